/** The survey's design read back, with everything in it that cannot be read. */
import type { RespondentGroup, SurveyAnswer, SurveyDesign, SurveyQuestion } from "../../domain/analysis/surveyDesign";
import { errorAt, type Finding, type Place } from "../../domain/finding";
import { fromDecimal, percent } from "../../domain/points";
import type { EntryValue } from "../cells";
import type { AddressBook, ColumnRole, RowKey } from "../document";
import { openSheet, type OwnCells, type SheetReading } from "../reading";
import { word } from "../words";
import {
  choiceWords,
  designColumns,
  designLists,
  settingRow,
  settings,
  type DesignColumn,
  type DesignList,
} from "./designRows";

/** Row keys by the codes that stand in them: the results' formulas read weights and least numbers there. */
export type DesignPlaces = Readonly<Record<DesignList, ReadonlyMap<string, RowKey>>>;

export interface ReadDesign {
  readonly sheet: string;
  readonly book: AddressBook;
  readonly fingerprint: string;
  readonly design: SurveyDesign;
  readonly places: DesignPlaces;
  readonly entryAt: (row: RowKey, column: ColumnRole) => EntryValue;
  readonly filled: Readonly<Record<DesignList, number>>;
  /** Cells that cannot be read; with any of them the design is not to be used. */
  readonly findings: readonly Finding[];
}

/** Null when it is no design of ours. Rows that are blank all over are no groups, answers or questions. */
export function readDesign(reading: SheetReading): ReadDesign | null {
  const sheet = openSheet(reading, "surveyDesign");
  if (sheet === null) return null;
  const read = new DesignReader(sheet);
  const groups = read.rows("group").map((row): RespondentGroup => {
    const least = read.whole(row, "value");
    return {
      code: read.code(row),
      name: sheet.text(row, "text") || read.code(row),
      weight: read.whole(row, "weight") ?? 1,
      ...(least === null ? {} : { least }),
    };
  });
  const answers = read.rows("answer").map((row): SurveyAnswer => ({
    code: read.code(row),
    name: sheet.text(row, "text") || read.code(row),
    weight: read.percent(row, "value"),
  }));
  const questions = read.rows("question").map((row): SurveyQuestion => ({
    code: read.code(row),
    text: sheet.text(row, "text"),
    criterion: sheet.text(row, "value") || null,
  }));
  const leastRow = settingRow("least");
  const leastBallots = read.whole(leastRow, "value");
  if (leastBallots === null) read.unread(leastRow, "value");
  const [tooFew, pooling, rounding] = settings;
  return {
    sheet: sheet.name,
    book: sheet.book,
    fingerprint: sheet.identity.fingerprint,
    design: {
      groups,
      answers,
      questions,
      leastBallots: leastBallots ?? 0,
      tooFew: read.choice(tooFew.name, tooFew.choices) ?? "withhold",
      pooling: read.choice(pooling.name, pooling.choices) ?? "ballots",
      rounding: read.choice(rounding.name, rounding.choices) ?? "nearest",
    },
    places: {
      group: read.places("group"),
      answer: read.places("answer"),
      question: read.places("question"),
    },
    entryAt: (row, column) => sheet.value(row, column),
    filled: Object.fromEntries(designLists.map((list) => [list, read.filled(list)])) as Record<DesignList, number>,
    findings: read.findings,
  };
}

class DesignReader {
  readonly findings: Finding[] = [];
  constructor(private readonly sheet: OwnCells) {}

  private keys(list: DesignList): readonly RowKey[] {
    return this.sheet.keys.filter((key) => key.startsWith(`${list}:`));
  }

  private isFilled(row: RowKey): boolean {
    return designColumns.some((column) => this.sheet.text(row, column) !== "");
  }

  rows(list: DesignList): readonly RowKey[] {
    return this.keys(list).filter((row) => this.isFilled(row));
  }

  filled(list: DesignList): number {
    const indices = this.rows(list).map((row) => Number(row.slice(list.length + 1)));
    return Math.max(0, ...indices.filter(Number.isInteger).map((index) => index + 1));
  }

  places(list: DesignList): ReadonlyMap<string, RowKey> {
    return new Map(this.rows(list).map((row) => [this.sheet.text(row, "code"), row]));
  }

  code(row: RowKey): string {
    const code = this.sheet.text(row, "code");
    if (code === "" && !this.findings.some(({ at }) => at.address === this.place(row, "code").address))
      this.findings.push(errorAt("survey-code-missing", this.place(row, "code")));
    return code;
  }

  whole(row: RowKey, column: DesignColumn): number | null {
    const value = this.sheet.value(row, column);
    if (value === null) return null;
    if (typeof value === "number" && Number.isInteger(value) && value >= 0) return value;
    this.unread(row, column);
    return null;
  }

  percent(row: RowKey, column: DesignColumn): SurveyAnswer["weight"] {
    const value = this.sheet.value(row, column);
    if (value === null) return null;
    const hundredths = typeof value === "number" ? fromDecimal(value) : null;
    if (hundredths !== null) return percent(hundredths);
    this.unread(row, column);
    return null;
  }

  choice<Choice extends keyof typeof choiceWords>(
    name: (typeof settings)[number]["name"],
    choices: readonly Choice[],
  ): Choice | null {
    const row = settingRow(name);
    const said = this.sheet.text(row, "value").normalize("NFC");
    const found = choices.find((choice) => word(choiceWords[choice]) === said);
    if (found === undefined) this.unread(row, "value");
    return found ?? null;
  }

  unread(row: RowKey, column: DesignColumn): void {
    const found = this.sheet.text(row, column).slice(0, 40);
    this.findings.push(errorAt("survey-value-unread", this.place(row, column), { found }));
  }

  private place(row: RowKey, column: DesignColumn): Place {
    const address = this.sheet.address(row, column);
    return { sheet: this.sheet.name, ...(address === null ? {} : { address }) };
  }
}
