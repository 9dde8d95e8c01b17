/** Data validation and conditional formats. */
import type { Section } from "./entry";

const validation = 'support.microsoft.com, "Apply data validation to cells"; DataValidation, office-js reference';
const conditional = "ConditionalFormatCollection.add, office-js reference: adds to the first (top) priority";
const between: Excel.DataValidationRule = { decimal: { formula1: 0, formula2: 10, operator: "Between" } };

const alert =
  (title: number, message: number) =>
  (sheet: Excel.Worksheet): void => {
    const target = sheet.getRange("A1").dataValidation;
    target.rule = between;
    target.errorAlert = { showAlert: true, style: "Stop", title: "x".repeat(title), message: "x".repeat(message) };
  };
const prompt =
  (title: number, message: number) =>
  (sheet: Excel.Worksheet): void => {
    const target = sheet.getRange("A1").dataValidation;
    target.rule = between;
    target.prompt = { showPrompt: true, title: "x".repeat(title), message: "x".repeat(message) };
  };
const list =
  (length: number) =>
  (sheet: Excel.Worksheet): void => {
    sheet.getRange("A2").dataValidation.rule = { list: { inCellDropDown: true, source: "x".repeat(length) } };
  };

export const rules: Section = {
  id: "rules",
  facts: [
    {
      id: "rules.longest-alert",
      members: [
        "DataValidation.errorAlert",
        "DataValidationErrorAlert.title",
        "DataValidationErrorAlert.message",
        "DataValidationErrorAlert.showAlert",
        "DataValidationErrorAlert.style",
      ],
      source: validation,
      expected: ["none", "InvalidArgument", "InvalidArgument"],
      observe: async ({ codeOf }) => [
        await codeOf(alert(32, 255)),
        await codeOf(alert(33, 255)),
        await codeOf(alert(32, 256)),
      ],
    },
    {
      id: "rules.longest-prompt",
      members: [
        "DataValidation.prompt",
        "DataValidationPrompt.title",
        "DataValidationPrompt.message",
        "DataValidationPrompt.showPrompt",
      ],
      source: validation,
      expected: ["none", "InvalidArgument", "InvalidArgument"],
      observe: async ({ codeOf }) => [
        await codeOf(prompt(32, 255)),
        await codeOf(prompt(33, 255)),
        await codeOf(prompt(32, 256)),
      ],
    },
    {
      id: "rules.longest-list",
      members: ["DataValidationRule.list"],
      source: validation,
      expected: ["none", "InvalidArgument"],
      observe: async ({ codeOf }) => [await codeOf(list(255)), await codeOf(list(256))],
    },
    {
      id: "rules.list-is-parted-by-commas",
      members: ["Range.dataValidation", "DataValidation.rule", "DataValidationRule.list"],
      source: "Excel.ListDataValidation.source, office-js reference: comma-separated values",
      expected: ['"Đạt,Không đạt"', true, false],
      observe: ({ batch }) =>
        batch((sheet) => {
          sheet.getRange("B1:B2").values = [["Đạt"], ["Đạt,Không đạt"]];
          const [first, second] = ["B1", "B2"].map((address) => sheet.getRange(address).dataValidation);
          for (const each of [first, second]) {
            if (each === undefined) continue;
            each.rule = { list: { inCellDropDown: true, source: "Đạt,Không đạt" } };
            each.load("rule,valid");
          }
          return () => [JSON.stringify(first?.rule.list?.source), first?.valid ?? null, second?.valid ?? null];
        }),
    },
    {
      id: "rules.written-values-pass-by-the-rule",
      members: ["DataValidation.rule", "DataValidationRule.decimal", "DataValidation.ignoreBlanks"],
      source: "OfficeDev/office-js #1110 and #3888: what does not come by typing is not held to the rule",
      expected: { code: "none", valid: [true, false, true] },
      observe: async ({ batch, codeOf }) => ({
        code: await codeOf((sheet) => {
          const target = sheet.getRange("C1:C3").dataValidation;
          target.rule = between;
          target.ignoreBlanks = true;
          sheet.getRange("C1:C3").values = [[5], [11], [""]];
        }),
        valid: await batch((sheet) => {
          const each = ["C1", "C2", "C3"].map((address) => sheet.getRange(address).dataValidation);
          for (const one of each) one.load("valid");
          return () => each.map(({ valid }) => valid);
        }),
      }),
    },
    {
      id: "rules.custom-and-clear",
      members: ["DataValidationRule.custom", "DataValidation.clear"],
      source: "DataValidation.rule and clear, office-js reference",
      expected: ["Custom", "None"],
      observe: async ({ batch }) => {
        const typeAfter = (change: (target: Excel.DataValidation) => void) =>
          batch((sheet) => {
            const target = sheet.getRange("D1").dataValidation;
            change(target);
            target.load("type");
            return () => target.type;
          });
        return [
          await typeAfter((target) => (target.rule = { custom: { formula: "=ISNUMBER(D1)" } })),
          await typeAfter((target) => target.clear()),
        ];
      },
    },
    {
      id: "rules.a-new-conditional-format-goes-on-top",
      members: [
        "Range.conditionalFormats",
        "ConditionalFormatCollection.add",
        "ConditionalFormat.custom",
        "CustomConditionalFormat.rule",
        "CustomConditionalFormat.format",
        "ConditionalFormatRule.formula",
        "ConditionalRangeFormat.fill",
        "ConditionalRangeFormat.font",
        "ConditionalRangeFill.color",
        "ConditionalRangeFont.color",
      ],
      source: conditional,
      expected: { priorities: [1, 0], formula: "=$E1>2", fill: "#FF0000", font: "#FFFFFF" },
      observe: ({ batch }) =>
        batch((sheet) => {
          const { conditionalFormats } = sheet.getRange("E1:E4");
          const [older, newer] = ["=$E1>1", "=$E1>2"].map((formula) => {
            const format = conditionalFormats.add("Custom");
            format.custom.rule.formula = formula;
            format.custom.format.fill.color = "#FF0000";
            format.custom.format.font.color = "#FFFFFF";
            return format;
          });
          for (const each of [older, newer]) each?.load("priority");
          const { custom } = conditionalFormats.getItemAt(0);
          custom.rule.load("formula");
          custom.format.fill.load("color");
          custom.format.font.load("color");
          return () => ({
            priorities: [older?.priority ?? null, newer?.priority ?? null],
            formula: custom.rule.formula,
            fill: custom.format.fill.color.toUpperCase(),
            font: custom.format.font.color.toUpperCase(),
          });
        }),
    },
    {
      id: "rules.conditional-formats-are-cleared",
      members: ["ConditionalFormatCollection.clearAll"],
      source: "ConditionalFormatCollection.clearAll, office-js reference",
      expected: 0,
      observe: ({ batch }) =>
        batch((sheet) => {
          const { conditionalFormats } = sheet.getRange("F1:F4");
          conditionalFormats.add("Custom").custom.rule.formula = "=$F1>1";
          conditionalFormats.clearAll();
          const count = conditionalFormats.getCount();
          return () => count.value;
        }),
    },
  ],
};
