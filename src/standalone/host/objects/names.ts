/** Workbook.names and Worksheet.names. */
import { asText, HostObject, type Arguments, type Json, type ObjectTable, textArgument } from "../hostObject";
import { HostError, itemNotFound } from "../errors";
import { formatAbsolute, quoteSheetName } from "../model/address";
import { addName, cellsOfReference, findName, setNames } from "../model/namedRanges";
import { readNames, type DefinedName } from "../model/names";
import type { SheetModel } from "../model/sheetModel";
import type { WorkbookModel } from "../model/workbookModel";
import { Area } from "./area";
import { rangeObject } from "./range";

export class NameScope {
  constructor(
    readonly model: WorkbookModel,
    /** Undefined for the workbook's own names. */
    readonly sheet: SheetModel | undefined,
  ) {}

  get position(): number | undefined {
    return this.sheet === undefined ? undefined : this.model.sheets.indexOf(this.sheet);
  }
}

class NamedItem {
  constructor(
    readonly scope: NameScope,
    readonly name: string,
  ) {}

  get now(): DefinedName {
    const { model, sheet, position } = this.scope;
    const found = findName(model, this.name, sheet);
    if (found === undefined || found.sheet !== position) throw itemNotFound(`name "${this.name}"`);
    return found;
  }
}

function cells(item: NamedItem): HostObject | null {
  const found = cellsOfReference(item.scope.model, item.now.formula);
  return found === null ? null : rangeObject(new Area(item.scope.model, found.sheet, [found.area]));
}

const itemTable: ObjectTable<NamedItem> = {
  type: "NamedItem",
  identity: (item) => ({ Name: item.name, _Id: item.name }),
  properties: {
    Name: { get: (item) => item.now.name },
    Formula: {
      get: (item) => `=${item.now.formula}`,
      set: (item, value) => {
        const { model } = item.scope;
        const { name, sheet } = item.now;
        const changed = asText(value).replace(/^=/, "");
        setNames(
          model,
          readNames(model.book).map((one) =>
            one.name === name && one.sheet === sheet ? { ...one, formula: changed } : one,
          ),
        );
      },
    },
    Type: { get: (item) => (cellsOfReference(item.scope.model, item.now.formula) === null ? "String" : "Range") },
    Scope: { get: (item) => (item.scope.sheet === undefined ? "Workbook" : "Worksheet") },
    Visible: { get: (item) => item.now.hidden !== true },
    Value: { get: (item) => `=${item.now.formula}` },
  },
  objects: {
    GetRange: (item) => {
      const found = cells(item);
      // NamedItem.getRange, docs: an error if the named item's type is not a range.
      if (found === null) throw new HostError("InvalidArgument", `The name "${item.name}" is no range.`);
      return found;
    },
    GetRangeOrNullObject: cells,
  },
  methods: {
    Delete: (item) => {
      const { model } = item.scope;
      const { name, sheet } = item.now;
      setNames(
        model,
        readNames(model.book).filter((one) => one.name !== name || one.sheet !== sheet),
      );
    },
  },
};

function add(scope: NameScope, args: Arguments): HostObject {
  const name = textArgument(args, 0);
  const reference = args[1];
  const formula =
    reference instanceof HostObject && reference.self instanceof Area
      ? `${quoteSheetName(reference.self.sheet.name)}!${formatAbsolute(reference.self.rect)}`
      : textArgument(args, 1).replace(/^=/, "");
  addName(scope.model, name, formula, scope.sheet);
  return HostObject.of(itemTable, new NamedItem(scope, name));
}

function find(scope: NameScope, name: Json): HostObject | null {
  const { position } = scope;
  const found = readNames(scope.model.book).find(
    (one) => one.name.toLowerCase() === asText(name).toLowerCase() && one.sheet === position,
  );
  return found === undefined ? null : HostObject.of(itemTable, new NamedItem(scope, found.name));
}

function get(scope: NameScope, name: Json): HostObject {
  const found = find(scope, name);
  if (found === null) throw itemNotFound(`name "${String(name)}"`);
  return found;
}

function own(scope: NameScope): readonly DefinedName[] {
  const { position } = scope;
  return readNames(scope.model.book).filter((one) => one.sheet === position);
}

export const namesTable: ObjectTable<NameScope> = {
  type: "NamedItemCollection",
  objects: {
    Add: add,
    GetItem: (scope, args) => get(scope, textArgument(args, 0)),
    GetItemOrNullObject: (scope, args) => find(scope, textArgument(args, 0)),
  },
  methods: { GetCount: (scope) => own(scope).length },
  items: (scope) => own(scope).map(({ name }) => HostObject.of(itemTable, new NamedItem(scope, name))),
  item: get,
};
