/** Days as people choose them: ISO dates of the place they are in. */
import type { Language } from "../../texts/texts";

export function isoDay(time: Date): string {
  const two = (number: number): string => String(number).padStart(2, "0");
  return `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
}

/** "Thứ Bảy, 5 tháng 12, 2026": weekday and month cannot be read the other way round. @param iso a whole date */
export function dayInWords(iso: string, language: Language): string {
  return new Intl.DateTimeFormat(language, { dateStyle: "full", timeZone: "UTC" }).format(new Date(`${iso}T00:00:00Z`));
}
