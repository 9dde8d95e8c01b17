/** `audit`: what is wrong in tables that were published: ranks, totals, classes, averages, names. */
import { auditPublished } from "../../domain/audit/auditPublished";
import { auditRecord } from "../../domain/audit/auditFinding";
import type { FieldTable } from "../../domain/audit/publishedTables";
import type { CriteriaSet } from "../../domain/criteria";
import type { Finding } from "../../domain/finding";
import { succeed, type Result } from "../../domain/result";
import type { Grid } from "../../files/grid";
import { readFieldTable, readRankingTable } from "../../files/publishedTables";
import { sayFinding } from "../../texts/sayFinding";
import { selfTotalOf } from "../arguments";
import { exitDone, exitFindings, printJson, tell, valueOf, type Command } from "../console";
import { loadSet, loadTable } from "../loadSet";

export const audit: Command = {
  name: "audit",
  usage: "audit --set ID|FILE --ranking FILE [--fields FILE] [--self-total yes|no] [--json]",
  values: ["set", "ranking", "fields", "self-total"],
  switches: ["json"],
  required: ["set", "ranking"],
  files: { least: 0, most: 0 },
  run: async (call, console) => {
    const { texts } = console;
    const selfTotalsCompare = selfTotalOf(call, console);
    const set = await loadSet(valueOf(call, "set"), console);
    const rankingGrid = await loadTable(valueOf(call, "ranking"), console);
    const ranking = rankingGrid.ok ? readRankingTable(rankingGrid.value) : rankingGrid;
    const fieldsFile = call.values["fields"];
    const fieldsGrid = fieldsFile === undefined ? null : await loadTable(fieldsFile, console);
    if (!set.ok || !ranking.ok)
      return tell([set, ranking, ...(fieldsGrid === null ? [] : [fieldsGrid])].flatMap(faults), console);
    const fields = readFields(fieldsGrid, set.value);
    if (!fields.ok) return tell(fields.failure, console);

    const { rule, findings } = auditPublished(set.value, ranking.value, fields.value, selfTotalsCompare);
    const records = findings.map((finding) => auditRecord(finding, sayFinding(texts, finding)));
    const isFaulty = findings.some((finding) => finding.severity === "error");
    if (call.switches.has("json")) printJson(records, console);
    else {
      for (const finding of findings) {
        const follows =
          finding.consequenceOf === undefined ? "" : ` ${texts.say("cli.audit-follows", { ...finding.consequenceOf })}`;
        console.out(`${texts.say(`cli.severity-${finding.severity}`)}: ${sayFinding(texts, finding)}${follows}\n`);
      }
      console.err(texts.say(`cli.audit-rule-${rule}`));
      console.err(texts.say("cli.audit-count", { number: findings.length }));
    }
    return isFaulty ? exitFindings : exitDone;
  },
};

function readFields(
  grid: Result<Grid, readonly Finding[]> | null,
  set: CriteriaSet,
): Result<FieldTable | null, readonly Finding[]> {
  if (grid === null) return succeed(null);
  return grid.ok ? readFieldTable(grid.value, set) : grid;
}

function faults(result: Result<unknown, readonly Finding[]>): readonly Finding[] {
  return result.ok ? [] : result.failure;
}
