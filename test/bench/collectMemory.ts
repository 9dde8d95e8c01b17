/**
 * Collecting returned files into a workbook of as many scoring sheets, whose host is somewhere else, as with Excel: what is
 * measured is this program's own memory, and what it asks of the workbook. Started by collect.ts with a folder of files.
 */
import { readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { nativeUnpacking } from "../../src/cli/nativeUnpacking";
import { findShippedSet } from "../../src/criteria/catalogue";
import type { CriteriaSet } from "../../src/domain/criteria";
import { collectReturns, type ReadFile } from "../../src/features/collectReturns";
import { quietWork } from "../../src/features/work";
import type { SheetReading, WorkbookPort } from "../../src/features/workbookPort";
import { readReturned } from "../../src/files/returned/readReturned";
import { criteriaSheet } from "../../src/sheets/criteriaSheet";
import { place } from "../../src/sheets/place";
import { scoringSheet } from "../../src/sheets/scoringSheet";
import { unitsSheet } from "../../src/sheets/unitsSheet";
import { readingOf } from "../sheets/readingOf";

const office = { parentAgency: "", agency: "Sở Nội vụ", place: "" };
const year = 2026;

interface Asked {
  readings: number;
  writings: number;
  written: number;
}

/** A workbook that keeps no sheets: each is made when it is asked for, as its host would send it. */
function workbookOf(set: CriteriaSet, units: readonly string[], asked: Asked): WorkbookPort {
  const criteria = readingOf(place(criteriaSheet({ sheet: "Bộ tiêu chí", set, office, year })));
  const list = readingOf(place(unitsSheet({ sheet: "Đơn vị", units })));
  const scoring = readingOf(place(scoringSheet({ sheet: "Phiếu", set, office, year, unit: "?" })));
  const identityOf = (unit: string): string => String(scoring.values[0]?.[0]).replace('"unit":"?"', `"unit":"${unit}"`);
  const sheetOf = (unit: string): SheetReading => ({
    ...scoring,
    name: unit,
    values: scoring.values.map((row, index) => (index === 0 ? [identityOf(unit), ...row.slice(1)] : [...row])),
    formulas: scoring.formulas.map((row) => [...row]),
  });
  const identity = (reading: SheetReading): string => String(reading.values[0]?.[0]);
  const refuse = (): never => {
    throw new Error("collecting does not ask for this");
  };
  return {
    survey: (contentsOf) => {
      asked.readings += 1;
      return Promise.resolve({
        sheets: [
          ...[criteria, list].map((each) => ({ name: each.name, identity: identity(each) })),
          ...units.map((name) => ({ name, identity: identityOf(name) })),
        ],
        readings: contentsOf.flatMap((name) => {
          if (name === criteria.name) return [criteria];
          if (name === list.name) return [list];
          return units.includes(name) ? [sheetOf(name)] : [];
        }),
      });
    },
    change: ({ write }) => {
      asked.writings += 1;
      asked.written += (write ?? []).reduce(
        (sum, { values }) => sum + values.filter(([value]) => value !== null && value !== "").length,
        0,
      );
      return Promise.resolve();
    },
    readForChecks: refuse,
    readSelection: refuse,
    amend: refuse,
    show: refuse,
  };
}

async function* filesIn(folder: string, names: readonly string[]): AsyncGenerator<ReadFile> {
  for (const file of names) {
    const read = readReturned(await readFile(join(folder, file)), file, nativeUnpacking);
    yield read.ok ? { kind: "book", book: read.value } : { kind: "refused", file, findings: read.failure };
  }
}

async function main(): Promise<void> {
  const folder = process.argv[2] ?? ".";
  const set = findShippedSet("thai-nguyen-4203-2021-commune")?.set;
  if (set === undefined) throw new Error("the set is not shipped");
  const names = readdirSync(folder).filter((name) => /^\d+\.xlsx$/.test(name));
  const units = names.map((_, index) => `Xã ${index + 1}`);
  const asked: Asked = { readings: 0, writings: 0, written: 0 };
  const start = performance.now();
  const done = await collectReturns(
    workbookOf(set, units, asked),
    {
      files: filesIn(folder, names),
      count: names.length,
      received: "2026-12-01",
      deadline: null,
      agreed: [],
      admitted: new Map(),
    },
    quietWork,
  );
  if (!done.ok) throw new Error(JSON.stringify(done.failure));
  const seconds = (performance.now() - start) / 1000;
  const { readings, writings, written } = asked;
  console.log(
    `collecting ${names.length} returns: ${done.value.counts.received} received, ${seconds.toFixed(2)} s, ` +
      `${readings} readings and ${writings} writings of the workbook, ${written} cells`,
  );
  // Kilobytes (process.resourceUsage, Node documentation).
  console.log(
    `peak memory of collecting, without the workbook: ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`,
  );
}

void main();
