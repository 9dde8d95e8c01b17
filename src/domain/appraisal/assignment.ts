/** Who appraises what (phân công thẩm định): members × fields, criteria or single items. */
import type { CriteriaNode, CriteriaSet } from "../criteria";
import { findingFor, type CheckFinding } from "../checking/checkFinding";
import { leavesOf, leavesUnder } from "../setTree";

export interface Member {
  /** Stays the same when the name is corrected; part of the member's column role. */
  readonly id: string;
  readonly name: string;
  /** Codes of the nodes assigned: fields, criteria or leaves, each standing for everything under it. */
  readonly codes: readonly string[];
}

/** No members: one appraisal column, filled in by the organizer for the council. */
export type Assignment = readonly Member[];

/** Chuyên viên tổng hợp, đơn vị, thành viên thẩm định. */
export type Role =
  { readonly kind: "organizer" } | { readonly kind: "unit" } | { readonly kind: "member"; readonly member: string };

export interface Coverage {
  /** Leaf code → ids of the members who score it, in the order of the assignment. Every leaf has an entry. */
  readonly membersOf: ReadonlyMap<string, readonly string[]>;
  /** Highest nodes of which nothing is covered, in the order of the set: a whole field is named once. */
  readonly uncovered: readonly CriteriaNode[];
}

/**
 * R140: a member scores the leaves under the nodes assigned to them and no others; several members may share a leaf.
 * Codes that the set does not know cover nothing (see `checkAssignment`).
 */
export function coverageOf(set: CriteriaSet, assignment: Assignment): Coverage {
  const membersOf = new Map<string, string[]>(leavesOf(set).map((leaf) => [leaf.code, []]));
  for (const member of assignment) {
    for (const code of leavesOfMember(set, member)) membersOf.get(code)?.push(member.id);
  }
  const isBare = (node: CriteriaNode): boolean =>
    leavesUnder(set, node).every((leaf) => membersOf.get(leaf.code)?.length === 0);
  const uncovered = set.nodes.filter((node) => {
    const parent = node.parent === null ? undefined : set.nodes[node.parent];
    return isBare(node) && (parent === undefined || !isBare(parent));
  });
  return { membersOf, uncovered };
}

/** Codes of the leaves a member scores. */
export function leavesOfMember(set: CriteriaSet, member: Member): ReadonlySet<string> {
  const codes = new Set(member.codes);
  return new Set(
    set.nodes.filter((node) => codes.has(node.code)).flatMap((node) => leavesUnder(set, node).map((leaf) => leaf.code)),
  );
}

/** R141: everything is covered or shown as not covered; names, ids and codes of an assignment can be told apart. */
export function checkAssignment(set: CriteriaSet, assignment: Assignment): readonly CheckFinding[] {
  const findings: CheckFinding[] = [];
  const known = new Set(set.nodes.map((node) => node.code));
  const names = new Set<string>();
  const ids = new Set<string>();
  for (const { id, name, codes } of assignment) {
    const label = name.trim();
    if (label === "") findings.push(findingFor("assignment-without-name", {}));
    else if (names.has(label)) findings.push(findingFor("assignment-same-name", {}, { member: label }));
    if (ids.has(id)) findings.push(findingFor("assignment-same-id", {}, { member: label }));
    names.add(label);
    ids.add(id);
    if (codes.length === 0) findings.push(findingFor("assignment-empty", {}, { member: label }));
    for (const code of codes)
      if (!known.has(code)) findings.push(findingFor("assignment-unknown-code", { code }, { member: label, code }));
  }
  if (assignment.length > 0)
    for (const { code, name } of coverageOf(set, assignment).uncovered)
      findings.push(findingFor("assignment-not-covered", { code }, { code, name }));
  return findings;
}

/** The kinds of cells people fill in, as far as roles tell them apart. */
export interface EntryPlace {
  readonly kind: "self" | "evidence" | "explanation" | "appraisal" | "member" | "reasonCode" | "reason" | "note";
  /** Whose column it is; none: a shared one. */
  readonly member?: string;
  /** Code of the leaf. */
  readonly code: string;
}

/**
 * R142: the unit fills in its scores, evidence and explanations; a member the own column and the reasons of the leaves
 * assigned; the organizer everything (who types in what the others sent on paper). Everybody writes notes.
 */
export function mayFill(role: Role, place: EntryPlace, coverage: Coverage): boolean {
  if (place.kind === "note" || role.kind === "organizer") return true;
  if (role.kind === "unit") return place.kind === "self" || place.kind === "evidence" || place.kind === "explanation";
  const isAssigned = coverage.membersOf.get(place.code)?.includes(role.member) ?? false;
  const isOwn = place.member === role.member;
  if (place.kind === "member") return isOwn && isAssigned;
  if (place.kind === "reason" || place.kind === "reasonCode")
    return isAssigned && (place.member === undefined || isOwn);
  return false;
}
