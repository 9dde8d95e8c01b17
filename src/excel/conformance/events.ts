/** What raises an event, and what does not. */
import { sources, type Section } from "./entry";

export const events: Section = {
  id: "events",
  facts: [
    {
      id: "events.own-writes-say-so",
      members: ["WorksheetCollection.onChanged", "EventHandlers.add", "WorksheetChangedEventArgs.triggerSource"],
      source: `${sources.events}; WorksheetChangedEventArgs.triggerSource, office-js reference`,
      expected: [["A1", "ThisLocalAddin"]],
      observe: async ({ batch, listen }) => {
        const listening = await listen((worksheets, note) => [
          worksheets.onChanged.add((event) => {
            note([event.address, event.triggerSource]);
            return Promise.resolve();
          }),
        ]);
        await batch((sheet) => {
          sheet.getRange("A1").values = [[1]];
          return () => undefined;
        });
        return listening.end(1);
      },
    },
    {
      id: "events.details-for-single-cells-only",
      members: ["WorksheetCollection.onChanged"],
      source: "WorksheetChangedEventArgs.details, office-js reference",
      expected: [
        ["B1", true],
        ["B2:C2", false],
      ],
      observe: async ({ batch, listen }) => {
        const listening = await listen((worksheets, note) => [
          worksheets.onChanged.add((event) => {
            note([event.address, (event.details as unknown) != null]);
            return Promise.resolve();
          }),
        ]);
        await batch((sheet) => {
          sheet.getRange("B1").values = [[1]];
          sheet.getRange("B2:C2").values = [[1, 2]];
          return () => undefined;
        });
        return listening.end(2);
      },
    },
    {
      id: "events.recalculation-raises-none",
      members: ["WorksheetCollection.onChanged"],
      source: `${sources.events}: onChanged is not raised when a formula's result changes`,
      expected: ["A3"],
      observe: async ({ batch, listen }) => {
        await batch((sheet) => {
          sheet.getRange("A3:B3").formulas = [[1, "=A3*2"]];
          return () => undefined;
        });
        const listening = await listen((worksheets, note) => [
          worksheets.onChanged.add((event) => {
            note(event.address);
            return Promise.resolve();
          }),
        ]);
        await batch((sheet) => {
          sheet.getRange("A3").values = [[5]];
          return () => undefined;
        });
        return listening.end(2);
      },
    },
    {
      id: "events.sheets-come-and-go",
      members: ["WorksheetCollection.onAdded", "WorksheetCollection.onDeleted"],
      source: sources.events,
      expected: ["added", "deleted"],
      observe: async ({ batch, listen, otherName }) => {
        const listening = await listen((worksheets, note) => [
          worksheets.onAdded.add(() => Promise.resolve(note("added"))),
          worksheets.onDeleted.add(() => Promise.resolve(note("deleted"))),
        ]);
        const name = otherName();
        await batch((_sheet, { workbook }) => {
          workbook.worksheets.add(name);
          return () => undefined;
        });
        await batch((_sheet, { workbook }) => {
          workbook.worksheets.getItem(name).delete();
          return () => undefined;
        });
        return listening.end(2);
      },
    },
    {
      id: "events.activation",
      members: ["WorksheetCollection.onActivated", "WorksheetCollection.onDeactivated", "Worksheet.activate"],
      source: sources.events,
      expected: ["activated", "deactivated"],
      observe: async ({ batch, listen, otherName }) => {
        const name = otherName();
        await batch((_sheet, { workbook }) => {
          workbook.worksheets.add(name).activate();
          return () => undefined;
        });
        const id = await batch((sheet) => {
          sheet.load("id");
          return () => sheet.id;
        });
        const listening = await listen((worksheets, note) => [
          worksheets.onActivated.add(({ worksheetId }) => Promise.resolve(worksheetId === id && note("activated"))),
          worksheets.onDeactivated.add(({ worksheetId }) => Promise.resolve(worksheetId === id && note("deactivated"))),
        ]);
        await batch((sheet) => {
          sheet.activate();
          return () => undefined;
        });
        await batch((_sheet, { workbook }) => {
          workbook.worksheets.getItem(name).activate();
          return () => undefined;
        });
        return listening.end(2);
      },
    },
    {
      id: "events.hidden-rows",
      members: ["WorksheetCollection.onRowHiddenChanged", "Range.rowHidden"],
      source: "WorksheetCollection.onRowHiddenChanged, office-js reference",
      expected: [["5:5", "Hidden"]],
      observe: async ({ batch, listen }) => {
        const listening = await listen((worksheets, note) => [
          worksheets.onRowHiddenChanged.add((event) =>
            Promise.resolve(note([event.address.replace(/^.*!/, ""), event.changeType])),
          ),
        ]);
        await batch((sheet) => {
          sheet.getRange("5:5").rowHidden = true;
          return () => undefined;
        });
        return listening.end(1);
      },
    },
    {
      id: "events.none-after-removal",
      members: ["WorksheetCollection.onChanged"],
      source: `${sources.events}: a handler is removed in the context that added it`,
      expected: [],
      observe: async ({ batch, listen }) => {
        const heard: string[] = [];
        const listening = await listen((worksheets) => [
          worksheets.onChanged.add((event) => {
            heard.push(event.address);
            return Promise.resolve();
          }),
        ]);
        await listening.end(0);
        await batch((sheet) => {
          sheet.getRange("A9").values = [[1]];
          return () => undefined;
        });
        const later = await listen(() => []);
        await later.end(0);
        return heard;
      },
    },
  ],
};
