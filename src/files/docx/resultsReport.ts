/**
 * The results report of a year: text, tables and charts as the report of Thanh Hóa 2020 orders them, in the form of Nghị
 * định 30/2020/NĐ-CP; what only people know (number, date, recipients, signer) stays dotted.
 */
import { averagePercent, printedAverage } from "../../domain/averages";
import { toPercent } from "../../domain/ratio";
import { fieldsOf, knownMaximum } from "../../domain/setTree";
import { word as sheetWord } from "../../sheets/words";
import type { PublishedYear } from "../../features/publishYear";
import { cell, text, type Table, type TableCell, type WordDocument } from "./blocks";
import { letterheadOf, signatureOf } from "./agencyBlocks";
import { captioned, fieldChart, fieldsChart, unitCharts, type TitledChart } from "./resultCharts";
import { yearChange } from "./yearChange";
import { audienceOf, basisDetails, inOneLine, sayAll, word, written, writtenScore } from "./words";

/** Above so many units, a chart per field would fill a book: the field table in the annex says it all. */
const mostCharted = 40;

export async function resultsReport(published: PublishedYear): Promise<WordDocument> {
  const { set, office, year, text: said, units } = published;
  const audience = audienceOf(set.level);
  const agency = office.agency === "" ? word("this-agency") : office.agency;
  const basis = { ...basisDetails(set), agency, year: String(year), audience };
  const isCharted = units.length <= mostCharted;
  const unitParts = await unitCharts(published);
  const averages = [await fieldsChart(published)];
  const fieldCharts: TitledChart[] = [];
  if (isCharted) for (const { code } of said.fields) fieldCharts.push(await fieldChart(published, code));
  return {
    title: word("results-subject", { year: String(year), audience }),
    sections: [
      {
        orientation: "portrait",
        startsDocument: true,
        blocks: [
          letterheadOf(office, word("number-report")),
          text("type", word("type-report")),
          text("subject", word("results-subject", { year: String(year), audience: inOneLine(audience) })),
          text("body", word(set.decision === null ? "results-basis-set" : "results-basis-decision", basis)),
          text("heading", word("results-part-1")),
          text("body", sayAll(said.year)),
          text("caption", word("table-caption", { number: 1, title: word("table-ranking", { year: String(year) }) })),
          rankingTable(published),
          text("remark", sheetWord(published.ranking.tieRule === "dense" ? "remark-dense" : "remark-standard")),
          text("remark", word("figures-remark")),
          ...captioned(unitParts, 1),
          text("heading", word("results-part-2")),
          ...said.classes.map((each) => text("item", `- ${sayAll([each])}`)),
          text("caption", word("table-caption", { number: 2, title: word("table-classes") })),
          classTable(published),
          text("heading", word("results-part-3")),
          text("caption", word("table-caption", { number: 3, title: word("table-fields") })),
          fieldTable(published),
          ...captioned(averages, unitParts.length + 1),
          ...said.fields.map(({ sentences }) => text("body", sayAll(sentences))),
          ...(published.changed === null ? [] : yearChange(published.changed, 4)),
          { ...text("body", word("results-end", { year: String(year), audience })), keepNext: true },
          signatureOf(word("signer"), [word("recipient-above"), word("recipient-units"), word("recipient-file")]),
        ],
      },
      {
        orientation: "landscape",
        startsDocument: false,
        blocks: [
          text("type", word("results-annex-1")),
          text("subject", word("results-annex-1-subject", { year: String(year) })),
          scoreTable(published),
        ],
      },
      ...(isCharted
        ? [
            {
              orientation: "portrait",
              startsDocument: false,
              blocks: [
                text("type", word("results-annex-2")),
                text("subject", word("results-annex-2-subject", { year: String(year) })),
                ...captioned(fieldCharts, unitParts.length + averages.length + 1),
              ],
            } as const,
          ]
        : []),
    ],
  };
}

function rankingTable({ ranking }: PublishedYear): Table {
  return {
    kind: "table",
    size: 11,
    columns: [
      { width: 11, align: "center" },
      { width: 52, align: "left" },
      { width: 17, align: "center" },
      { width: 17, align: "center" },
      { width: 17, align: "center" },
      { width: 14, align: "center" },
      { width: 24, align: "center" },
      { width: 25, align: "center" },
    ],
    head: [
      [
        cell(sheetWord("column-code")),
        cell(sheetWord("column-unit")),
        cell(sheetWord("column-self-total")),
        cell(sheetWord("column-appraisal")),
        cell(word("column-percent")),
        cell(sheetWord("column-rank")),
        cell(sheetWord("class")),
        cell(sheetWord("column-note")),
      ],
    ],
    rows: ranking.rows.map((row, index) => [
      cell(String(index + 1)),
      cell(row.unit),
      cell(written(row.self)),
      cell(written(row.appraisal), { bold: true }),
      cell(written(row.percent)),
      cell(row.rank === null ? word("no-score") : String(row.rank), { bold: true }),
      cell(row.class?.name ?? word("no-score")),
      cell(noteOf(row)),
    ]),
  };
}

