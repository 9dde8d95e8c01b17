/** Sentences of `npm start` and `npm run manifest`, for the person who sets the program up. */
export const start = {
  "no-excel": "There is no Excel on this machine: opening the page that runs in a browser.",
  building: "Preparing the pages, usually less than a minute…",
  "build-failed": "The pages could not be built; the errors stand above.",
  address: "Open in a browser: {{address}}",
  "how-to-stop": "To stop: press Ctrl+C.",
  "no-port": "No free port from {{first}} to {{last}}. Close a program and try again.",
  "port-taken": "Port {{port}} is in use by another program. Close it and try again.",
  certificates:
    "A security certificate for https://localhost is needed, for this machine only. You may be asked to allow it.",
  "opening-excel":
    "Loading the add-in into Excel (the first time Microsoft's tool is fetched from the network, which may take minutes)…",
  "excel-opened": "Done: in Excel, choose the tab “PAR Index” on the ribbon.",
  "excel-failed":
    "The add-in could not be loaded into Excel. The page that runs in a browser is there: npm start -- --standalone",
  "closing-excel": "Taking the add-in out of Excel…",
  "unknown-argument": "“{{argument}}” is not understood. There is one option: --standalone.",
  failed: "This did not work: {{reason}}",
  "manifest-usage": "Usage: npm run manifest -- --origin https://your.address/folder",
  "manifest-not-an-address": "“{{origin}}” is not a full address such as https://cchc.tinh.gov.vn/excel.",
  "manifest-not-https": "“{{origin}}” does not start with https://. Excel takes https addresses only.",
  "manifest-more-than-a-path": "“{{origin}}” has too much: give server and folder only, no user name, “?” or “#”.",
  "manifest-written": "Wrote {{file}} for the address {{address}}. Put all files of the folder dist there.",
} as const;
