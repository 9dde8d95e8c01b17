/**
 * How counted ballots become points, as formulas: the same rules as the domain's R110–R113 and R205, live on the design's
 * settings. Sums are of whole numbers (weights in hundredths of a percent), so that halves are halves exactly.
 */
import type { SurveyDesign } from "../../domain/analysis/surveyDesign";
import { mostBallots } from "../../domain/analysis/surveyBallots";
import type { CriteriaSet } from "../../domain/criteria";
import { knownMaximum } from "../../domain/setTree";
import { columnLetters } from "../addressBook";
import type { AddressBook, RowKey } from "../document";
import { quoted, word } from "../words";
import { flagColumn, settingRow } from "./designRows";
import type { DesignPlaces } from "./readDesign";
import {
  countColumn,
  helperColumn,
  pointsColumn,
  returnedColumn,
  surveyGroupRow,
  surveyUnitRow,
  type FedCriterion,
} from "./resultRows";

export interface FormulaGround {
  readonly set: CriteriaSet;
  readonly design: SurveyDesign;
  /** Where the design stands. */
  readonly designBook: AddressBook;
  readonly places: DesignPlaces;
}

/** Hidden rows below the head: each answer's weight in hundredths of a percent, and 1 where it is counted. */
export const weightRow: RowKey = "weight";
export const countedRow: RowKey = "counted";

export class ResultFormulas {
  private readonly first: string;
  private readonly last: string;

  constructor(
    private readonly ground: FormulaGround,
    private readonly book: AddressBook,
  ) {
    const { questions, answers } = ground.design;
    this.first = countColumn(questions[0]?.code ?? "", answers[0]?.code ?? "");
    this.last = countColumn(questions.at(-1)?.code ?? "", answers.at(-1)?.code ?? "");
  }

  /** The weight as the design has it; empty for an answer that is not counted. */
  weight(answer: string): string {
    const cell = this.designCell("answer", answer, "value");
    return `=IF(COUNT(${cell})=0,"",${cell})`;
  }

  hundredths(weight: string): string {
    return `=IF(COUNT(${weight})=0,0,ROUND(${weight}*100,0))`;
  }

  isCounted(weight: string): string {
    return `=COUNT(${weight})`;
  }

  groupWeight(group: string): string {
    const cell = this.designCell("group", group, "weight");
    return `=IF(COUNT(${cell})=0,1,${cell})`;
  }

  /** R205, R111: how many ballots are still missing; empty when none is. */
  groupShort(row: RowKey, group: string): string {
    const least = this.designCell("group", group, "value");
    return `=IF(COUNT(${least})=0,"",${this.missing(least, row)})`;
  }

  unitShort(row: RowKey): string {
    return `=${this.missing(this.flag("least"), row)}`;
  }

  private missing(least: string, row: RowKey): string {
    const returned = this.book.cell(row, returnedColumn);
    return `IF(SUM(${returned})>=SUM(${least}),"",${least}-SUM(${returned}))`;
  }

  /** R110: 1 when the group's counts are whole numbers and every question adds up to the ballots returned. */
  groupOk(row: RowKey): string {
    const returned = this.book.cell(row, returnedColumn);
    const counts = this.counts(row);
    // A text makes ROUND an error, or differs from the number it looks like; an empty cell is 0.
    const whole = [returned, ...this.countCells(row)].map((cell) => `ROUND(${cell},0)=${cell}`);
    const bounds = [`MIN(${returned},${counts})>=0`, `MAX(${returned},${counts})<=${mostBallots}`];
    const sums = this.ground.design.questions.map(({ code }) => `SUM(${this.question(row, code)})=SUM(${returned})`);
    const all = [...bounds, ...sums, ...whole];
    // AND takes 255 arguments.
    const parts = Array.from(
      { length: Math.ceil(all.length / 200) },
      (_, index) => `AND(${all.slice(index * 200, index * 200 + 200).join(",")})`,
    );
    return `=IFERROR(IF(AND(${parts.join(",")}),1,0),0)`;
  }

  groupState(row: RowKey): string {
    const none = `SUM(${this.book.cell(row, returnedColumn)})=0`;
    return this.state(`${this.book.cell(row, "ok")}=0`, none, `COUNT(${this.book.cell(row, "short")})>0`, "agrees");
  }