function noteOf({ rank, tied, class: decision }: PublishedYear["ranking"]["rows"][number]): string {
  if (rank === null) return sheetWord("incomplete");
  const notes = [
    ...(decision?.councilDecides === true ? [sheetWord("council-decides")] : []),
    ...(tied ? [sheetWord("tied")] : []),
  ];
  return notes.join("; ");
}

function classTable({ ranking, statistics }: PublishedYear): Table {
  return {
    kind: "table",
    columns: [
      { width: 12, align: "center" },
      { width: 28, align: "left" },
      { width: 18, align: "center" },
      { width: 18, align: "center" },
      { width: 92, align: "left" },
    ],
    head: [
      [
        cell(sheetWord("column-code")),
        cell(sheetWord("class")),
        cell(sheetWord("column-count")),
        cell(sheetWord("column-share")),
        cell(word("column-units")),
      ],
    ],
    rows: [
      ...ranking.classes.map(({ name, count, share, units }, index) => [
        cell(String(index + 1)),
        cell(name),
        cell(String(count)),
        cell(written(share === null ? null : toPercent(share))),
        cell(units.length > mostCharted ? word("see-ranking") : units.join("; ")),
      ]),
      [
        cell(word("row-all"), { columns: 2, bold: true, align: "center" }),
        cell(String(statistics.ranked), { bold: true }),
        cell(statistics.ranked === 0 ? word("no-score") : "100", { bold: true }),
        cell(""),
      ],
    ],
  };
}

function fieldTable({ set, ranking, statistics }: PublishedYear): Table {
  const { total } = ranking.averages;
  return {
    kind: "table",
    columns: [
      { width: 12, align: "center" },
      { width: 66, align: "left" },
      { width: 20, align: "center" },
      { width: 24, align: "center" },
      { width: 24, align: "center" },
      { width: 22, align: "center" },
    ],
    head: [
      [
        cell(sheetWord("column-code")),
        cell(sheetWord("column-field")),
        cell(sheetWord("column-maximum")),
        cell(word("column-average-self")),
        cell(word("column-average-appraisal")),
        cell(sheetWord("column-average-percent")),
      ],
    ],
    rows: [
      ...fieldsOf(set).map((field): readonly TableCell[] => {
        const pair = ranking.averages.fields[field.code];
        const maximum = knownMaximum(field);
        return [
          cell(field.code),
          cell(field.name),
          cell(written(maximum)),
          cell(written(pair === undefined ? null : printedAverage(pair.self))),
          cell(written(pair === undefined ? null : printedAverage(pair.appraisal))),
          cell(written(pair === undefined ? null : averagePercent(pair.appraisal, maximum)), { bold: true }),
        ];
      }),
      [
        cell(word("row-sum"), { columns: 2, bold: true, align: "center" }),
        cell(written(statistics.maximum), { bold: true }),
        cell(written(printedAverage(total.self)), { bold: true }),
        cell(written(printedAverage(total.appraisal)), { bold: true }),
        cell(written(averagePercent(total.appraisal, statistics.maximum)), { bold: true }),
      ],
    ],
  };
}

/** Every unit's pairs per field, in the order of the ranking, with the row of averages. */
function scoreTable({ set, ranking, statistics }: PublishedYear): Table {
  const fields = fieldsOf(set);
  const pair = [sheetWord("short-self"), sheetWord("short-appraisal")].map((each) => cell(each));
  const averages = [...fields.map(({ code }) => ranking.averages.fields[code]), ranking.averages.total];
  return {
    kind: "table",
    size: fields.length > 8 ? 9 : 10,
    columns: [
      { width: 11, align: "center" },
      { width: 46, align: "left" },
      ...[...fields, null].flatMap(() => [0, 1].map(() => ({ width: 12, align: "center" }) as const)),
    ],
    head: [
      [
        cell(sheetWord("column-code"), { rows: 2 }),
        cell(sheetWord("column-unit"), { rows: 2 }),
        ...fields.map(({ code, name, maximum }) =>
          cell(`${sheetWord("field-heading", { code, name })} (${written(maximum)})`, { columns: 2 }),
        ),
        cell(`${sheetWord("column-total")} (${written(statistics.maximum)})`, { columns: 2 }),
      ],
      [...fields, null].flatMap(() => pair),
    ],
    rows: [
      ...ranking.rows.map((row, index) => [
        cell(String(index + 1)),
        cell(row.unit),
        ...fields.flatMap(({ code }) => [
          cell(writtenScore(row.fields[code]?.self)),
          cell(writtenScore(row.fields[code]?.appraisal)),
        ]),
        cell(written(row.self)),
        cell(written(row.appraisal), { bold: true }),
      ]),
      [
        cell(sheetWord("average"), { columns: 2, bold: true, align: "center" }),
        ...averages.flatMap((each) =>
          [each?.self, each?.appraisal].map((average) =>
            cell(written(average === undefined ? null : printedAverage(average)), { bold: true }),
          ),
        ),
      ],
    ],
  };
}
