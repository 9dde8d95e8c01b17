/** The one place that writes to the clipboard. */

/** Works on plain http too, where the clipboard interface of browsers is closed. */
export function putOnClipboard(text: string, html: string): void {
  const fill = (event: ClipboardEvent): void => {
    event.clipboardData?.setData("text/plain", text);
    event.clipboardData?.setData("text/html", html);
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  document.addEventListener("copy", fill, { capture: true, once: true });
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only way on plain http, as in closed networks
  document.execCommand("copy");
  document.removeEventListener("copy", fill, { capture: true });
}
