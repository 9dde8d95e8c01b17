/** Who appraises what, and how several members' scores become one. */
import type { Assignment } from "./assignment";
import type { Agreement } from "./disagreement";

export interface Appraisal {
  /** At least one member when it is in force. */
  readonly assignment: Assignment;
  readonly agreement: Agreement;
}
