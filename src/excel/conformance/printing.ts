/** Page setup. */
import type { Section } from "./entry";

const layout = "PageLayout, office-js reference";

export const printing: Section = {
  id: "printing",
  facts: [
    {
      id: "printing.setup-is-read-back",
      members: [
        "Worksheet.pageLayout",
        "PageLayout.orientation",
        "PageLayout.paperSize",
        "PageLayout.zoom",
        "PageLayout.topMargin",
        "PageLayout.bottomMargin",
        "PageLayout.leftMargin",
        "PageLayout.rightMargin",
        "PageLayoutZoomOptions.horizontalFitToPages",
        "PageLayoutZoomOptions.verticalFitToPages",
      ],
      // Fit to page has been lost on the way: "set and verify".
      source: `${layout}; OfficeDev/office-js #1860`,
      expected: ["Landscape", "A4", 1, 0, [36, 36, 28, 28]],
      observe: async ({ batch }) => {
        await batch((sheet) => {
          const { pageLayout } = sheet;
          pageLayout.orientation = "Landscape";
          pageLayout.paperSize = "A4";
          pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
          pageLayout.topMargin = 36;
          pageLayout.bottomMargin = 36;
          pageLayout.leftMargin = 28;
          pageLayout.rightMargin = 28;
          return () => undefined;
        });
        return batch(({ pageLayout: page }) => {
          page.load("orientation,paperSize,zoom,topMargin,bottomMargin,leftMargin,rightMargin");
          return () => [
            page.orientation,
            page.paperSize,
            page.zoom.horizontalFitToPages ?? 0,
            page.zoom.verticalFitToPages ?? 0,
            [page.topMargin, page.bottomMargin, page.leftMargin, page.rightMargin].map(Math.round),
          ];
        });
      },
    },
    {
      id: "printing.area-and-title-rows",
      members: ["PageLayout.setPrintArea", "PageLayout.setPrintTitleRows"],
      source: "PageLayout.setPrintTitleRows, office-js reference: the range must be whole rows",
      expected: ["A1:C20", "1:2", "InvalidArgument"],
      observe: async ({ batch, codeOf }) => [
        ...(await batch((sheet) => {
          const { pageLayout } = sheet;
          pageLayout.setPrintArea(sheet.getRange("A1:C20"));
          pageLayout.setPrintTitleRows(sheet.getRange("A1:A2").getEntireRow());
          const area = pageLayout.getPrintAreaOrNullObject();
          const rows = pageLayout.getPrintTitleRowsOrNullObject();
          area.load("address");
          rows.load("address");
          const local = (address: string): string => address.replace(/^.*!/, "").replaceAll("$", "");
          return () => [local(area.address), local(rows.address)];
        })),
        await codeOf((sheet) => sheet.pageLayout.setPrintTitleRows(sheet.getRange("A1:B2"))),
      ],
    },
    {
      id: "printing.footers",
      members: [
        "PageLayout.headersFooters",
        "HeaderFooterGroup.defaultForAllPages",
        "HeaderFooter.leftFooter",
        "HeaderFooter.centerFooter",
        "HeaderFooter.rightFooter",
      ],
      source: 'support.microsoft.com, "Headers and footers in a worksheet": at most 255 characters, codes included',
      expected: { parts: ["Phiếu", "Trang &P/&N", "2026"], long: "none", tooLong: "InvalidArgument" },
      observe: async ({ batch, codeOf }) => {
        const parts = await batch((sheet) => {
          const pages = sheet.pageLayout.headersFooters.defaultForAllPages;
          pages.leftFooter = "Phiếu";
          pages.centerFooter = "Trang &P/&N";
          pages.rightFooter = "2026";
          pages.load("leftFooter,centerFooter,rightFooter");
          return () => [pages.leftFooter, pages.centerFooter, pages.rightFooter];
        });
        const center = (length: number) =>
          codeOf((sheet) => {
            const pages = sheet.pageLayout.headersFooters.defaultForAllPages;
            pages.leftFooter = "";
            pages.rightFooter = "";
            pages.centerFooter = "x".repeat(length);
          });
        return { parts, long: await center(250), tooLong: await center(256) };
      },
    },
    {
      id: "printing.page-breaks",
      members: ["Worksheet.horizontalPageBreaks", "PageBreakCollection.add", "PageBreakCollection.removePageBreaks"],
      source:
        "PageBreakCollection.add, office-js reference: before the top-left cell of the range; removePageBreaks: all",
      expected: { added: 1, removed: 0 },
      observe: ({ batch }) =>
        batch((sheet) => {
          sheet.horizontalPageBreaks.add(sheet.getRangeByIndexes(10, 0, 1, 1));
          const added = sheet.horizontalPageBreaks.getCount();
          sheet.horizontalPageBreaks.removePageBreaks();
          const removed = sheet.horizontalPageBreaks.getCount();
          return () => ({ added: added.value, removed: removed.value });
        }),
    },
  ],
};
