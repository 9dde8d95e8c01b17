/** A time as documents write it, in the clock of the person's own place. */
export function writtenTime(time: Date): string {
  const two = (value: number): string => String(value).padStart(2, "0");
  const day = `${two(time.getDate())}/${two(time.getMonth() + 1)}/${time.getFullYear()}`;
  return `${two(time.getHours())}:${two(time.getMinutes())} ngày ${day}`;
}
