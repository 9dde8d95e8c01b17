/** Fonts, fills, borders, sizes: set and read back. */
import type { Section } from "./entry";

const formats = "RangeFormat and RangeFont, office-js reference";

export const looks: Section = {
  id: "looks",
  facts: [
    {
      id: "looks.font-and-fill",
      members: [
        "Range.format",
        "RangeFormat.font",
        "RangeFormat.fill",
        "RangeFont.name",
        "RangeFont.size",
        "RangeFont.bold",
        "RangeFont.italic",
        "RangeFont.underline",
        "RangeFont.color",
        "RangeFill.color",
      ],
      source: formats,
      expected: ["Times New Roman", 13, true, true, "Single", "#C00000", "#DDEBF7"],
      observe: ({ batch }) =>
        batch((sheet) => {
          const { font, fill } = sheet.getRange("A1:B2").format;
          font.name = "Times New Roman";
          font.size = 13;
          font.bold = true;
          font.italic = true;
          font.underline = "Single";
          font.color = "#C00000";
          fill.color = "#DDEBF7";
          font.load("name,size,bold,italic,underline,color");
          fill.load("color");
          return () => [
            font.name,
            font.size,
            font.bold,
            font.italic,
            font.underline,
            font.color.toUpperCase(),
            fill.color.toUpperCase(),
          ];
        }),
    },
    {
      id: "looks.alignment",
      members: [
        "RangeFormat.horizontalAlignment",
        "RangeFormat.verticalAlignment",
        "RangeFormat.wrapText",
        "RangeFormat.indentLevel",
      ],
      source: formats,
      expected: ["Left", "Center", true, 2],
      observe: ({ batch }) =>
        batch((sheet) => {
          const { format } = sheet.getRange("A4");
          format.horizontalAlignment = "Left";
          format.verticalAlignment = "Center";
          format.wrapText = true;
          format.indentLevel = 2;
          format.load("horizontalAlignment,verticalAlignment,wrapText,indentLevel");
          return () => [format.horizontalAlignment, format.verticalAlignment, format.wrapText, format.indentLevel];
        }),
    },
    {
      id: "looks.borders",
      members: ["RangeFormat.borders", "RangeBorderCollection.getItem", "RangeBorder.style", "RangeBorder.color"],
      source: "RangeBorder, office-js reference",
      expected: ["Continuous", "#808080", "None"],
      observe: ({ batch }) =>
        batch((sheet) => {
          const { borders } = sheet.getRange("A6:B7").format;
          const edge = borders.getItem("EdgeBottom");
          edge.style = "Continuous";
          edge.color = "#808080";
          edge.load("style,color");
          const other = sheet.getRange("E6").format.borders.getItem("EdgeTop");
          other.load("style");
          return () => [edge.style, edge.color.toUpperCase(), other.style];
        }),
    },
    {
      id: "looks.sizes-are-in-points",
      members: ["RangeFormat.columnWidth", "RangeFormat.rowHeight"],
      source: "RangeFormat.columnWidth and rowHeight, office-js reference; widths fit whole pixels",
      expected: [true, 30],
      observe: ({ batch }) =>
        batch((sheet) => {
          const { format } = sheet.getRange("C9");
          format.columnWidth = 120;
          format.rowHeight = 30;
          format.load("columnWidth,rowHeight");
          return () => [Math.abs(format.columnWidth - 120) < 3, format.rowHeight];
        }),
    },
    {
      id: "looks.rows-fit-wrapped-text",
      members: ["RangeFormat.autofitRows"],
      source: "RangeFormat.autofitRows, office-js reference",
      expected: true,
      observe: ({ batch }) =>
        batch((sheet) => {
          const cell = sheet.getRange("D11");
          const before = sheet.getRange("D12").format;
          cell.values = [["Ban hành kế hoạch cải cách hành chính năm, ".repeat(6)]];
          cell.format.wrapText = true;
          cell.getEntireRow().format.autofitRows();
          cell.format.load("rowHeight");
          before.load("rowHeight");
          return () => cell.format.rowHeight > 2 * before.rowHeight;
        }),
    },
    {
      id: "looks.no-colour",
      members: ["RangeFill.color"],
      source: "RangeFill.color, office-js reference: #RRGGBB or a named HTML colour",
      expected: ["InvalidArgument", "none"],
      observe: async ({ codeOf }) => [
        await codeOf((sheet) => (sheet.getRange("A14").format.fill.color = "#12")),
        await codeOf((sheet) => (sheet.getRange("A14").format.fill.color = "orange")),
      ],
    },
  ],
};