  unitState(unit: string): string {
    const row = surveyUnitRow(unit);
    const { design } = this.ground;
    const short = this.groupSpan(unit, "short");
    const state = this.state(
      `${this.book.cell(row, "ok")}<${design.groups.length}`,
      `SUM(${this.book.cell(row, returnedColumn)})=0`,
      `COUNT(${this.book.cell(row, "short")},${short})>0`,
      "enough",
    );
    return `=IF(${this.rulesAreMissing()},${quoted(word("survey-state-rules"))},${state.slice(1)})`;
  }

  private state(isMismatch: string, isNone: string, isFew: string, right: "enough" | "agrees"): string {
    const [mismatch, none, few, otherwise] = (["mismatch", "none", "few", right] as const).map((each) =>
      quoted(word(`survey-state-${each}`)),
    );
    return `=IF(${isMismatch},${mismatch},IF(${isNone},${none},IF(${isFew},${few},${otherwise})))`;
  }

  /** 1 when the unit's ballots can stand: all counts agree and, where too few are withheld, none is missing. */
  unitReady(unit: string): string {
    const row = surveyUnitRow(unit);
    const { groups } = this.ground.design;
    const isShort = `COUNT(${this.book.cell(row, "short")},${this.groupSpan(unit, "short")})>0`;
    const stands = `IF(AND(${this.flag("tooFew")}=0,${isShort}),0,1)`;
    return `=IF(OR(${this.rulesAreMissing()},${this.book.cell(row, "ok")}<${groups.length}),0,${stands})`;
  }

  sumOfGroups(unit: string, column: string): string {
    return `=SUM(${this.groupSpan(unit, column)})`;
  }

  weighed(row: RowKey, { questions }: FedCriterion): string {
    return `=${questions.map((code) => `SUMPRODUCT(${this.question(row, code)},${this.head(weightRow, code)})`).join("+")}`;
  }

  counted(row: RowKey, { questions }: FedCriterion): string {
    return `=${questions.map((code) => `SUMPRODUCT(${this.question(row, code)},${this.head(countedRow, code)})`).join("+")}`;
  }

  /** The group's share times its weight; empty when none of its answers counts. */
  groupMean(row: RowKey, { node }: FedCriterion): string {
    const counted = this.book.cell(row, helperColumn("counted", node.code));
    const weighed = this.book.cell(row, helperColumn("weighed", node.code));
    return `=IF(${counted}=0,"",${this.book.cell(row, "groupWeight")}*${weighed}/${counted})`;
  }

  groupShare(row: RowKey, { node }: FedCriterion): string {
    const counted = this.book.cell(row, helperColumn("counted", node.code));
    const weighed = this.book.cell(row, helperColumn("weighed", node.code));
    return `=IFERROR(IF(OR(${this.book.cell(row, "ok")}=0,${counted}=0),"",ROUND(${weighed}/${counted},0)/100),"")`;
  }

  /** R112: the mean of the groups' shares in hundredths of a percent; empty when a group has none. */
  unitMean(unit: string, { node }: FedCriterion): string {
    const means = this.groupSpan(unit, helperColumn("mean", node.code));
    return `=IF(COUNT(${means})<${this.ground.design.groups.length},"",SUM(${means})/SUM(${this.groupSpan(unit, "groupWeight")}))`;
  }

  unitShare(unit: string, { node }: FedCriterion): string {
    const row = surveyUnitRow(unit);
    const at = (helper: "weighed" | "counted" | "mean"): string => this.book.cell(row, helperColumn(helper, node.code));
    const pooled = `IF(${at("counted")}=0,"",ROUND(${at("weighed")}/${at("counted")},0)/100)`;
    const mean = `IF(COUNT(${at("mean")})=0,"",ROUND(ROUND(${at("mean")},8),0)/100)`;
    return `=IFERROR(IF(${this.book.cell(row, "ready")}=0,"",IF(${this.flag("pooling")}=0,${pooled},${mean})),"")`;
  }

