/** A sheet to try things on, over Office.js. Nothing but sheets made here is ever touched. */
import { codeOf as codeOfError } from "../errors";
import type { Listening, Queue, Scratch, Subscribe } from "./entry";

/** How long events are waited for, in ms: some hosts raise them with the next idle moment. */
const patience = 3000;
/** How long the absence of an event is watched, in ms. */
const silence = 500;
const step = 25;

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** @param newName gives a name that no sheet has, and notes it as to be removed */
export function scratchOn(name: string, newName: () => string): Scratch {
  const batch = async <Value>(queue: Queue<Value>): Promise<Value> => {
    const context = new Excel.RequestContext();
    const take = queue(context.workbook.worksheets.getItem(name), context);
    await context.sync();
    return take();
  };
  return {
    name,
    batch,
    codeOf: async (queue) => {
      try {
        await batch((sheet, context) => {
          queue(sheet, context);
          return () => undefined;
        });
        return "none";
      } catch (error) {
        const code = codeOfError(error);
        // What is not there at all is no refusal; anything else is a fault of the fact itself.
        if (code === null || code === "ApiNotFound") throw error;
        return code;
      }
    },
    otherName: newName,
    listen,
  };
}

async function listen(subscribe: Subscribe): Promise<Listening> {
  const heard: Parameters<Parameters<Subscribe>[1]>[0][] = [];
  const context = new Excel.RequestContext();
  const handlers = subscribe(context.workbook.worksheets, (happened) => heard.push(happened));
  await context.sync();
  return {
    end: async (expected) => {
      if (expected === 0) await pause(silence);
      for (let waited = 0; heard.length < expected && waited < patience; waited += step) await pause(step);
      for (const handler of handlers) handler.remove();
      await context.sync();
      return heard;
    },
  };
}
