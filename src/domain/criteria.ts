/**
 * The criteria set (bộ tiêu chí): the tree of what is scored, with its classification rule, issued by a decision.
 * Vocabulary: field (lĩnh vực, level 1), criterion (tiêu chí, 2), sub-criterion (tiêu chí thành phần, 3); leaves are scored.
 */
import type { Percent, Points } from "./points";

/** Who is scored by the set. */
export type UnitLevel = "commune" | "district" | "department";

/** One node of the tree, in the order of the decision (a parent stands right before its descendants). */
export interface CriteriaNode {
  /** As printed: "I", "1.1", "1.1.1". Unique in the set. */
  readonly code: string;
  readonly name: string;
  /** 1 = field. */
  readonly level: number;
  /** Most points the node can bring; a parent's is the sum of its children's. Null only where the user still has to enter it. */
  readonly maximum: Points | null;
  /** Index of the parent in `nodes`, null for a field. */
  readonly parent: number | null;
  /** Indices of the children in `nodes`; empty for a leaf. */
  readonly children: readonly number[];
}

export interface Decision {
  /** "4203/QĐ-UBND" */
  readonly number: string;
  /** ISO date "2021-12-30" */
  readonly date: string;
  /** "UBND tỉnh Thái Nguyên" */
  readonly issuer: string;
}

/** One class (xếp loại) with what it asks for. */
export interface ClassRequirement {
  readonly name: string;
  /** Least total: percent of the set's maximum, or points, by the rule's basis; hundredths either way. 0 for the lowest class. */
  readonly atLeast: number;
  /** Least achievement of every field in percent of the field's maximum; null where the decision sets none. */
  readonly fieldFloor: Percent | null;
}

/** Classes from best to lowest; thresholds strictly descending, the lowest is 0 without a floor. */
export interface Classification {
  readonly basis: "points" | "percent";
  readonly classes: readonly ClassRequirement[];
}

export interface CriteriaSet {
  /** "thai-nguyen-4203-2021-commune"; sets read from a file get "file-<fingerprint>". */
  readonly id: string;
  readonly title: string;
  readonly decision: Decision | null;
  readonly level: UnitLevel;
  /** Language of names: BCP 47. */
  readonly language: string;
  /** Finest step of a score. */
  readonly step: Points;
  readonly classification: Classification;
  readonly nodes: readonly CriteriaNode[];
}
