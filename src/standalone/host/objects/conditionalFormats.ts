/** Range.conditionalFormats, of the kind Custom. */
import {
  asNumber,
  asText,
  HostObject,
  type Arguments,
  type Json,
  type ObjectTable,
  textArgument,
  asBoolean,
} from "../hostObject";
import { HostError, invalidArgument, itemNotFound } from "../errors";
import * as color from "../model/color";
import { assertAllowed } from "../model/protection";
import { intersect, subtract } from "../model/rect";
import type { ConditionalRule } from "../model/sheetModel";
import { baseOf } from "../model/validationRule";
import type { Area } from "./area";

type Rule = ConditionalRule["rule"];
type Style = NonNullable<Rule["style"]>;

/** One rule; the list of the sheet holds what it is now. */
class Format {
  constructor(
    readonly area: Area,
    readonly id: string,
  ) {}

  get now(): ConditionalRule {
    const found = this.area.sheet.conditionalRules.find(({ id }) => id === this.id);
    if (found === undefined) throw itemNotFound("the conditional format");
    return found;
  }

  change(change: (rule: Rule) => Rule): void {
    assertAllowed(this.area.sheet, "formatCells");
    const { sheet } = this.area;
    sheet.conditionalRules = sheet.conditionalRules.map((one) =>
      one.id === this.id ? { ...one, rule: change(one.rule) } : one,
    );
    this.area.note("conditionalFormat");
  }

  restyle(change: (style: Style) => Style): void {
    this.change((rule) => ({ ...rule, style: change(rule.style ?? {}) }));
  }

  get style(): Style {
    return this.now.rule.style ?? {};
  }
}

const fillTable: ObjectTable<Format> = {
  type: "ConditionalRangeFill",
  properties: {
    Color: {
      get: ({ style }) =>
        style.fill?.type === "pattern" ? color.fromFile(style.fill.bgColor ?? style.fill.fgColor, "") : "",
      // In conditional formats the colour of a solid fill is the background colour (ECMA-376 18.3.1.10 dxf).
      set: (format, value) =>
        format.restyle((style) => ({
          ...style,
          fill: {
            type: "pattern",
            pattern: "solid",
            bgColor: color.toFile(asText(value)),
            fgColor: color.toFile(asText(value)),
          },
        })),
    },
  },
};

const fontTable: ObjectTable<Format> = {
  type: "ConditionalRangeFont",
  properties: {
    Color: {
      get: ({ style }) => color.fromFile(style.font?.color, ""),
      set: (format, value) =>
        format.restyle((style) => ({ ...style, font: { ...style.font, color: color.toFile(asText(value)) } })),
    },
    Bold: {
      get: ({ style }) => style.font?.bold === true,
      set: (format, value) =>
        format.restyle((style) => ({ ...style, font: { ...style.font, bold: asBoolean(value) } })),
    },
    Italic: {
      get: ({ style }) => style.font?.italic === true,
      set: (format, value) =>
        format.restyle((style) => ({ ...style, font: { ...style.font, italic: asBoolean(value) } })),
    },
  },
};

const rangeFormatTable: ObjectTable<Format> = {
  type: "ConditionalRangeFormat",
  properties: {
    NumberFormat: {
      get: ({ style }) => (typeof style.numFmt === "string" ? style.numFmt : (style.numFmt?.formatCode ?? "")),
      set: (format, value) => format.restyle((style) => ({ ...style, numFmt: asText(value) })),
    },
  },
  objects: {
    Fill: (format) => HostObject.of(fillTable, format),
    Font: (format) => HostObject.of(fontTable, format),
  },
};

const ruleTable: ObjectTable<Format> = {
  type: "ConditionalFormatRule",
  properties: {
    Formula: {
      get: ({ now }) =>
        "formulae" in now.rule && now.rule.formulae?.[0] !== undefined ? `=${now.rule.formulae[0]}` : "",
      set: (format, value) =>
        format.change((rule) => ({
          ...(rule.style === undefined ? {} : { style: rule.style }),
          type: "expression",
          formulae: [asText(value).replace(/^=/, "")],
        })),
    },
  },
};

