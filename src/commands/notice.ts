/** What a command without a pane says, and how it reaches the dialog that shows it: in the dialog's address. Pure. */

export interface Notice {
  readonly language: "vi" | "en";
  readonly title: string;
  /** The first line says what happened, the others what belongs to it. */
  readonly lines: readonly string[];
  /** Words on the button. */
  readonly close: string;
}

/** Longest address that every host of the dialog takes (2,083 characters, the limit of older browsers on Windows). */
export const longestAddress = 2000;
const parameter = "notice";

/**
 * The dialog's address with the notice in it; lines that do not fit are left out from the last but one on, and counted.
 * @param page address of notice.html
 * @param more says how many were left out
 */
export function addressOfNotice(page: string, notice: Notice, more: (number: number) => string): string {
  const [first = "", ...rest] = notice.lines;
  const last = rest.pop();
  for (let shown = rest.length; ; shown -= 1) {
    const left = rest.length - shown;
    const lines = [
      first,
      ...rest.slice(0, shown),
      ...(left > 0 ? [more(left)] : []),
      ...(last === undefined ? [] : [last]),
    ];
    const address = new URL(page);
    address.searchParams.set(parameter, encoded({ ...notice, lines: shown > 0 ? lines : lines.map(cut) }));
    if (shown === 0 || address.href.length <= longestAddress) return address.href;
  }
}

/** Null: the address has no notice. */
export function noticeAt(address: string): Notice | null {
  const text = new URL(address).searchParams.get(parameter);
  if (text === null) return null;
  try {
    const read: unknown = JSON.parse(decoded(text));
    return isNotice(read) ? read : null;
  } catch {
    return null;
  }
}

/** A message from elsewhere may be long. */
const cut = (line: string): string => (line.length > 200 ? `${line.slice(0, 199)}…` : line);

function isNotice(read: unknown): read is Notice {
  if (typeof read !== "object" || read === null) return false;
  const { language, title, lines, close } = read as Partial<Record<keyof Notice, unknown>>;
  const isText = (value: unknown): boolean => typeof value === "string";
  return (
    (language === "vi" || language === "en") &&
    isText(title) &&
    isText(close) &&
    Array.isArray(lines) &&
    lines.every(isText)
  );
}

/** base64url of UTF-8 (RFC 4648, 5): Vietnamese letters would take six to nine characters each. */
function encoded(notice: Notice): string {
  const bytes = new TextEncoder().encode(JSON.stringify(notice));
  return btoa(String.fromCharCode(...bytes))
    .replace(/\+/g, "-")
    .replace(/\//g, "_")
    .replace(/=+$/, "");
}

function decoded(text: string): string {
  const bytes = atob(text.replace(/-/g, "+").replace(/_/g, "/"));
  return new TextDecoder().decode(Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)));
}
