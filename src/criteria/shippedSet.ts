/** A criteria set as shipped: readable JSON (points and percent as decimals) turned into the checked set. */
import { buildCriteriaSet } from "../domain/buildCriteriaSet";
import type { Classification, CriteriaSet, Decision, UnitLevel } from "../domain/criteria";
import { fromDecimal, percent, type Points } from "../domain/points";

export interface ShippedSet {
  readonly set: CriteriaSet;
  /** Total the decision states; null where it states none. */
  readonly declaredTotal: Points | null;
  /** The decision leaves the maxima out: the user enters them (see domain/fillMaxima). */
  readonly maximaAreEntered: boolean;
  /** What the decision leaves open and how we filled it, in Vietnamese, to be shown to the person choosing the set. */
  readonly notes: readonly string[];
}

/** The JSON files' shape. Row: code, name, maximum in points or null. */
export interface SetData {
  readonly id: string;
  readonly title: string;
  readonly decision: Decision;
  readonly level: string;
  readonly language: string;
  readonly step: number;
  readonly maxima: string;
  readonly declaredTotal: number | null;
  readonly classification: {
    readonly basis: string;
    readonly classes: readonly {
      readonly name: string;
      readonly atLeast: number;
      readonly fieldFloor: number | null;
    }[];
  };
  readonly notes: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/** Throws an Error when the shipped data are faulty (a bug; the tests load every set). */
export function loadShippedSet(data: SetData): ShippedSet {
  const declaredTotal = data.declaredTotal === null ? null : exact(data.declaredTotal);
  const maximaAreEntered = data.maxima === "entered";
  const built = buildCriteriaSet(
    data.rows.map(([code, name, maximum], index) => ({
      row: index + 1,
      code: String(code),
      name: String(name),
      maximum: maximum ?? null,
    })),
    {
      id: data.id,
      title: data.title,
      decision: data.decision,
      level: levelOf(data.level),
      language: data.language,
      step: exact(data.step),
      classification: classificationOf(data.classification),
      declaredTotal,
      maxima: maximaAreEntered ? "entered" : "given",
    },
  );
  if (!built.ok) throw new Error(`shipped set ${data.id}: ${JSON.stringify(built.failure)}`);
  return { set: built.value, declaredTotal, maximaAreEntered, notes: data.notes };
}

function classificationOf({ basis, classes }: SetData["classification"]): Classification {
  if (basis !== "points" && basis !== "percent") throw new Error(`unknown basis: ${basis}`);
  return {
    basis,
    classes: classes.map(({ name, atLeast, fieldFloor }) => ({
      name,
      atLeast: exact(atLeast),
      fieldFloor: fieldFloor === null ? null : percent(exact(fieldFloor)),
    })),
  };
}

function levelOf(level: string): UnitLevel {
  if (level !== "commune" && level !== "district" && level !== "department") throw new Error(`unknown level: ${level}`);
  return level;
}

function exact(decimal: number): Points {
  const hundredths = fromDecimal(decimal);
  if (hundredths === null) throw new Error(`finer than 0,01: ${decimal}`);
  return hundredths;
}
