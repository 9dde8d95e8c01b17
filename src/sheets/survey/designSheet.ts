/**
 * The survey as it is designed (Phiếu điều tra): how ballots become points, who is asked, what can be answered, and which
 * criterion each question feeds. Everything on it can be changed; the results' formulas read it.
 */
import { presetSurvey, type SurveyDesign } from "../../domain/analysis/surveyDesign";
import type { CriteriaSet } from "../../domain/criteria";
import { toDecimal } from "../../domain/points";
import { entryCell, formulaCell, gapRow, textCell, textHeight, wideCell, widthOf } from "../cells";
import type { EntryValue } from "../cells";
import type { Cell, Column, ColumnRole, Row, RowKey, SheetDocument, Validation } from "../document";
import { administrativePage, centredLines, decisionLine, type HeadingColumns } from "../heading";
import { fingerprintOf, writeIdentity } from "../identity";
import { quoted, word } from "../words";
import {
  choiceWords,
  designRow,
  flagColumn,
  settings,
  type DesignList,
  designLists,
  settingRow,
  type ChoiceSetting,
  type DesignColumn,
} from "./designRows";

export interface SurveyDesignSheetInput {
  readonly sheet: string;
  readonly set: CriteriaSet;
  readonly year: number;
  /** What stands in the cells to be filled in, kept exactly. Absent: a new sheet, with `design` or the preset in it. */
  readonly entryAt?: (row: RowKey, column: ColumnRole) => EntryValue;
  /** Rows of each list that are filled in, the last of them counting. */
  readonly filled?: Readonly<Record<DesignList, number>>;
  readonly design?: SurveyDesign;
}

const columns: readonly Column[] = [
  { role: "code", width: 48 },
  { role: "text", width: 250 },
  { role: "value", width: 92 },
  { role: "weight", width: 58 },
  { role: flagColumn, width: 40 },
];
const at: HeadingColumns = { first: "code", leftEnd: "code", rightStart: "text", last: "weight" };

/** Rows of a new list, and those below what is filled in. */
const leastRows: Readonly<Record<DesignList, number>> = { group: 8, answer: 6, question: 12 };
const spareRows: Readonly<Record<DesignList, number>> = { group: 3, answer: 2, question: 8 };

/** The preset with codes short enough for headings: groups 1 …, answers A …; no questions, as no decision lists any. */
export function blankSurvey(): SurveyDesign {
  const preset = presetSurvey({
    group: (number) => word("survey-group-preset", { number }),
    positive: word("survey-positive"),
    negative: word("survey-negative"),
    noOpinion: word("survey-no-opinion"),
  });
  return {
    ...preset,
    answers: preset.answers.map((answer, index) => ({ ...answer, code: "ABC"[index] ?? answer.code })),
  };
}

export function surveyDesignSheet(input: SurveyDesignSheetInput): SheetDocument {
  const { sheet, set, year } = input;
  const entries = input.entryAt ?? entriesOf(input.design ?? blankSurvey());
  const filled = input.filled ?? {
    group: (input.design ?? blankSurvey()).groups.length,
    answer: (input.design ?? blankSurvey()).answers.length,
    question: (input.design ?? blankSurvey()).questions.length,
  };
  return {
    name: sheet,
    identity: writeIdentity({ kind: "surveyDesign", set: set.id, fingerprint: fingerprintOf(set) }, "code"),
    columns,
    rows: [
      ...centredLines(
        [
          { key: "title", text: word("survey-design-title", { year: String(year) }), style: "title", size: 14 },
          { key: "reference", text: decisionLine(set), style: "reference", size: 12 },
          { key: "hint", text: word("survey-design-hint"), style: "reference", size: 12 },
        ],
        columns,
        at,
      ),
      section("rules", "survey-rules"),
      leastLine(entries),
      ...settings.map((setting) => choiceLine(set, setting, entries)),
      longLine("words", word("survey-rule-words")),
      longLine("preset", word("survey-preset")),
      ...designLists.flatMap((list) => [
        gapRow(`gap.${list}`, 8),
        section(`section.${list}`, `survey-${list}s`),
        listHead(list),
        ...Array.from({ length: Math.max(leastRows[list], filled[list] + spareRows[list]) }, (_, index) =>
          listLine(list, index, entries),
        ),
      ]),
    ],
    print: { orientation: "portrait", lastColumn: "weight", ...administrativePage },
    isProtected: true,
  };
}

type EntryAt = (row: RowKey, column: ColumnRole) => EntryValue;

function section(key: RowKey, text: "survey-rules" | `survey-${DesignList}s`): Row {
  return { key, height: 20, cells: { code: wideCell(word(text), "sectionTitle", "weight") } };
}

function longLine(key: RowKey, text: string): Row {
  // Italics of 11 points run narrower than the estimate.
  const height = textHeight(text, widthOf(columns, "code", "weight") * 1.15, 11) + 2;
  return { key, height, cells: { code: wideCell(text, "remark", "weight") } };
}

const whole = (
  title: string,
  message = word("survey-whole-prompt"),
): ((cell: RowKey, role: ColumnRole) => Validation) => {
  return (key, role) => ({
    rule: {
      kind: "custom",
      formula: (book) => {
        const cell = book.cell(key, role);
        return `=IF(COUNT(${cell})=0,FALSE,AND(${cell}>=0,${cell}<=1000000,ROUND(${cell},0)=${cell}))`;
      },
    },
    title: title.slice(0, 32),
    message,
  });
};

