/** Blocks of cells as text, the way spreadsheet programs exchange them: tabs between cells, line ends between rows. */

/**
 * Rows × cells of a pasted text; every row has the same length. A field in double quotes may hold tabs, line ends and
 * doubled quotes (as Excel, LibreOffice and WPS write them). The line end after the last row makes no further row.
 */
export function readBlock(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  let at = 0;
  const source = text.replace(/\r\n?/g, "\n").replace(/\n$/, "");
  for (;;) {
    const field = readField(source, at);
    rows.at(-1)?.push(field.text);
    at = field.end;
    if (at >= source.length) break;
    if (source.charAt(at) === "\n") rows.push([]);
    at += 1;
  }
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => "")]);
}

function readField(source: string, from: number): { readonly text: string; readonly end: number } {
  const quoted = /"((?:[^"]|"")*)"(?=[\t\n]|$)/y;
  quoted.lastIndex = from;
  const match = source.charAt(from) === '"' ? quoted.exec(source) : null;
  if (match !== null) return { text: (match[1] ?? "").replaceAll('""', '"'), end: quoted.lastIndex };
  const end = source.slice(from).search(/[\t\n]/);
  return end < 0
    ? { text: source.slice(from), end: source.length }
    : { text: source.slice(from, from + end), end: from + end };
}

/** The inverse of `readBlock`. */
export function writeBlock(rows: readonly (readonly string[])[]): string {
  const field = (text: string): string => (/["\t\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return rows.map((row) => row.map(field).join("\t")).join("\r\n");
}

/** The block as an HTML table, for word processors. */
export function writeTable(rows: readonly (readonly string[])[]): string {
  const escape = (text: string): string =>
    text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll("\n", "<br>");
  const body = rows.map((row) => `<tr>${row.map((text) => `<td>${escape(text)}</td>`).join("")}</tr>`).join("");
  return `<table>${body}</table>`;
}
