/**
 * Saves a text as a file of tabs. With a byte order mark: spreadsheet programs take a text without one for the system's
 * old character set.
 */
export function saveText(text: string, name: string): void {
  const address = URL.createObjectURL(new Blob(["\uFEFF", text], { type: "text/tab-separated-values" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
