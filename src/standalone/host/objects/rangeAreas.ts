/** RangeAreas: several blocks of one sheet formatted as one object. Like Excel's, it has no values and no numberFormat. */
import { HostObject, type Json, type ObjectTable, asOneOf } from "../hostObject";
import { clearContents } from "../model/edit";
import { assertAllowed } from "../model/protection";
import { isWholeColumns, isWholeRows } from "../model/rect";
import { editStyles } from "../model/styles";
import type { Area } from "./area";
import { conditionalFormatsTable } from "./conditionalFormats";
import { validationTable } from "./dataValidation";
import { formatTable } from "./format";
import { worksheetObject } from "./links";
import { rangeOf } from "./range";

const CLEAR = ["All", "Formats", "Contents"] as const;

const rangeAreasTable: ObjectTable<Area> = {
  type: "RangeAreas",
  properties: {
    Address: { get: (area) => area.address },
    AreaCount: { get: (area) => area.blocks.length },
    CellCount: { get: (area) => area.blocks.reduce((sum, block) => sum + block.rows * block.columns, 0) },
    IsEntireColumn: { get: (area) => area.blocks.every(isWholeColumns) },
    IsEntireRow: { get: (area) => area.blocks.every(isWholeRows) },
  },
  objects: {
    Areas: (area) => HostObject.of(rangeCollectionTable, area),
    Format: (area) => HostObject.of(formatTable, area),
    DataValidation: (area) => HostObject.of(validationTable, area),
    ConditionalFormats: (area) => HostObject.of(conditionalFormatsTable, area),
    Worksheet: (area) => worksheetObject(area.model, area.sheet),
  },
  methods: {
    Clear: (area, args) => {
      const what = asOneOf((args[0] ?? "All") as Json, CLEAR);
      if (what !== "Formats") for (const block of area.blocks) clearContents(area.model, area.sheet, block);
      if (what === "Contents") return;
      assertAllowed(area.sheet, "formatCells");
      editStyles(area.sheet, area.blocks, () => ({}));
      area.note("format");
    },
  },
};

const rangeCollectionTable: ObjectTable<Area> = {
  type: "RangeCollection",
  properties: { Count: { get: (area) => area.blocks.length } },
  items: (area) => area.blocks.map((block) => rangeOf(area, block)),
};

export function rangeAreasObject(area: Area): HostObject {
  return HostObject.of(rangeAreasTable, area);
}
