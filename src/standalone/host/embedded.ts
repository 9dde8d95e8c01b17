/** The embedded workbook put together; the two runtimes (Node, browser) only bring the client library. */
import { Workbook } from "@cj-tech-master/excelts";
import { installChartSupport } from "@cj-tech-master/excelts/chart";
import { installFormulaEngine } from "@cj-tech-master/excelts/formula";
import { HostBridge, type Counters, type Fault } from "./bridge";
import { ExcelTsEngine } from "./engine/excelTsEngine";
import { WorkbookModel, type WorkbookOptions } from "./model/workbookModel";
import type { Turn } from "./turn";
import { openFile, saveFile } from "./model/file";
import { workbookObject } from "./objects/workbook";

export interface RoundTrips extends Counters {
  reset(): void;
}

export interface EmbeddedExcel {
  /** The genuine `Excel` namespace; `excel.run` works on this workbook. */
  readonly excel: typeof Excel;
  readonly model: WorkbookModel;
  readonly counters: RoundTrips;
  /** Seam for tests: asked before each round trip with its number since the counters' last reset (from 1). */
  setFault(fault: ((roundTrip: number) => Fault | undefined) | undefined): void;
  /** Replaces the workbook by an .xlsx file's; all formulas are recalculated. */
  open(bytes: Uint8Array): Promise<void>;
  /** Ends when no request is being carried out. */
  idle(): Promise<void>;
  /** The workbook as an .xlsx file, results included. */
  save(): Promise<Uint8Array>;
}

export interface Host {
  readonly bridge: HostBridge;
  readonly finish: (excel: typeof Excel) => EmbeddedExcel;
}

/** @param turn absent: the host has its thread to itself */
export function createHost(options: WorkbookOptions, turn?: Turn): Host {
  installFormulaEngine();
  installChartSupport();
  const model = new WorkbookModel(new Workbook(), (of) => new ExcelTsEngine(of), options);
  const bridge = new HostBridge(model, workbookObject(model), turn);
  const idle = (): Promise<void> => new Promise((resolve) => model.whenIdle(resolve));
  const counters: RoundTrips = {
    get roundTrips() {
      return bridge.counters.roundTrips;
    },
    get objects() {
      return bridge.counters.objects;
    },
    get requestBytes() {
      return bridge.counters.requestBytes;
    },
    get responseBytes() {
      return bridge.counters.responseBytes;
    },
    reset: () => bridge.resetCounters(),
  };
  return {
    bridge,
    finish: (excel) => ({
      excel,
      model,
      counters,
      setFault: (fault) => {
        bridge.fault = fault;
      },
      open: async (bytes) => {
        await idle();
        await openFile(model, bytes);
      },
      idle,
      // Between two requests; what a person does meanwhile comes after it, as with a request.
      save: () =>
        bridge.between(() => {
          model.settle();
          return model.during(() => saveFile(model, turn));
        }),
    }),
  };
}
