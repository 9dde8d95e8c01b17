/** What ExcelTS hands to functions and takes from them (formula/runtime/values.js, RVKind). */
import { isError, type Scalar } from "../model/scalar";

export interface RuntimeValue {
  readonly kind: number;
  readonly value?: unknown;
  readonly code?: string;
  readonly rows?: readonly (readonly RuntimeValue[])[];
}

export const BLANK = 0;
export const NUMBER = 1;
export const STRING = 2;
export const BOOLEAN = 3;
export const ERROR = 4;
export const ARRAY = 5;

export const notANumber: RuntimeValue = { kind: ERROR, code: "#VALUE!" };

export function runtimeNumber(value: number): RuntimeValue {
  return { kind: NUMBER, value };
}

/** What stands in a cell, as the calculator passes it on. */
export function toRuntime(value: Scalar): RuntimeValue {
  if (value === null) return { kind: BLANK };
  if (isError(value)) return { kind: ERROR, code: value.error };
  if (typeof value === "number") return runtimeNumber(value);
  return { kind: typeof value === "string" ? STRING : BOOLEAN, value };
}
