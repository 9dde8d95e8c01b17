/** A product that keeps its workbook in memory and does what it is told: for tests of the pane and for looking at it. */
import type { Classification, CriteriaNode, CriteriaSet } from "../../src/domain/criteria";
import type { Place } from "../../src/domain/finding";
import { points } from "../../src/domain/points";
import { succeed } from "../../src/domain/result";
import type { Ambient, SheetNews, ThemeName } from "../../src/features/ambient";
import type { CheckReport } from "../../src/features/checkReport";
import type { LiveChecks } from "../../src/features/liveChecks";
import type { Done, Outcome } from "../../src/features/outcome";
import type { WorkbookState } from "../../src/features/workbookState";
import type { Product, SetSummary } from "../../src/taskpane/product";

const classification: Classification = { basis: "percent", classes: [{ name: "Yếu", atLeast: 0, fieldFloor: null }] };

function field(index: number, maximum: number | null): CriteriaNode {
  const code = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII"][index] ?? "IX";
  return {
    code,
    name: `Lĩnh vực ${code}`,
    level: 1,
    maximum: maximum === null ? null : points(maximum),
    parent: null,
    children: [],
  };
}

/** Two fields of 60 and 40 points, nothing below them. */
export const fieldSet: CriteriaSet = {
  id: "thanh-hoa-4606-2019-department",
  title: "Chỉ số cải cách hành chính của các sở, cơ quan ngang sở tỉnh Thanh Hóa",
  decision: { number: "4606/QĐ-UBND", date: "2019-11-06", issuer: "UBND tỉnh Thanh Hóa" },
  level: "department",
  language: "vi",
  step: points(1),
  classification,
  nodes: [field(0, 6000), field(1, 4000)],
};

/** One field of 10 points with one criterion below it. */
export const deepSet: CriteriaSet = {
  ...fieldSet,
  id: "thai-nguyen-4203-2021-commune",
  title: "Chỉ số cải cách hành chính của UBND cấp xã trên địa bàn tỉnh Thái Nguyên",
  decision: { number: "4203/QĐ-UBND", date: "2021-12-30", issuer: "UBND tỉnh Thái Nguyên" },
  level: "commune",
  nodes: [
    { ...field(0, 1000), children: [1] },
    { code: "1.1", name: "Kế hoạch", level: 2, maximum: points(1000), parent: 0, children: [] },
  ],
};

/** Eight fields whose maxima the user has to enter. */
export const openSet: CriteriaSet = {
  ...fieldSet,
  id: "hai-duong-2452-2019-commune",
  title: "Chỉ số cải cách hành chính của UBND cấp xã trên địa bàn tỉnh Hải Dương",
  decision: { number: "2452/QĐ-UBND", date: "2019-07-18", issuer: "UBND tỉnh Hải Dương" },
  level: "commune",
  nodes: Array.from({ length: 8 }, (_, index) => field(index, null)),
};

const summary = (set: CriteriaSet, fields: number, leaves: number, maximum: number | null): SetSummary => ({
  id: set.id,
  title: set.title,
  decision: set.decision,
  level: set.level,
  fields,
  leaves,
  maximum: maximum === null ? null : points(maximum),
});

const shipped: readonly SetSummary[] = [
  summary(deepSet, 8, 119, 10000),
  summary(fieldSet, 7, 7, 10000),
  summary(openSet, 8, 8, null),
];

export const emptyState: WorkbookState = {
  set: null,
  office: { parentAgency: "", agency: "", place: "" },
  year: null,
  units: [],
  scoringSheets: [],
  scoreTable: null,
  ranking: null,
  findings: [],
};

/** Criteria set with criteria below its fields, three units, two of them with a scoring sheet. */
export const halfState: WorkbookState = {
  ...emptyState,
  set: deepSet,
  setSheet: "Bộ tiêu chí",
  year: 2021,
  units: ["Xã An Khánh", "Xã Cù Vân", "Thị trấn Hùng Sơn"],
  unitsSheet: "Đơn vị",
  scoringSheets: [
    { unit: "Xã An Khánh", sheet: "Xã An Khánh" },
    { unit: "Xã Cù Vân", sheet: "Xã Cù Vân" },
  ],
};

export const done = (more: Partial<Done> = {}): Outcome<Done> =>
  succeed({ did: [], sheets: [], findings: [], ...more });

const nothingChecked: CheckReport = { role: { kind: "organizer" }, set: null, sheets: [], findings: [], unlogged: 0 };

/** Checks that find what they are told to; `overrides` replace methods. */
export function fakeChecks(report: CheckReport = nothingChecked, overrides: Partial<LiveChecks> = {}): LiveChecks {
  return {
    latest: () => report,
    checkAll: () => Promise.resolve(report),
    checkTouched: () => Promise.resolve(null),
    knowsAll: () => false,
    progress: () => null,
    fix: () => Promise.reject(new Error("nothing to fix")),
    undoFix: () => Promise.reject(new Error("nothing to undo")),
    chooseRole: () => Promise.resolve(done()),
    keepLog: () => Promise.resolve(done()),
    logText: () => Promise.resolve(""),
    afterwards: (step) => step(),
    ...overrides,
  };
}

