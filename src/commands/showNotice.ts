/**
 * Shows a notice in a dialog of Excel: commands have no page of their own (add-in commands, "Function commands":
 * displayDialogAsync is the way to show a result; opening the pane would need a shared runtime, which Excel 2021 lacks).
 */
import { createTexts } from "../texts/texts";
import { addressOfNotice, type Notice } from "./notice";
import { ribbonTexts } from "./ribbonTexts";

/** Percent of the screen. */
const size = { height: 40, width: 30 };

/**
 * Resolves when the person has closed the dialog: as long as it is open, the command has to live, because it is the one
 * who closes it on the button.
 * @throws Error when Excel shows none (another one is open, or the browser's question was declined)
 */
export function showNotice(notice: Notice): Promise<void> {
  const texts = ribbonTexts(createTexts(notice.language));
  const page = new URL("notice.html", window.location.href).href;
  const address = addressOfNotice(page, notice, (number) => texts.say("more", { number }));
  return new Promise((resolve, reject) => {
    // On the web the dialog opens as a frame: no question about pop-ups.
    Office.context.ui.displayDialogAsync(address, { ...size, displayInIframe: true }, (opened) => {
      if (opened.status === Office.AsyncResultStatus.Failed) {
        reject(new Error(`${opened.error.code}: ${opened.error.message}`));
        return;
      }
      const dialog = opened.value;
      dialog.addEventHandler(Office.EventType.DialogMessageReceived, () => {
        dialog.close();
        resolve();
      });
      // Closed by its cross (code 12006).
      dialog.addEventHandler(Office.EventType.DialogEventReceived, () => resolve());
    });
  });
}
