/** Files from and to the person's disk, by the browser's own means. */

const workbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Saves into the browser's folder for downloads. */
export function download(bytes: Uint8Array, name: string): void {
  const address = URL.createObjectURL(new Blob([bytes as BlobPart], { type: workbookType }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** "Bảng điểm.xlsm" → "Bảng điểm.xlsx": whatever was opened, .xlsx is what is saved. */
export function workbookName(name: string): string {
  return `${name.replace(/\.[A-Za-z]{1,5}$/, "")}.xlsx`;
}
