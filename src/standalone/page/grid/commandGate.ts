/**
 * Everything a person does in Univer passes here before it happens. What would change cells becomes a request to the
 * workbook model and is stopped in Univer; the model's answer comes back through `GridView`. So Univer never holds
 * anything the model does not have.
 */
import { CommandType, CustomCommandExecutionError, type ICommandInfo, type IExecutionOptions } from "@univerjs/presets";
import type { ICellData, IRange } from "@univerjs/presets";
import type { Rect } from "../../host/model/rect";
import type { WorkbookModel } from "../../host/model/workbookModel";
import type { LineRange, LineRequests } from "./lineActions";
import type { SheetRequests } from "./sheetActions";
import type { UniverApp } from "./univerApp";

/** What people ask for; sheets by the view's ids, rows and columns 0-based. */
export interface GridRequests {
  /** Whether the active cell may be edited; says why not. */
  mayEdit(): boolean;
  isEditing(): boolean;
  typed(sheetId: string, area: Rect, text: string): void;
  pasted(text: string): void;
  pasteFromClipboard(): void;
  copied(isCut: boolean): void;
  cleared(): void;
  filled(sheetId: string, source: Rect, target: Rect): void;
  moved(sheetId: string, from: Rect, to: Rect): void;
  undo(): void;
  redo(): void;
  readonly lines: LineRequests;
  readonly sheets: SheetRequests;
  /** Something this page does not offer. */
  notOffered(): void;
}

/** Marks what the view itself does, to bring Univer in line with the model. */
export const fromModel: IExecutionOptions = { fromModel: true };

/** Of the sheet menu: Univer only carries the command. */
export const toggleProtection = "cchc.command.toggle-protection";

/** Mutations that follow from showing, not from editing. */
const harmless = new Set(["sheet.mutation.set-worksheet-row-auto-height"]);

type Params = Readonly<Record<string, unknown>>;
type Request = (requests: GridRequests, params: Params) => void;

const requestsOf: Readonly<Record<string, Request>> = {
  "sheet.command.set-range-values": (requests, params) => {
    const typed = typedText(params["value"]);
    if (typed === null) requests.notOffered();
    else requests.typed(String(params["subUnitId"]), rectOf(params["range"]), typed);
  },
  "sheet.command.paste-by-short-key": (requests, params) => requests.pasted(String(params["textContent"] ?? "")),
  "univer.command.paste": (requests) => requests.pasteFromClipboard(),
  "univer.command.copy": (requests) => requests.copied(false),
  "univer.command.cut": (requests) => requests.copied(true),
  "univer.command.undo": (requests) => requests.undo(),
  "univer.command.redo": (requests) => requests.redo(),
  "sheet.command.clear-selection-content": (requests) => requests.cleared(),
  "sheet.command.clear-selection-all": (requests) => requests.cleared(),
  "sheet.command.auto-fill": (requests, params) =>
    requests.filled(String(params["subUnitId"]), rectOf(params["sourceRange"]), rectOf(params["targetRange"])),
  "sheet.command.auto-clear-content": (requests) => requests.notOffered(),
  "sheet.command.move-range": (requests, params) =>
    requests.moved(String(params["fromSubUnitId"]), rectOf(params["fromRange"]), rectOf(params["toRange"])),
  "sheet.command.delta-column-width": ({ lines }, params) =>
    lines.resized("columns", Number(params["anchorCol"]), Number(params["deltaX"])),
  "sheet.command.delta-row-height": ({ lines }, params) =>
    lines.resized("rows", Number(params["anchorRow"]), Number(params["deltaY"])),
  "sheet.command.insert-multi-rows-above": ({ lines }, params) =>
    lines.insertedBeside("rows", "before", countOf(params)),
  "sheet.command.insert-multi-rows-after": ({ lines }, params) =>
    lines.insertedBeside("rows", "after", countOf(params)),
  "sheet.command.insert-multi-cols-before": ({ lines }, params) =>
    lines.insertedBeside("columns", "before", countOf(params)),
  "sheet.command.insert-multi-cols-right": ({ lines }, params) =>
    lines.insertedBeside("columns", "after", countOf(params)),
  "sheet.command.insert-row": ({ lines }, params) => lines.inserted("rows", rowsOf(params["range"])),
  "sheet.command.insert-col": ({ lines }, params) => lines.inserted("columns", columnsOf(params["range"])),
  "sheet.command.remove-row": ({ lines }, params) => lines.deleted("rows", rowsOf(params["range"])),
  "sheet.command.remove-col": ({ lines }, params) => lines.deleted("columns", columnsOf(params["range"])),
  "sheet.command.set-rows-hidden": ({ lines }) => lines.hidden("rows"),
  "sheet.command.set-col-hidden": ({ lines }) => lines.hidden("columns"),
  "sheet.command.set-specific-rows-visible": ({ lines }, params) =>
    lines.shown("rows", (params["ranges"] as readonly IRange[]).map(rowsOf)),
  "sheet.command.set-col-visible-on-cols": ({ lines }, params) =>
    lines.shown("columns", (params["ranges"] as readonly IRange[]).map(columnsOf)),
  // A sheet shown for the first time takes the place of its empty tab, which must not happen in the middle of Univer's own way.
  "sheet.operation.set-worksheet-active": ({ sheets }, params) => sheets.activated(String(params["subUnitId"])),
  "sheet.command.set-worksheet-name": ({ sheets }, params) =>
    sheets.renamed(String(params["subUnitId"]), String(params["name"])),
  "sheet.command.remove-sheet": ({ sheets }, params) => sheets.removed(String(params["subUnitId"])),
  "sheet.command.insert-sheet": ({ sheets }) => sheets.added(),
  "sheet.command.set-worksheet-hidden": ({ sheets }, params) => sheets.hidden(String(params["subUnitId"])),
  "sheet.command.set-worksheet-show": ({ sheets }, params) => sheets.shown(String(params["subUnitId"])),
  "sheet.command.set-worksheet-order": ({ sheets }, params) =>
    sheets.moved(String(params["subUnitId"]), Number(params["order"])),
  [toggleProtection]: ({ sheets }) => sheets.protectionToggled(),
};

