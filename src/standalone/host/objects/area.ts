/** What Range and RangeAreas stand for: blocks of one sheet. */
import { HostObject, type Argument, type Arguments, textArgument } from "../hostObject";
import { invalidArgument } from "../errors";
import { formatRect, parseRect, quoteSheetName, splitSheetPrefix } from "../model/address";
import type { Change } from "../model/changes";
import type { Rect } from "../model/rect";
import type { SheetModel } from "../model/sheetModel";
import type { WorkbookModel } from "../model/workbookModel";

export class Area {
  constructor(
    readonly model: WorkbookModel,
    readonly sheet: SheetModel,
    /** One for a Range, one or more for RangeAreas; moved along when rows and columns are. */
    public blocks: readonly Rect[],
  ) {}

  /** The block of a Range. */
  get rect(): Rect {
    const [first] = this.blocks;
    // RangeAreas, office-js reference: at least one area.
    if (first === undefined) throw invalidArgument("The range is gone.");
    return first;
  }

  get address(): string {
    const prefix = `${quoteSheetName(this.sheet.name)}!`;
    return this.blocks.map((block) => prefix + formatRect(block)).join(",");
  }

  note(kind: Change["kind"]): void {
    for (const area of this.blocks) this.model.note({ sheetId: this.sheet.id, kind, area });
  }
}

/** A range given as an argument: a Range object or an address on the sheet (or on another, with its name). */
export function areaArgument(model: WorkbookModel, sheet: SheetModel, value: Argument): Area {
  if (value instanceof HostObject && value.self instanceof Area) return value.self;
  const { sheet: name, address } = splitSheetPrefix(textArgument([value], 0));
  return new Area(model, name === undefined ? sheet : model.sheet(name), [parseRect(address)]);
}

export function rangeArgument(args: Arguments, index: number): Area {
  const value = args[index];
  if (value instanceof HostObject && value.self instanceof Area) return value.self;
  // Members that take a range take Range or an address of text (office-js reference).
  throw invalidArgument(`Argument ${index + 1} must be a range.`);
}
