/** Workbook.protection: the order and the names of its sheets. */
import { HostObject, optionalText, type ObjectTable } from "../hostObject";
import { accessDenied } from "../errors";
import type { WorkbookModel } from "../model/workbookModel";

const protectionTable: ObjectTable<WorkbookModel> = {
  type: "WorkbookProtection",
  properties: { Protected: { get: (model) => model.isStructureProtected } },
  methods: {
    // WorkbookProtection.protect, docs: "Fails if the workbook has been protected."
    Protect: async (model, args) => {
      if (model.isStructureProtected) throw accessDenied("The workbook is already protected.");
      await model.book.protect(optionalText(args, 0), { lockStructure: true });
      model.note({ sheetId: "", kind: "sheets" });
    },
  },
};

export function workbookProtectionObject(model: WorkbookModel): HostObject {
  return HostObject.of(protectionTable, model);
}
