/** `sets`: the criteria sets that come with the program. */
import { catalogue } from "../../criteria/catalogue";
import type { CriteriaSet } from "../../domain/criteria";
import { toDecimal } from "../../domain/points";
import { countAtLevel, leavesOf, maximumOf } from "../../domain/setTree";
import { exitDone, printJson, type Command } from "../console";

export interface SetFigures {
  readonly id: string;
  readonly title: string;
  /** Nodes at levels 1, 2 and 3. */
  readonly fields: number;
  readonly criteria: number;
  readonly subCriteria: number;
  /** Nodes that are scored. */
  readonly leaves: number;
  /** Points; null where the user enters the maxima. */
  readonly maximum: number | null;
}

export function figuresOf(set: CriteriaSet): SetFigures {
  const maximum = maximumOf(set);
  return {
    id: set.id,
    title: set.title,
    fields: countAtLevel(set, 1),
    criteria: countAtLevel(set, 2),
    subCriteria: countAtLevel(set, 3),
    leaves: leavesOf(set).length,
    maximum: maximum === null ? null : toDecimal(maximum),
  };
}

export const sets: Command = {
  name: "sets",
  usage: "sets [--json]",
  values: [],
  switches: ["json"],
  required: [],
  files: { least: 0, most: 0 },
  run: (call, console) => {
    const { texts } = console;
    const all = catalogue.map(({ set }) => figuresOf(set));
    if (call.switches.has("json")) printJson(all, console);
    else {
      for (const { id, title, fields, leaves, maximum } of all) {
        const figures = { id, title, fields, leaves };
        const line =
          maximum === null
            ? texts.say("cli.set-line-open", figures)
            : texts.say("cli.set-line", { ...figures, maximum });
        console.out(`${line}\n`);
      }
    }
    return Promise.resolve(exitDone);
  },
};
