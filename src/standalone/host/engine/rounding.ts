/**
 * ROUND as Excel has it. ExcelTS multiplies and rounds in binary: ROUND(70.5/80*100,2) was 88,12, where the exact value is
 * 88,125 and Excel and LibreOffice say 88,13. Excel calculates with 15 significant digits ("Floating-point arithmetic may
 * give inaccurate results in Excel"); a half among these goes away from zero (ROUND function, support.microsoft.com).
 */
import { ARRAY, BLANK, BOOLEAN, ERROR, NUMBER, notANumber, STRING, type RuntimeValue } from "./runtimeValue";

/** @param digits decimal places; negative ones round tens, hundreds … */
export function roundAsExcel(value: number, digits: number): number {
  if (!Number.isFinite(value) || value === 0) return value;
  const [mantissa = "0", exponent = "0"] = Math.abs(value).toExponential(14).split("e");
  const places = Math.trunc(digits);
  // Moving the decimal point in the text is exact, multiplying by a power of ten is not.
  const scaled = Math.round(Number(`${mantissa}e${Number(exponent) + places}`));
  const [whole = "0", power = "0"] = scaled.toExponential().split("e");
  const rounded = Number(`${whole}e${Number(power) - places}`);
  return Number.isFinite(rounded) ? Math.sign(value) * rounded : value;
}

/** A number, or the value that is given back in its place: an error, or #VALUE! for a text that is no number. */
function numberOf(argument: RuntimeValue | undefined): number | RuntimeValue {
  if (argument === undefined) return 0;
  const { kind, value, rows } = argument;
  if (kind === ARRAY) return numberOf(rows?.[0]?.[0]);
  if (kind === ERROR) return argument;
  if (kind === BLANK) return 0;
  if (kind === NUMBER || kind === BOOLEAN) return Number(value);
  const read = kind === STRING && String(value).trim() !== "" ? Number(value) : NaN;
  return Number.isNaN(read) ? notANumber : read;
}

function round(args: unknown[]): RuntimeValue {
  const [value, digits] = [args[0], args[1]].map((each) => numberOf(each as RuntimeValue | undefined));
  if (typeof value !== "number") return value ?? notANumber;
  if (typeof digits !== "number") return digits ?? notANumber;
  return { kind: NUMBER, value: roundAsExcel(value, digits) };
}

/** Functions that stand in for the calculator's own of the same name. */
export const ownFunctions = new Map([["ROUND", { minArity: 1, maxArity: 2, invoke: round }]]);
