/**
 * Issuing 168 workbooks beside XlsxWriter writing equivalent sheets, and reading 168 returned files beside openpyxl, in one
 * run; then the memory of collecting 168 returns, in a process of its own. Python: Debian's python3-xlsxwriter and
 * python3-openpyxl; where they are not installed it says so. Run: npm run bench
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { findShippedSet } from "../../src/criteria/catalogue";
import { createReturnJudge } from "../../src/features/checkReturn";
import { planIssue, type IssuePlan } from "../../src/features/planIssue";
import { issueFiles } from "../../src/files/issued/issueFiles";
import { readReturned } from "../../src/files/returned/readReturned";
import { place } from "../../src/sheets/place";
import { scoringSheet } from "../../src/sheets/scoringSheet";
import { fillIn } from "../files/returned/issuedSample";

const units = Number(process.argv[2] ?? 168);

function planFor(count: number): IssuePlan {
  const set = findShippedSet("thai-nguyen-4203-2021-commune")?.set;
  if (set === undefined) throw new Error("the set is not shipped");
  const plan = planIssue({
    set,
    office: { parentAgency: "UBND tỉnh Thái Nguyên", agency: "Sở Nội vụ", place: "Thái Nguyên" },
    year: 2026,
    units: Array.from({ length: count }, (_, index) => ({
      unit: { name: `Xã ${index + 1}`, kind: "", shortName: "", code: "", predecessors: [] },
      at: {},
    })),
    deadline: "2026-12-04",
    appraisal: null,
  });
  if (!plan.ok) throw new Error(JSON.stringify(plan.failure));
  return plan.value;
}

/** The same sheet for XlsxWriter: contents, looks, rules, merges, protection. */
function sheetForPython(plan: IssuePlan): string {
  const { cells, styles, unlocked, validations, merges, columnWidths, rowHeights } = place(
    scoringSheet({
      sheet: "Phiếu",
      set: plan.set,
      office: plan.office,
      year: plan.year,
      unit: "Xã",
      role: { kind: "unit" },
    }),
  );
  return JSON.stringify({ cells, styles, unlocked, validations, merges, columnWidths, rowHeights });
}

const xlsxWriter = `
import json, sys, time
try:
    import xlsxwriter
except ImportError:
    sys.exit(7)
sheet = json.load(open(sys.argv[1])); count = int(sys.argv[2]); folder = sys.argv[3]
started = time.perf_counter()
looks = {}
for s in sheet["styles"]:
    for r in range(s["row"], s["row"] + s["rows"]):
        for c in range(s["column"], s["column"] + s["columns"]):
            looks[(r, c)] = s["style"]
open_cells = {(r, c) for u in sheet["unlocked"] for r in range(u["row"], u["row"] + u["rows"]) for c in range(u["column"], u["column"] + u["columns"])}
def look(style, is_open):
    f = style.get("font", {})
    d = {"font_name": f.get("name", "Times New Roman"), "font_size": f.get("size", 12), "bold": f.get("bold", False), "italic": f.get("italic", False), "text_wrap": style.get("wrap", False), "locked": not is_open}
    if "fill" in style: d["bg_color"] = style["fill"]
    if "numberFormat" in style: d["num_format"] = style["numberFormat"]
    if "borders" in style: d["border"] = 1
    return d
for n in range(count):
    book = xlsxwriter.Workbook(folder + "/x%d.xlsx" % n)
    ws = book.add_worksheet("Xa %d" % n)
    formats = {}
    for w in sheet["columnWidths"]: ws.set_column(w["column"], w["column"] + w["columns"] - 1, w["width"] / 5.25)
    for h in sheet["rowHeights"]:
        for r in range(h["row"], h["row"] + h["rows"]): ws.set_row(r, h["height"])
    for r, row in enumerate(sheet["cells"]):
        for c, cell in enumerate(row):
            style = looks.get((r, c)); is_open = (r, c) in open_cells
            key = (json.dumps(style), is_open)
            f = formats.get(key)
            if f is None: f = formats[key] = book.add_format(look(style or {}, is_open))
            if cell is None: ws.write_blank(r, c, None, f)
            elif cell["kind"] == "text": ws.write_string(r, c, cell["text"], f)
            elif cell["kind"] == "number": ws.write_number(r, c, cell["value"], f)
            else: ws.write_formula(r, c, cell["formula"], f)
    for v in sheet["validations"]:
        rule = v["rule"]
        d = {"validate": "custom", "value": rule["formula"]} if rule["kind"] == "custom" else {"validate": "list", "source": rule.get("items")}
        d.update(input_title=v["title"], input_message=v["message"], error_title=v["title"], error_message=v["message"])
        ws.data_validation(v["row"], v["column"], v["row"] + v["rows"] - 1, v["column"] + v["columns"] - 1, d)
    ws.protect()
    book.close()
print(time.perf_counter() - started)
`;