/** Commands that belong to the text being typed while the cell editor is open. */
const editorsOwn = new Set([
  // References to other sheets are picked by clicking their tabs.
  "sheet.operation.set-worksheet-active",
  "univer.command.paste",
  "univer.command.copy",
  "univer.command.cut",
  "univer.command.undo",
  "univer.command.redo",
]);

/** @param unitId of the workbook shown. @returns how to take the gate away */
export function gateCommands(
  app: UniverApp,
  model: WorkbookModel,
  unitId: () => string,
  requests: GridRequests,
): () => void {
  const gate = app.commands.beforeCommandExecuted((command: Readonly<ICommandInfo>, options?: IExecutionOptions) => {
    if (options?.["fromModel"] === true) return;
    const params: Params = { ...command.params };
    if (command.id === "sheet.operation.set-cell-edit-visible") {
      if (params["visible"] === true && !requests.isEditing() && !requests.mayEdit()) stop(command);
      return;
    }
    const request = requestsOf[command.id];
    if (request !== undefined) {
      if (editorsOwn.has(command.id) && requests.isEditing()) return;
      model.whenIdle(() => request(requests, params));
      stop(command);
    }
    if (command.type === CommandType.MUTATION && params["unitId"] === unitId() && !harmless.has(command.id)) {
      requests.notOffered();
      stop(command);
    }
  });
  return () => gate.dispose();
}

/** Univer's way of refusing a command: it answers false and nothing happens. */
function stop(command: Readonly<ICommandInfo>): never {
  throw new CustomCommandExecutionError(`${command.id} is the workbook model's business`);
}

/** The text as it was typed; null for anything that is not one cell's content. */
export function typedText(value: unknown): string | null {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return null;
  const cell: ICellData = value;
  if (!("v" in cell || "f" in cell || "p" in cell)) return null;
  if (typeof cell.f === "string" && cell.f !== "") return cell.f;
  const rich = cell.p?.body?.dataStream;
  if (rich !== undefined) return rich.replace(/\r\n$/, "").replaceAll("\r", "\n");
  if (cell.v === null || cell.v === undefined) return "";
  // Univer takes a leading apostrophe off and marks the text as forced (cell type 4).
  return cell.t === 4 ? `'${String(cell.v)}` : String(cell.v);
}

export function rectOf(range: unknown): Rect {
  const { startRow, startColumn, endRow, endColumn } = range as IRange;
  return { row: startRow, column: startColumn, rows: endRow - startRow + 1, columns: endColumn - startColumn + 1 };
}

/** How many lines the menu asks for; Univer gives a text where the number was typed, and nothing where it was not. */
function countOf(params: Params): number {
  const count = Number(params["value"]);
  return Number.isInteger(count) && count > 0 ? count : 1;
}

function rowsOf(range: unknown): LineRange {
  const { startRow, endRow } = range as IRange;
  return { first: startRow, count: Math.max(1, endRow - startRow + 1) };
}

function columnsOf(range: unknown): LineRange {
  const { startColumn, endColumn } = range as IRange;
  return { first: startColumn, count: Math.max(1, endColumn - startColumn + 1) };
}