const customTable: ObjectTable<Format> = {
  type: "CustomConditionalFormat",
  objects: {
    Rule: (format) => HostObject.of(ruleTable, format),
    Format: (format) => HostObject.of(rangeFormatTable, format),
  },
};

const TYPES: { readonly [type in Rule["type"]]?: string } = {
  expression: "Custom",
  cellIs: "CellValue",
  colorScale: "ColorScale",
  dataBar: "DataBar",
  iconSet: "IconSet",
  top10: "TopBottom",
  containsText: "ContainsText",
};

const formatTable: ObjectTable<Format> = {
  type: "ConditionalFormat",
  identity: (format) => ({ Id: format.id }),
  properties: {
    Id: { get: (format) => format.id },
    Type: { get: ({ now }) => TYPES[now.rule.type] ?? "PresetCriteria" },
    Priority: {
      get: (format) => format.area.sheet.conditionalRules.findIndex(({ id }) => id === format.id),
      set: (format, value) => {
        const rules = [...format.area.sheet.conditionalRules];
        const [moved] = rules.splice(rules.indexOf(format.now), 1);
        if (moved !== undefined) rules.splice(asNumber(value), 0, moved);
        format.area.sheet.conditionalRules = rules;
      },
    },
  },
  objects: {
    Custom: (format) => HostObject.of(customTable, format),
    CustomOrNullObject: (format) => (format.now.rule.type === "expression" ? HostObject.of(customTable, format) : null),
  },
  methods: {
    Delete: (format) => {
      assertAllowed(format.area.sheet, "formatCells");
      const { sheet } = format.area;
      sheet.conditionalRules = sheet.conditionalRules.filter(({ id }) => id !== format.id);
      format.area.note("conditionalFormat");
    },
  },
};

let made = 0;

/** Rules that touch the range. */
function rulesOf(area: Area): readonly ConditionalRule[] {
  return area.sheet.conditionalRules.filter(({ areas }) =>
    areas.some((one) => area.blocks.some((block) => intersect(one, block) !== null)),
  );
}

function add(area: Area, args: Arguments): HostObject {
  const type = textArgument(args, 0);
  if (type !== "Custom")
    throw new HostError("ApiNotFound", `The embedded workbook has no conditional formats of the kind ${type}.`);
  assertAllowed(area.sheet, "formatCells");
  const id = `{00000000-000C-0000-0000-${(++made).toString(16).toUpperCase().padStart(12, "0")}}`;
  // A new rule goes on top (ConditionalFormatCollection.add, docs: "at the first/top priority").
  area.sheet.conditionalRules = [
    { id, areas: area.blocks, base: baseOf(area.blocks), rule: { type: "expression", formulae: [] } },
    ...area.sheet.conditionalRules,
  ];
  area.note("conditionalFormat");
  return HostObject.of(formatTable, new Format(area, id));
}

function clearAll(area: Area): void {
  assertAllowed(area.sheet, "formatCells");
  area.sheet.conditionalRules = area.sheet.conditionalRules.flatMap((one) => {
    const left = area.blocks.reduce((parts, cut) => parts.flatMap((part) => subtract(part, cut)), [...one.areas]);
    return left.length === 0 ? [] : [{ ...one, areas: left }];
  });
  area.note("conditionalFormat");
}

export const conditionalFormatsTable: ObjectTable<Area> = {
  type: "ConditionalFormatCollection",
  objects: {
    Add: add,
    GetItem: (area, args) => item(area, textArgument(args, 0)),
    GetItemAt: (area, args) => {
      const found = typeof args[0] === "number" ? rulesOf(area)[args[0]] : undefined;
      // ConditionalFormatCollection.getItemAt, docs.
      if (found === undefined) throw invalidArgument("There is no such conditional format.");
      return HostObject.of(formatTable, new Format(area, found.id));
    },
  },
  methods: {
    GetCount: (area) => rulesOf(area).length,
    ClearAll: clearAll,
  },
  items: (area) => rulesOf(area).map(({ id }) => HostObject.of(formatTable, new Format(area, id))),
  item: (area, key: Json) => item(area, asText(key)),
};

function item(area: Area, id: string): HostObject {
  if (!area.sheet.conditionalRules.some((one) => one.id === id)) throw itemNotFound("the conditional format");
  return HostObject.of(formatTable, new Format(area, id));
}
