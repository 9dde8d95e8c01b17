/** Texts from people on their way into a document. */

/**
 * One line of plain text: no control characters, which XML 1.0 (section 2.2) does not allow, no halves of characters, and
 * no bidirectional controls, which would show other words than stand there; line breaks and tabs become blanks. Nothing
 * else is taken away: "{ DATE }", "<b>" and "&amp;" stand in the document as they were typed.
 */
export function plainText(text: string): string {
  return text
    .replace(/[\t\n\r\u2028\u2029]+/gu, " ")
    .replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF\u202A-\u202E\u2066-\u2069]/gu, "");
}
