/** What an audit found, kept: on the sheet "Kết quả kiểm tra", or as text with tabs. */
import { auditRecord, type AuditFinding } from "../domain/audit/auditFinding";
import type { FittingRule } from "../domain/audit/auditRanks";
import { groupFindings } from "../domain/audit/groupFindings";
import { errorAt } from "../domain/finding";
import { fail, succeed } from "../domain/result";
import { isFormulaLike } from "../domain/unitName";
import { auditColumns, auditSheet, auditWord, isAuditIdentity, type AuditLine } from "../sheets/auditSheet";
import { place } from "../sheets/place";
import { sayPlace, saySentence } from "../texts/sayFinding";
import { createTexts } from "../texts/texts";
import type { Done, Outcome } from "./outcome";
import type { WorkbookPort } from "./workbookPort";

export interface AuditResults {
  readonly rule: FittingRule;
  readonly findings: readonly AuditFinding[];
  /** Title of the criteria set. */
  readonly set: string;
  /** The audited ranges: "Trang Bảng 1, A3:G24". */
  readonly tables: readonly string[];
  /** When the audit ran, as it is to be written. */
  readonly time: string;
}

const texts = createTexts("vi");

/** A line is some 600 bytes on the wire, where a request on the web may have 5 MB (excel-facts, limits). */
const mostLines = 4000;

/** Makes the sheet or writes it anew: two round trips, three when it is there. Nothing else of the workbook is touched. */
export async function writeAuditSheet(port: WorkbookPort, results: AuditResults): Promise<Outcome<Done>> {
  const { sheets } = await port.survey([]);
  const own = sheets.find(({ identity }) => isAuditIdentity(identity))?.name;
  const name = own ?? auditWord("sheet-name");
  const like = name.normalize("NFC").toLowerCase();
  if (own === undefined && sheets.some((each) => each.name.normalize("NFC").toLowerCase() === like))
    return fail([errorAt("name-taken", { sheet: name }, { name })]);
  let room = mostLines;
  const groups = linesOf(results).flatMap(({ title, lines }) => {
    const shown = lines.slice(0, room);
    room -= shown.length;
    return shown.length === 0 ? [] : [{ title, lines: shown }];
  });
  const number = results.findings.length;
  const cut = Math.max(0, number - mostLines);
  const placed = place(auditSheet({ sheet: name, remarks: remarksOf(results), groups, cut }));
  await port.change({ [own === undefined ? "create" : "rewrite"]: [placed], activate: name });
  return succeed({
    did: [{ key: "auditPane.did-write-sheet", details: { number, sheet: name } }],
    sheets: [name],
    findings: [],
  });
}

/** One line per finding under a head; no cell can be taken for a formula (OWASP, "CSV injection"). */
export function auditText(results: AuditResults): string {
  const head = ["code", ...auditColumns].map((column) =>
    auditWord(`sheet-${column}` as Parameters<typeof auditWord>[0]),
  );
  const lines = linesOf(results).flatMap(({ title, lines: own }) => own.map((line) => ({ title, line })));
  const rows = lines.map(({ title, line }, index) => [
    title,
    String(index + 1),
    line.severity,
    line.unit,
    line.place,
    written(line.found),
    written(line.expected),
    line.message,
    line.follows,
  ]);
  return [head, ...rows].map((cells) => `${cells.map(plainText).join("\t")}\r\n`).join("");
}

function remarksOf({ rule, set, tables, time }: AuditResults): readonly string[] {
  return [
    auditWord("sheet-source", { time, set }),
    auditWord("sheet-tables", { tables: tables.join("; ") }),
    auditWord(`rule-${rule}`),
  ];
}

/** Causes with their consequences right below them. */
function linesOf({
  findings,
}: AuditResults): readonly { readonly title: string; readonly lines: readonly AuditLine[] }[] {
  return groupFindings(findings).map(({ code, findings: list }) => ({
    title: auditWord(`code-${code}`),
    lines: list.flatMap(({ finding, consequences }) => [finding, ...consequences].map(lineOf)),
  }));
}

function lineOf(finding: AuditFinding): AuditLine {
  const { severity, unit, found, expected, consequenceOf } = auditRecord(finding, "");
  return {
    severity: auditWord(`severity-${severity}`),
    unit,
    place: sayPlace(texts, finding.at),
    found,
    expected,
    message: saySentence(texts, finding),
    follows: consequenceOf === undefined ? "" : `${auditWord(`code-${consequenceOf.code}`)}: ${consequenceOf.unit}`,
  };
}

function written(value: string | number | null): string {
  return typeof value === "number" ? texts.number(value) : (value ?? "");
}

function plainText(text: string): string {
  const line = text.replace(/[\t\r\n]+/gu, " ");
  return isFormulaLike(line) ? `'${line}` : line;
}
