/**
 * Out to 168 units and back: issued, filled in from a seed, a third opened, recalculated and saved by LibreOffice, some
 * damaged in every known way, collected into the organizer's workbook.
 */
import { openEmbeddedWorkbook } from "../../src/cli/embeddedWorkbook";
import { fromDecimal } from "../../src/domain/points";
import { unitKey } from "../../src/domain/unitName";
import { applyCriteriaSet } from "../../src/features/applyCriteriaSet";
import { collectReturns, type Collected, type ReadFile } from "../../src/features/collectReturns";
import { presentEntries } from "../../src/features/returnedEntries";
import { saveUnits } from "../../src/features/saveUnits";
import { quietWork } from "../../src/features/work";
import { readReturned } from "../../src/files/returned/readReturned";
import { aimAt, damages, type Damage } from "../files/returned/damages";
import { fillIn, issueTo, sampleSet, unitNames } from "../files/returned/issuedSample";
import { recalculateAll } from "./libreOffice";

const units = unitNames(168);
/** Damages that a person does to a file and LibreOffice then saves. */
const savedByLibreOffice = new Set(["a maximum raised", "a sum replaced by a number", "a number as text"]);

interface Returned {
  readonly unit: string;
  readonly bytes: Uint8Array;
  readonly scores: ReadonlyMap<string, number>;
  readonly damage: Damage | null;
}

async function* filesOf(returned: readonly Returned[]): AsyncGenerator<ReadFile> {
  for (const { unit, bytes } of returned) {
    const read = await Promise.resolve(readReturned(bytes, `${unit}.xlsx`));
    yield read.ok
      ? { kind: "book", book: read.value }
      : { kind: "refused", file: `${unit}.xlsx`, findings: read.failure };
  }
}

async function returns(): Promise<readonly Returned[]> {
  const issued = await issueTo(units);
  const all = issued.map((bytes, index): Returned => {
    const filled = fillIn(bytes, index + 1);
    // Every sixth file from the first one is damaged, until every damage has its file.
    const damage = index % 6 === 0 ? (damages[index / 6] ?? null) : null;
    const damaged = damage?.apply(filled.bytes, aimAt(filled.bytes, ["1.1.1", "1.1.2", "1.1"]));
    return { unit: units[index] ?? "", scores: filled.scores, bytes: damaged ?? filled.bytes, damage };
  });
  const toOffice = all.filter(({ damage }, index) =>
    damage === null ? index % 3 === 1 : savedByLibreOffice.has(damage.name),
  );
  const saved = await recalculateAll(toOffice.map(({ bytes }) => bytes));
  const byUnit = new Map(toOffice.map(({ unit }, index) => [unit, saved[index]]));
  expect(toOffice.length).toBeGreaterThanOrEqual(56);
  return all.map((each) => ({ ...each, bytes: byUnit.get(each.unit) ?? each.bytes }));
}

it("[R216] collects 168 returns: every damage told once, nobody accused, every accepted score exact", async () => {
  const all = await returns();
  expect(all.filter(({ damage }) => damage !== null)).toHaveLength(damages.length);
  const set = sampleSet();
  const { port } = await openEmbeddedWorkbook();
  await applyCriteriaSet(port, { set, office: { parentAgency: "", agency: "", place: "" }, year: 2026 });
  await saveUnits(port, { names: units });
  const input = {
    files: filesOf(all),
    count: all.length,
    received: "2026-12-01",
    deadline: null,
    agreed: [],
    admitted: new Map(),
  };
  const done = await collectReturns(port, input, quietWork);
  if (!done.ok) throw new Error(JSON.stringify(done.failure));
  const collected: Collected = done.value;

  const told = new Map(collected.files.map(({ unit, findings }) => [unit, findings]));
  for (const { unit, damage } of all) {
    const codes = (told.get(unit) ?? []).map(({ code }) => code).filter((code) => !code.startsWith("return-faulty"));
    expect([unit, codes.filter((code) => code !== "return-incomplete")]).toEqual([unit, damage?.expected ?? []]);
  }
  const isError = (unit: string): boolean => (told.get(unit) ?? []).some(({ severity }) => severity === "error");
  const accepted = all.filter(({ unit }) => !isError(unit));
  expect(accepted.length).toBeGreaterThan(150);
  const sheets = await port.survey([]);
  const names = sheets.sheets.map(({ name }) => name).filter((name) => units.includes(name));
  const present = await presentEntries(port, names, set);
  expect(present.size).toBe(accepted.length);
  for (const { unit, scores, damage } of accepted) {
    if (damage !== null) continue;
    const entries = present.get(unitKey(unit))?.entries;
    for (const [code, score] of scores) {
      const written = entries?.get(code)?.self;
      expect([unit, code, typeof written === "number" ? fromDecimal(written) : written]).toEqual([
        unit,
        code,
        fromDecimal(score),
      ]);
    }
    expect(entries?.get("1.1.1")?.evidence).toMatch(/^QĐ số \d+\/QĐ-UBND & phụ lục 1\.1\.1$/);
  }
}, 900_000);
