/**
 * The pane as in Excel: the genuine product and client library in the page, the workbook elsewhere (distantHost.ts). A
 * worker carries the messages: what it costs to send megabytes to a test's process is not the pane's.
 */
import type { Ambient } from "../../src/features/ambient";
import { watchSheets } from "../../src/excel/watchSheets";
import { loadLanguage } from "../../src/texts/texts";
import { liveProduct } from "../../src/taskpane/liveProduct";
import { openPane } from "../../src/taskpane/openPane";

/** The shape the library expects of its host. */
interface Bridge {
  sendMessageToHost(text: string): void;
  onMessageFromHost?: (text: string) => void;
}

const ambient: Ambient = {
  displayLanguage: "vi-VN",
  picturesCharts: false,
  now: () => new Date(),
  theme: () => "light",
  onThemeChange: () => () => undefined,
  onSheetsTouched: watchSheets,
};

async function start(): Promise<void> {
  const carrier = new Worker("/carrier.js");
  const bridge: Bridge = { sendMessageToHost: (text) => carrier.postMessage(text) };
  carrier.onmessage = ({ data }: MessageEvent<string>) => bridge.onMessageFromHost?.(data);
  Reflect.set(window, "_richApiNativeBridge", bridge);
  await loadLanguage("vi");
  await new Promise((resolve, reject) => {
    const library = document.createElement("script");
    library.src = "/excel-web-16.00.js";
    library.onload = resolve;
    library.onerror = reject;
    document.head.append(library);
  });
  openPane(liveProduct(), ambient);
}

void start();
