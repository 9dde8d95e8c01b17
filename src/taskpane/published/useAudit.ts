/** What is chosen for an audit, and its results until something is chosen anew. */
import { useMemo, useState } from "react";
import { errorAt, type Finding } from "../../domain/finding";
import type { CriteriaSet } from "../../domain/criteria";
import type { AuditResults } from "../../features/writeAudit";
import type { WorkbookState } from "../../features/workbookState";
import type { RangeAudit, SelectedTable } from "../../files/auditRanges";
import { addressOf } from "../../sheets/addressBook";
import type { Texts } from "../../texts/texts";
import { troubleOf, type Trouble } from "../trouble";
import type { PublishedProduct, TakenTable, WhichTable } from "./publishedProduct";
import { openRoles, roleName } from "./roles";

/** The set in the workbook, among the shipped ones. */
export const presentSet = "present";

interface TakenChoice {
  readonly table: TakenTable;
  /** Roles chosen by the person, by column; the others are as recognised. */
  readonly corrected: ReadonlyMap<number, string | null>;
}

type Choices = Readonly<Record<WhichTable, TakenChoice | null>>;
type Troubles = Readonly<Record<WhichTable, Trouble | null>>;

export interface AuditDone {
  readonly audit: RangeAudit;
  readonly results: AuditResults;
  /** Names of contents that the tables do not have. */
  readonly notChecked: readonly string[];
  readonly hasRanks: boolean;
}

export interface AuditState {
  readonly setId: string;
  readonly set: CriteriaSet | null;
  readonly selfTotalsCompare: boolean;
  readonly isTaking: WhichTable | null;
  readonly done: AuditDone | null;
  /** What keeps the audit from being made. */
  readonly faults: readonly Finding[];
  /** With their columns as recognised or corrected; null: not taken. */
  readonly tables: Readonly<Record<WhichTable, SelectedTable | null>>;
  trouble(which: WhichTable): Trouble | null;
  chooseSet(id: string): void;
  chooseSelfTotals(compare: boolean): void;
  take(which: WhichTable): void;
  drop(which: WhichTable): void;
  correct(which: WhichTable, column: number, role: string | null): void;
  audit(): void;
}

export function useAudit(published: PublishedProduct, state: WorkbookState, texts: Texts, now: () => Date): AuditState {
  const [chosenSet, setChosenSet] = useState<string | null>(null);
  const [choices, setChoices] = useState<Choices>({ ranking: null, fields: null });
  const [troubles, setTroubles] = useState<Troubles>({ ranking: null, fields: null });
  const [selfTotalsCompare, setSelfTotals] = useState(true);
  const [isTaking, setTaking] = useState<WhichTable | null>(null);
  const [done, setDone] = useState<AuditDone | null>(null);
  const [faults, setFaults] = useState<readonly Finding[]>([]);
  const setId = chosenSet ?? (state.set === null ? "" : presentSet);
  const set = setId === presentSet ? state.set : published.shippedSet(setId);

  // Recognising looks at every cell: once per table and set, not with every drawing of the pane.
  const tables = useMemo(() => {
    const selected = (which: WhichTable): SelectedTable | null => {
      const choice = choices[which];
      if (choice === null) return null;
      const { table, corrected } = choice;
      const columns = published.recognise(which, table, set).map((column) => {
        const role = corrected.get(column.index);
        return role === undefined ? column : { ...column, role, isUnclear: false };
      });
      return { ...table, columns };
    };
    return { ranking: selected("ranking"), fields: selected("fields") };
  }, [choices, published, set]);
  /** Whatever is chosen anew, results of before no longer belong to it. */
  const forget = (): void => {
    setDone(null);
    setFaults([]);
  };
  const choose = (which: WhichTable, choice: TakenChoice | null): void => {
    setChoices((before) => ({ ...before, [which]: choice }));
    setTroubles((before) => ({ ...before, [which]: null }));
    forget();
  };
  const take = async (which: WhichTable): Promise<void> => {
    setTaking(which);
    let trouble: Trouble;
    try {
      const taken = await published.take();
      if (taken.ok) {
        choose(which, { table: taken.value, corrected: new Map() });
        return;
      }
      trouble = { kind: "findings", findings: taken.failure };
    } catch (thrown) {
      trouble = troubleOf(thrown);
    } finally {
      setTaking(null);
    }
    setTroubles((before) => ({ ...before, [which]: trouble }));
  };
  const audit = (): void => {
    forget();
    const { ranking, fields } = tables;
    const missing = missingFor(texts, set, ranking, fields);
    if (set === null || ranking === null || missing.length > 0) return setFaults(missing);
    const made = published.audit({ set, ranking, fields, selfTotalsCompare });
    if (!made.ok) return setFaults(made.failure);
    const audited = [ranking, ...(fields === null ? [] : [fields])];
    const open = openRoles("ranking", ranking, set).others;
    setDone({
      audit: made.value,
      hasRanks: !open.includes("published_rank"),
      notChecked: [
        ...open.map((role) => roleName(texts, role)),
        ...(fields === null ? [texts.say("auditPane.table-fields")] : []),
      ],
      results: {
        rule: made.value.rule,
        findings: made.value.findings,
        set: set.title,
        tables: audited.map((table) => `${table.sheet}, ${areaOf(table)}`),
        time: now().toLocaleString("vi-VN"),
      },
    });
  };

  return {
    setId,
    set,
    selfTotalsCompare,
    isTaking,
    done,
    faults,
    tables,
    trouble: (which) => troubles[which],
    chooseSet: (id) => {
      setChosenSet(id);
      forget();
    },
    chooseSelfTotals: (compare) => {
      setSelfTotals(compare);
      forget();
    },
    take: (which) => void take(which),
    drop: (which) => choose(which, null),
    correct: (which, column, role) => {
      const choice = choices[which];
      if (choice !== null) choose(which, { ...choice, corrected: new Map([...choice.corrected, [column, role]]) });
    },
    audit,
  };
}

/** "A3:G24" */
export function areaOf({ row, column, cells }: TakenTable): string {
  const width = Math.max(1, ...cells.map((each) => each.length));
  return `${addressOf(row, column)}:${addressOf(row + cells.length - 1, column + width - 1)}`;
}

function missingFor(
  texts: Texts,
  set: CriteriaSet | null,
  ranking: SelectedTable | null,
  fields: SelectedTable | null,
): readonly Finding[] {
  const open = (which: WhichTable, table: SelectedTable | null): readonly Finding[] =>
    table === null
      ? []
      : openRoles(which, table, set).required.map((role) =>
          errorAt(
            "audit-role-missing",
            { sheet: table.sheet, address: addressOf(table.row + table.head.first, table.column) },
            { role: roleName(texts, role) },
          ),
        );
  return [
    ...(set === null ? [errorAt("audit-no-set", {})] : []),
    ...(ranking === null ? [errorAt("audit-no-ranking", {})] : []),
    ...open("ranking", ranking),
    ...open("fields", fields),
  ];
}
