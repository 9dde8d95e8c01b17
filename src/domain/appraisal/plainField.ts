/** Text from people in a file that spreadsheet programs open. */

/**
 * R198: one field of a TSV file: tabs and line breaks, which TSV has no room for, become blanks, and what a spreadsheet
 * program would take for a formula (= + - @ in front, also behind blanks, and their full-width forms) gets an apostrophe
 * in front (OWASP, CSV injection). So do negative numbers: in the log they are texts as well.
 */
export function plainField(text: string): string {
  const line = text.replace(/[\t\r\n\u000b\f\u0085\u2028\u2029]+/gu, " ");
  return /^[\s'"]*[=+\-@＝＋－＠]/u.test(line) ? `'${line}` : line;
}