export interface FakeProduct extends Product {
  readonly shown: readonly Place[];
  state(): WorkbookState;
  setState(state: WorkbookState): void;
}

/** Steps write what they were given into the state; `overrides` replace methods. */
export function fakeProduct(initial: WorkbookState, overrides: Partial<Product> = {}): FakeProduct {
  let state = initial;
  const shown: Place[] = [];
  const sets: readonly CriteriaSet[] = [fieldSet, deepSet, openSet];
  const base: Product = {
    checks: fakeChecks(),
    appraisal: {
      assign: () => Promise.resolve(done()),
      disagreements: () => Promise.resolve(done()),
      deductions: () => Promise.resolve(done()),
      lostPoints: () => Promise.resolve(done()),
      evidence: () => Promise.resolve(done()),
      evidenceIndex: () => Promise.resolve(done()),
    },
    readState: () => Promise.resolve(succeed(state)),
    shippedSets: () => shipped,
    applySet: ({ source, office, year }) => {
      const set = source.kind === "shipped" ? sets.find(({ id }) => id === source.id) : (state.set ?? deepSet);
      state = { ...state, set: set ?? deepSet, setSheet: "Bộ tiêu chí", office, year };
      return Promise.resolve(
        done({
          did: [{ key: "pane.set-present", details: { title: state.set?.title ?? "" } }],
          sheets: ["Bộ tiêu chí"],
        }),
      );
    },
    saveUnits: ({ names }) => {
      state = { ...state, units: names, unitsSheet: "Đơn vị" };
      return Promise.resolve(
        done({ did: [{ key: "pane.units-present", details: { number: names.length } }], sheets: ["Đơn vị"] }),
      );
    },
    unitsFromText: (text) =>
      text
        .split("\n")
        .map((line) => line.replace(/^\s*\d+[.)]\s*/u, "").trim())
        .filter((name) => name !== ""),
    createScoringSheets: ({ units }) => {
      const wanted = units === "all" ? state.units : units;
      const present = new Set(state.scoringSheets.map(({ unit }) => unit));
      const added = wanted.filter((unit) => !present.has(unit)).map((unit) => ({ unit, sheet: unit }));
      state = { ...state, scoringSheets: [...state.scoringSheets, ...added] };
      return Promise.resolve(
        done({ did: [{ key: "pane.sheets-all", details: { number: wanted.length } }], sheets: wanted }),
      );
    },
    buildScoreTable: ({ source }) => {
      state = { ...state, scoreTable: { sheet: "Bảng điểm", units: state.units, source } };
      return Promise.resolve(
        done({ did: [{ key: "pane.table-linked", details: { number: state.units.length } }], sheets: ["Bảng điểm"] }),
      );
    },
    buildRanking: ({ ties }) => {
      state = { ...state, ranking: { sheet: "Xếp hạng", ties, units: state.scoreTable?.units ?? [] } };
      return Promise.resolve(done({ did: [{ key: "pane.ranking-present" }], sheets: ["Xếp hạng"] }));
    },
    report: () => Promise.reject(new Error("the test has no report")),
    setAside: () => Promise.reject(new Error("the test sets nothing aside")),
    collection: () => Promise.reject(new Error("the test collects nothing")),
    survey: () => Promise.reject(new Error("the test has no survey")),
    published: () => Promise.reject(new Error("the test has no published tables")),
    guide: () => Promise.reject(new Error("the test has no guide")),
    views: () => Promise.reject(new Error("the test has no views")),
    record: async (action) => ({ value: await action(), back: null }),
    show: (place) => {
      shown.push(place);
      return Promise.resolve();
    },
  };
  return {
    ...base,
    ...overrides,
    shown,
    state: () => state,
    setState: (next) => {
      state = next;
    },
  };
}

export interface FakeAmbient extends Ambient {
  touchSheets(news: SheetNews): void;
  changeTheme(theme: ThemeName): void;
  changeSheets(): void;
}

export function fakeAmbient(displayLanguage = "vi-VN", initial: ThemeName = "light"): FakeAmbient {
  let theme = initial;
  const themeListeners = new Set<(theme: ThemeName) => void>();
  const touchListeners = new Set<(news: SheetNews) => void>();
  return {
    displayLanguage,
    now: () => new Date(2021, 10, 20),
    theme: () => theme,
    onThemeChange: (changed) => {
      themeListeners.add(changed);
      return () => themeListeners.delete(changed);
    },
    onSheetsTouched: (touched) => {
      touchListeners.add(touched);
      return () => touchListeners.delete(touched);
    },
    touchSheets: (news) => {
      for (const listener of touchListeners) listener(news);
    },
    changeTheme: (next) => {
      theme = next;
      for (const listener of themeListeners) listener(next);
    },
    changeSheets: () => {
      for (const listener of touchListeners) listener({ sheets: [], isStructural: true });
    },
  };
}
