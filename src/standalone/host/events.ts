/** Our notices as the client library's event messages: its type numbers and raw arguments (excel-web-16.00.debug.js). */
import { isError, type Scalar } from "./model/scalar";
import type { HostEvent } from "./model/changes";

interface EventEntry {
  readonly messageCategory: 65536;
  readonly messageType: number;
  readonly targetId: string;
  /** JSON of the raw arguments. */
  readonly message: string;
}

/** `eventType` of each event in the library. */
const TYPE = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
  calculated: 16,
  rowHiddenChanged: 22,
  protectionChanged: 24,
  renamed: 25,
} as const;

/** Target of events subscribed to on the workbook's collection of sheets. */
const WORKBOOK_TARGET = "Workbook";

function rawArguments(event: HostEvent): object {
  // Excel.EventSource: who made the change.
  const isRemote = event.kind === "changed" && event.isRemote === true;
  const common = { worksheetId: event.sheetId, source: isRemote ? "Remote" : "Local" };
  switch (event.kind) {
    case "changed":
      return {
        ...common,
        address: event.address,
        changeType: event.changeType,
        triggerSource: event.triggerSource,
        shiftDirection: "None",
        ...(event.details === undefined
          ? {}
          : {
              valueBefore: wire(event.details.before),
              valueAfter: wire(event.details.after),
              valueTypeBefore: typeOf(event.details.before),
              valueTypeAfter: typeOf(event.details.after),
            }),
      };
    case "calculated":
      return { ...common, address: "" };
    case "rowHiddenChanged":
      return { ...common, address: event.address, changeType: event.changeType };
    case "renamed":
      return { ...common, nameBefore: event.before, nameAfter: event.after };
    case "selectionChanged":
      return { ...common, address: event.address };
    case "protectionChanged":
      return { ...common, isProtected: event.isProtected };
    default:
      return common;
  }
}

function wire(value: Scalar): string | number | boolean {
  return value === null ? "" : isError(value) ? value.error : value;
}

/** Excel.RangeValueType. */
export function typeOf(value: Scalar): "Empty" | "String" | "Double" | "Boolean" | "Error" {
  if (value === null) return "Empty";
  if (isError(value)) return "Error";
  if (typeof value === "number") return "Double";
  return typeof value === "boolean" ? "Boolean" : "String";
}

/** One message for those who listen to the sheet, one for those who listen to the workbook. */
export function eventMessage(event: HostEvent): readonly EventEntry[] {
  const message = JSON.stringify(rawArguments(event));
  return [event.sheetId, WORKBOOK_TARGET].map((targetId) => ({
    messageCategory: 65536,
    messageType: TYPE[event.kind],
    targetId,
    message,
  }));
}
