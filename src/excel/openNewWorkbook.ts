/** Opening a file as a new workbook beside the present one. */

/**
 * True when Excel opened it; false where it cannot (ExcelApi 1.8, Excel.createWorkbook; the browser page without Excel has
 * no second workbook): the file can still be saved.
 */
export async function openNewWorkbook(bytes: Uint8Array): Promise<boolean> {
  try {
    await Excel.createWorkbook(base64Of(bytes));
    return true;
  } catch {
    return false;
  }
}

/** The same with an empty workbook. */
export async function openBlankWorkbook(): Promise<boolean> {
  try {
    await Excel.createWorkbook();
    return true;
  } catch {
    return false;
  }
}

function base64Of(bytes: Uint8Array): string {
  let text = "";
  // Piece by piece: a call takes so many arguments only.
  for (let start = 0; start < bytes.length; start += 8192)
    text += String.fromCharCode(...bytes.subarray(start, start + 8192));
  return btoa(text);
}
