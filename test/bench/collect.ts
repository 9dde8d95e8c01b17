/**
 * Issuing 168 workbooks beside XlsxWriter writing equivalent sheets, and reading 168 returned files beside openpyxl, in one
 * run; then the memory of collecting 168 returns, in processes of their own. Times are of computing (user and system, all
 * threads), the least of three each, taken in turn: what else the machine does counts on neither side, and a machine that
 * becomes slower in the middle slows down both. Python: Debian's python3-xlsxwriter and
 * python3-openpyxl; where they are not installed it says so. Run: npm run bench
 */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { nativeUnpacking } from "../../src/cli/nativeUnpacking";
import { nativePack } from "../../src/cli/nativePack";
import { createReturnJudge } from "../../src/features/checkReturn";
import type { IssuePlan } from "../../src/features/planIssue";
import { issueFiles } from "../../src/files/issued/issueFiles";
import { readReturned } from "../../src/files/returned/readReturned";
import { place } from "../../src/sheets/place";
import { scoringSheet } from "../../src/sheets/scoringSheet";
import { fillIn } from "../files/returned/issuedSample";
import { planFor } from "./issuePlan";

const units = Number(process.argv[2] ?? 168);
const project = join(import.meta.dirname, "..", "..");

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
started = time.process_time()
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
print(time.process_time() - started)
`;

const openpyxl = `
import sys, time
try:
    import openpyxl
except ImportError:
    sys.exit(7)
count = int(sys.argv[1]); folder = sys.argv[2]; mode = sys.argv[3]
started = time.process_time()
cells = 0
for n in range(count):
    book = openpyxl.load_workbook(folder + "/%d.xlsx" % n, read_only=mode == "fast")
    for ws in book.worksheets:
        for row in ws.iter_rows():
            for cell in row:
                if cell.value is not None: cells += 1
print(time.process_time() - started)
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

/** Most memory of the whole command (MB); issue: "peak memory of collecting 168 files". */
const mostMemory = 400;

/** `cchc collect` as it is called, with the workbook it writes, in a process of its own that tells its peak at the end. */
function collectWhole(folder: string, { files, set, year }: IssuePlan): void {
  const list = join(folder, "units.tsv");
  writeFileSync(list, `name\n${files.map(({ unit }) => unit.name).join("\n")}\n`);
  const tellPeak = "process.on('exit', () => console.error('peak ' + process.resourceUsage().maxRSS))";
  const { status, stderr } = spawnSync(
    process.execPath,
    [
      ...["--import", `data:text/javascript,${encodeURIComponent(tellPeak)}`, ...asCalled(), "collect"],
      ...files.map((_, index) => join(folder, `${index}.xlsx`)),
      ...["--set", set.id, "--units", list, "--year", String(year), "--received", "2026-12-01"],
      ...["--out", join(folder, "collected.xlsx")],
    ],
    { encoding: "utf8", cwd: project },
  );
  // Kilobytes (process.resourceUsage, Node documentation).
  const peak = Number(/^peak (\d+)$/m.exec(stderr)?.[1]) / 1024;
  if (status !== 0 || Number.isNaN(peak)) throw new Error(stderr);
  if (peak > mostMemory) process.exitCode = 1;
  const verdict = peak <= mostMemory ? "within" : "ABOVE";
  console.log(
    `peak memory of the whole command collect, ${units} files: ${peak.toFixed(0)} MB, ${verdict} ${mostMemory} MB`,
  );
}

/** What `npm run cchc` starts Node with. */
function asCalled(): readonly string[] {
  const description = readFileSync(join(project, "package.json"), "utf8");
  const { scripts } = JSON.parse(description) as { readonly scripts: Readonly<Record<string, string>> };
  return scripts["cchc"]?.split(" ").slice(1) ?? [];
}

/** Seconds of computing, in a process that is started as `npm run cchc` is. */
function once(what: "issue" | "read", folder: string): number {
  const script = join(import.meta.dirname, "collectOnce.ts");
  const options = asCalled().filter((part) => !part.endsWith("main.ts"));
  const said = execFileSync(process.execPath, [...options, script, what, folder, String(units)], {
    encoding: "utf8",
    cwd: project,
  });
  return Number(said);
}

const rounds = 3;
/** How many times as fast as these it has to be; openpyxl's read-only mode leaves out looks, rules and locks. */
const target = 5;
const targets = ["XlsxWriter", "openpyxl"];

/** One side after the other, three times. */
function compare(what: string, own: () => number, peers: Readonly<Record<string, () => number | null>>): void {
  const ours: number[] = [];
  const theirs = new Map<string, number[]>(Object.keys(peers).map((peer) => [peer, []]));
  for (let round = 0; round < rounds; round += 1) {
    ours.push(own());
    for (const [peer, run] of Object.entries(peers)) {
      const seconds = run();
      if (seconds !== null) theirs.get(peer)?.push(seconds);
    }
  }
  const least = Math.min(...ours);
  const list = (seconds: readonly number[]): string => seconds.map((each) => each.toFixed(2)).join(", ");
  console.log(`${what}: ${list(ours)} s of computing (${((least / units) * 1000).toFixed(1)} ms each at least)`);
  for (const [peer, seconds] of theirs) {
    if (seconds.length === 0) {
      console.log(`  ${peer} is not installed`);
      continue;
    }
    const ratio = Math.min(...seconds) / least;
    const isAimedAt = targets.includes(peer);
    const verdict = !isAimedAt ? "" : ratio >= target ? `, at least ${target}` : `, BELOW ${target}`;
    if (isAimedAt && ratio < target) process.exitCode = 1;
    console.log(`  ${peer}: ${list(seconds)} s; ${ratio.toFixed(1)} times as fast${verdict}`);
  }
}

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "cchc-bench-"));
  try {
    const plan = planFor(units);
    const input = join(folder, "sheet.json");
    writeFileSync(input, sheetForPython(plan));
    compare(`issuing ${units} workbooks`, () => once("issue", folder), {
      XlsxWriter: () => python(xlsxWriter, [input, String(units), folder]),
    });

    let filled = 0;
    for await (const { bytes } of issueFiles(plan, new Date(), undefined, nativePack)) {
      writeFileSync(join(folder, `${filled}.xlsx`), fillIn(bytes, filled + 1).bytes);
      filled += 1;
    }
    const peer = (mode: string) => () => python(openpyxl, [String(units), folder, mode]);
    compare(`reading ${units} returns`, () => once("read", folder), {
      openpyxl: peer("whole"),
      "openpyxl (read-only)": peer("fast"),
    });

    let deviations = 0;
    const judge = createReturnJudge({ findSet: () => plan.set, typedIn: 2026 });
    for (let index = 0; index < units; index += 1) {
      const path = join(folder, `${index}.xlsx`);
      const read = readReturned(await readFile(path), path, nativeUnpacking);
      const verdict = read.ok ? judge(read.value) : null;
      deviations += verdict?.kind === "judged" ? verdict.judged.deviations.length : 1;
    }
    console.log(`comparing ${units} returns with what was issued: ${deviations} deviations`);
    // A process of its own: what it takes at most is collecting's alone.
    const script = join(import.meta.dirname, "collectMemory.ts");
    console.log(execFileSync(process.execPath, ["--import", "tsx", script, folder], { encoding: "utf8" }).trimEnd());
    collectWhole(folder, plan);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

void main();
