/** Workbook (the root of the protocol) and Application. */
import { asOneOf, asText, HostObject, type Json, type ObjectTable, type Property } from "../hostObject";
import { HostError, invalidArgument } from "../errors";
import type { Culture } from "../model/culture";
import type { WorkbookModel } from "../model/workbookModel";
import { Area } from "./area";
import { namesTable, NameScope } from "./names";
import { rangeObject } from "./range";
import { workbookProtectionObject } from "./workbookProtection";
import { worksheetsTable } from "./worksheet";

const numberFormatTable: ObjectTable<Culture> = {
  type: "NumberFormatInfo",
  properties: {
    NumberDecimalSeparator: { get: ({ decimal }) => decimal },
    NumberGroupSeparator: { get: ({ group }) => group },
  },
};

const dateFormatTable: ObjectTable<Culture> = {
  type: "DatetimeFormatInfo",
  properties: { ShortDatePattern: { get: ({ shortDate }) => shortDate } },
};

const cultureTable: ObjectTable<Culture> = {
  type: "CultureInfo",
  properties: { Name: { get: ({ name }) => name } },
  objects: {
    NumberFormat: (culture) => HostObject.of(numberFormatTable, culture),
    DatetimeFormat: (culture) => HostObject.of(dateFormatTable, culture),
  },
};

const CALCULATION_TYPES = ["Recalculate", "Full", "FullRebuild"] as const;

const applicationTable: ObjectTable<WorkbookModel> = {
  type: "Application",
  properties: {
    CalculationMode: {
      get: () => "Automatic",
      set: (_model, value) => {
        if (value !== "Automatic")
          throw new HostError("ApiNotFound", "The embedded workbook always calculates by itself.");
      },
    },
    CalculationState: { get: () => "Done" },
    CalculationEngineVersion: { get: () => 0 },
    DecimalSeparator: { get: ({ culture }) => culture.decimal },
    ThousandsSeparator: { get: ({ culture }) => culture.group },
    UseSystemSeparators: { get: () => true },
  },
  objects: { CultureInfo: ({ culture }) => HostObject.of(cultureTable, culture) },
  methods: {
    Calculate: (model, args) => {
      asOneOf((args[0] ?? null) as Json, CALCULATION_TYPES);
      model.calculateAll();
    },
    // The host tells its listeners once per batch anyway.
    SuspendScreenUpdatingUntilNextSync: () => undefined,
    SuspendApiCalculationUntilNextSync: () => undefined,
  },
};

type TextProperty = "title" | "subject" | "keywords" | "category" | "manager" | "company";

function documentText(name: TextProperty): Property<WorkbookModel> {
  return {
    get: ({ book }) => book[name] ?? "",
    set: (model, value) => {
      // DocumentProperties, docs: at most 255 characters.
      if (asText(value).length > 255) throw invalidArgument("A document property holds at most 255 characters.");
      model.book[name] = asText(value);
      model.note({ sheetId: "", kind: "workbook" });
    },
  };
}

const propertiesTable: ObjectTable<WorkbookModel> = {
  type: "DocumentProperties",
  properties: {
    Title: documentText("title"),
    Subject: documentText("subject"),
    Keywords: documentText("keywords"),
    Category: documentText("category"),
    Manager: documentText("manager"),
    Company: documentText("company"),
    Author: {
      get: ({ book }) => book.creator ?? "",
      set: (model, value) => {
        model.book.creator = asText(value);
        model.note({ sheetId: "", kind: "workbook" });
      },
    },
    Comments: {
      get: ({ book }) => book.description ?? "",
      set: (model, value) => {
        model.book.description = asText(value);
        model.note({ sheetId: "", kind: "workbook" });
      },
    },
    LastAuthor: { get: ({ book }) => book.lastModifiedBy ?? "" },
  },
};

function selected(model: WorkbookModel): HostObject {
  return rangeObject(new Area(model, model.active, [model.active.selection]));
}

export const workbookTable: ObjectTable<WorkbookModel> = {
  type: "Workbook",
  properties: {
    Name: { get: () => "Book1.xlsx" },
  },
  objects: {
    Application: (model) => HostObject.of(applicationTable, model),
    Worksheets: (model) => HostObject.of(worksheetsTable, model),
    Names: (model) => HostObject.of(namesTable, new NameScope(model, undefined)),
    Properties: (model) => HostObject.of(propertiesTable, model),
    Protection: workbookProtectionObject,
    GetSelectedRange: selected,
    GetActiveCell: (model) =>
      rangeObject(new Area(model, model.active, [{ ...model.active.selection, rows: 1, columns: 1 }])),
  },
};

export function workbookObject(model: WorkbookModel): HostObject {
  return HostObject.of(workbookTable, model);
}