  /** R113: share × maximum in steps of the set, not rounded yet; sums of fractions are freed of their last digits. */
  exact(unit: string, { node }: FedCriterion): string {
    const row = surveyUnitRow(unit);
    const { step } = this.ground.set;
    const maximum = knownMaximum(node);
    const at = (helper: "weighed" | "counted" | "mean"): string => this.book.cell(row, helperColumn(helper, node.code));
    const pooled = `IF(${at("counted")}=0,"",${at("weighed")}*${maximum}/(${at("counted")}*${step * 10_000}))`;
    const mean = `IF(COUNT(${at("mean")})=0,"",ROUND(${at("mean")}*${maximum}/${step * 10_000},10))`;
    return `=IFERROR(IF(${this.flag("pooling")}=0,${pooled},${mean}),"")`;
  }

  /** R113: rounded once as the design says, never above the maximum; empty while the ballots cannot stand. */
  points(unit: string, { node }: FedCriterion): string {
    const row = surveyUnitRow(unit);
    const { step } = this.ground.set;
    const most = Math.floor(knownMaximum(node) / step);
    const exact = this.book.cell(row, helperColumn("exact", node.code));
    const near = `ROUND(${exact},0)`;
    const rounding = this.flag("rounding");
    const down = `${near}-IF(${near}>${exact},1,0)`;
    const up = `${near}+IF(${near}<${exact},1,0)`;
    const steps = `MIN(${most},IF(${rounding}=0,${near},IF(${rounding}=1,${down},${up})))`;
    const isMissing = `OR(${this.book.cell(row, "ready")}=0,COUNT(${exact})=0)`;
    return `=IFERROR(IF(${isMissing},"",ROUND(${steps}*${step}/100,2)),"")`;
  }

  /** Marks a question whose counts do not add up to the ballots returned; of the row it stands in. */
  questionDiffers(row: RowKey, code: string): string {
    const { answers } = this.ground.design;
    const at = (role: string): string => `$${columnLetters(this.book.column(role))}${this.book.row(row) + 1}`;
    const range = `${at(countColumn(code, answers[0]?.code ?? ""))}:${at(countColumn(code, answers.at(-1)?.code ?? ""))}`;
    return `=SUM(${range})<>SUM(${at(returnedColumn)})`;
  }

  pointsCell(unit: string, criterion: string): string {
    return this.book.cell(surveyUnitRow(unit), pointsColumn(criterion));
  }

  private rulesAreMissing(): string {
    return `COUNT(${(["least", "tooFew", "pooling", "rounding"] as const).map((name) => this.flag(name)).join(",")})<4`;
  }

  private flag(name: "least" | "tooFew" | "pooling" | "rounding"): string {
    return this.ground.designBook.foreign(settingRow(name), flagColumn);
  }

  private designCell(list: "group" | "answer", code: string, column: "value" | "weight"): string {
    const row = this.ground.places[list].get(code);
    if (row === undefined) throw new RangeError(`no ${list} "${code}" in the design`);
    return this.ground.designBook.foreign(row, column);
  }

  private counts(row: RowKey): string {
    return `${this.book.cell(row, this.first)}:${this.book.cell(row, this.last)}`;
  }

  private countCells(row: RowKey): readonly string[] {
    const { questions, answers } = this.ground.design;
    return questions.flatMap(({ code }) =>
      answers.map((answer) => this.book.cell(row, countColumn(code, answer.code))),
    );
  }

  private question(row: RowKey, code: string): string {
    const { answers } = this.ground.design;
    return `${this.book.cell(row, countColumn(code, answers[0]?.code ?? ""))}:${this.book.cell(row, countColumn(code, answers.at(-1)?.code ?? ""))}`;
  }

  private head(row: RowKey, code: string): string {
    const { answers } = this.ground.design;
    return `${this.book.fixed(row, countColumn(code, answers[0]?.code ?? ""))}:${this.book.fixed(row, countColumn(code, answers.at(-1)?.code ?? ""))}`;
  }

  private groupSpan(unit: string, column: string): string {
    const { groups } = this.ground.design;
    return this.book.span(
      surveyGroupRow(unit, groups[0]?.code ?? ""),
      surveyGroupRow(unit, groups.at(-1)?.code ?? ""),
      column,
    );
  }
}