function leastLine(entries: EntryAt): Row {
  const key = settingRow("least");
  return {
    key,
    height: 20,
    cells: {
      code: wideCell(word("survey-least"), "label", "text"),
      value: {
        ...entryCell(entries(key, "value"), "numberLeftEntry"),
        mergeTo: "weight",
        validation: whole(word("survey-group-least"))(key, "value"),
      },
      // A cell that holds no number at all is no rule: then nothing is converted.
      [flagColumn]: formulaCell(
        (book) => `=IF(COUNT(${book.cell(key, "value")})=1,${book.cell(key, "value")},"")`,
        "helper",
      ),
    },
  };
}

/** A choice in words, and the number by which formulas go: its place among the choices, from 0. */
function choiceLine(set: CriteriaSet, { name, choices }: ChoiceSetting, entries: EntryAt): Row {
  const key = settingRow(name);
  const items = choices.map((choice) => word(choiceWords[choice]));
  return {
    key,
    height: 20,
    cells: {
      code: wideCell(word(`survey-${name}`, { step: { points: set.step } }), "label", "text"),
      value: {
        ...entryCell(entries(key, "value"), "textEntry"),
        mergeTo: "weight",
        validation: {
          rule: { kind: "list", items },
          title: word("survey-rules").slice(0, 32),
          message: word("survey-choice-prompt"),
        },
      },
      [flagColumn]: formulaCell((book) => {
        const cell = book.cell(key, "value");
        return `=${items.reduceRight((rest, item, index) => `IF(${cell}=${quoted(item)},${index},${rest})`, '""')}`;
      }, "helper"),
    },
  };
}

const heads: Readonly<Record<DesignList, readonly (readonly [DesignColumn, Parameters<typeof word>[0]])[]>> = {
  group: [
    ["text", "survey-group"],
    ["value", "survey-group-least"],
    ["weight", "survey-weight"],
  ],
  answer: [
    ["text", "survey-answer"],
    ["value", "survey-answer-weight"],
  ],
  question: [
    ["text", "survey-question"],
    ["value", "survey-criterion"],
  ],
};

function listHead(list: DesignList): Row {
  return {
    key: `head.${list}`,
    height: 34,
    cells: {
      code: textCell(word("survey-code"), "head"),
      ...Object.fromEntries(heads[list].map(([role, label]) => [role, headCell(list, role, word(label))])),
    },
  };
}

/** Lists without weights take the room of that column. */
function headCell(list: DesignList, role: DesignColumn, text: string): Cell {
  return list !== "group" && role === "value" ? wideCell(text, "head", "weight") : textCell(text, "head");
}

function listLine(list: DesignList, index: number, entries: EntryAt): Row {
  const key = designRow(list, index);
  const value = entries(key, "value");
  return {
    key,
    ...(list === "question" ? {} : { height: 18 }),
    cells: {
      code: entryCell(entries(key, "code"), "textEntry"),
      text: entryCell(entries(key, "text"), "textEntry"),
      value:
        list === "question"
          ? { ...entryCell(value, "textEntry"), mergeTo: "weight", validation: codePrompt }
          : list === "answer"
            ? { ...entryCell(value, "scoreEntry"), mergeTo: "weight", validation: percentRule }
            : { ...entryCell(value, "scoreEntry"), validation: whole(word("survey-group-least"))(key, "value") },
      ...(list === "group"
        ? {
            weight: {
              ...entryCell(entries(key, "weight"), "scoreEntry"),
              validation: whole(word("survey-weight"))(key, "weight"),
            },
          }
        : {}),
    },
  };
}

const codePrompt: Validation = {
  rule: { kind: "custom", formula: () => "=TRUE" },
  title: word("survey-criterion"),
  message: word("survey-criterion-prompt"),
};

const percentRule: Validation = {
  rule: { kind: "decimal", least: 0, most: 100 },
  title: word("survey-answer-weight"),
  message: word("survey-answer-prompt"),
};

/** A design as it is typed into the sheet. */
function entriesOf(design: SurveyDesign): EntryAt {
  const cells = new Map<string, EntryValue>();
  const put = (row: RowKey, column: DesignColumn, value: EntryValue): void =>
    void cells.set(`${row}\t${column}`, value);
  put(settingRow("least"), "value", design.leastBallots);
  for (const { name } of settings) put(settingRow(name), "value", word(choiceWords[design[name]]));
  for (const [index, { code, name, weight, least }] of design.groups.entries()) {
    const row = designRow("group", index);
    put(row, "code", code);
    put(row, "text", name);
    put(row, "value", least ?? null);
    put(row, "weight", weight);
  }
  for (const [index, { code, name, weight }] of design.answers.entries()) {
    const row = designRow("answer", index);
    put(row, "code", code);
    put(row, "text", name);
    put(row, "value", weight === null ? null : toDecimal(weight));
  }
  for (const [index, { code, text, criterion }] of design.questions.entries()) {
    const row = designRow("question", index);
    put(row, "code", code);
    put(row, "text", text);
    put(row, "value", criterion);
  }
  return (row, column) => cells.get(`${row}\t${column}`) ?? null;
}