const openpyxl = `
import sys, time
try:
    import openpyxl
except ImportError:
    sys.exit(7)
count = int(sys.argv[1]); folder = sys.argv[2]; mode = sys.argv[3]
started = time.perf_counter()
cells = 0
for n in range(count):
    book = openpyxl.load_workbook(folder + "/%d.xlsx" % n, read_only=mode == "fast")
    for ws in book.worksheets:
        for row in ws.iter_rows():
            for cell in row:
                if cell.value is not None: cells += 1
print(time.perf_counter() - started)
`;

/** Seconds, as the script says; null where Python or the package is not installed. */
function python(script: string, args: readonly string[]): number | null {
  try {
    return Number(execFileSync("/usr/bin/python3", ["-c", script, ...args], { encoding: "utf8" }));
  } catch (error) {
    const status = typeof error === "object" && error !== null && "status" in error ? error.status : null;
    if (status === 7 || (error instanceof Error && "code" in error && error.code === "ENOENT")) return null;
    throw error;
  }
}

function say(what: string, ours: number, peer: string, theirs: number | null): void {
  const own = `${what}: ${ours.toFixed(2)} s (${((ours / units) * 1000).toFixed(1)} ms each)`;
  console.log(
    theirs === null
      ? `${own}; ${peer} is not installed`
      : `${own}; ${peer} ${theirs.toFixed(2)} s; ${(theirs / ours).toFixed(1)} times as fast`,
  );
}

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "cchc-bench-"));
  try {
    const plan = planFor(units);
    // What loading the program costs is no part of either: one file first.
    for await (const { bytes } of issueFiles(planFor(1), new Date())) if (bytes.length === 0) throw new Error("empty");
    const files: Uint8Array[] = [];
    let start = performance.now();
    for await (const { bytes } of issueFiles(plan, new Date())) files.push(bytes);
    files.forEach((bytes, index) => writeFileSync(join(folder, `i${index}.xlsx`), bytes));
    const issuing = (performance.now() - start) / 1000;
    const input = join(folder, "sheet.json");
    writeFileSync(input, sheetForPython(plan));
    say(`issuing ${units} workbooks`, issuing, "XlsxWriter", python(xlsxWriter, [input, String(units), folder]));

    files.forEach((bytes, index) => writeFileSync(join(folder, `${index}.xlsx`), fillIn(bytes, index + 1).bytes));
    files.length = 0;
    const paths = Array.from({ length: units }, (_, index) => join(folder, `${index}.xlsx`));
    await readAll(paths.slice(0, 10));
    start = performance.now();
    await readAll(paths);
    const reading = (performance.now() - start) / 1000;
    const peer = (mode: string): number | null => python(openpyxl, [String(units), folder, mode]);
    say(`reading ${units} returns`, reading, "openpyxl", peer("whole"));
    say(`reading ${units} returns`, reading, "openpyxl (read-only)", peer("fast"));

    start = performance.now();
    const judge = createReturnJudge({ findSet: () => plan.set, typedIn: 2026 });
    let deviations = 0;
    for (const path of paths) {
      const read = readReturned(await readFile(path), path);
      const verdict = read.ok ? judge(read.value) : null;
      deviations += verdict?.kind === "judged" ? verdict.judged.deviations.length : 1;
    }
    const judging = (performance.now() - start) / 1000;
    console.log(`reading and comparing ${units} returns: ${judging.toFixed(2)} s, ${deviations} deviations`);
    // A process of its own: what it takes at most is collecting's alone.
    const script = join(import.meta.dirname, "collectMemory.ts");
    console.log(execFileSync(process.execPath, ["--import", "tsx", script, folder], { encoding: "utf8" }).trimEnd());
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function readAll(paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    const read = readReturned(await readFile(path), path);
    if (!read.ok) throw new Error(JSON.stringify(read.failure));
  }
}

void main();
