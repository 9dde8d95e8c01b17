import { Workbook } from "@cj-tech-master/excelts";
import { workbookName } from "../../../src/standalone/page/file/download";
import { faultOf, hasMacros, largestMegabytes } from "../../../src/standalone/page/file/workbookBytes";
import { chartPicture, valueScale } from "../../../src/standalone/page/grid/chartPicture";
import type { ChartData } from "../../../src/standalone/page/grid/chartData";
import { EditHistory } from "../../../src/standalone/page/grid/editHistory";

const text = (content: string): Uint8Array => new Uint8Array(Buffer.from(content, "latin1"));
const ole = "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1";

describe("what a chosen file is", () => {
  it("a workbook of Excel passes", async () => {
    const book = new Workbook();
    book.addWorksheet("A");
    expect(faultOf(new Uint8Array(await book.xlsx.writeBuffer()))).toBeNull();
  });

  it("says what else it is", () => {
    expect(faultOf(new Uint8Array())).toEqual({ kind: "empty" });
    expect(faultOf(text("đơn vị;điểm"))).toEqual({ kind: "notWorkbook" });
    expect(faultOf(text(`PK\u0003\u0004 word/document.xml`))).toEqual({ kind: "notWorkbook" });
    expect(faultOf(text(`PK\u0003\u0004 xl/workbook.bin`))).toEqual({ kind: "binaryFormat" });
    expect(faultOf(text(`${ole} Workbook`))).toEqual({ kind: "oldFormat" });
    expect(faultOf(text(ole + [..."EncryptedPackage"].map((one) => `${one}\u0000`).join("")))).toEqual({
      kind: "password",
    });
    expect(faultOf(new Uint8Array(largestMegabytes * 1024 * 1024 + 1))).toEqual({ kind: "tooLarge", megabytes: 31 });
  });

  it("knows macros by their part", () => {
    expect(hasMacros(text("PK xl/workbook.xml xl/vbaProject.bin"))).toBe(true);
    expect(hasMacros(text("PK xl/workbook.xml"))).toBe(false);
  });

  it("is saved as .xlsx", () => {
    expect(workbookName("Bảng điểm 2020.xlsm")).toBe("Bảng điểm 2020.xlsx");
    expect(workbookName("Bảng điểm")).toBe("Bảng điểm.xlsx");
    expect(workbookName("Sở TN.MT 2020.xlsx")).toBe("Sở TN.MT 2020.xlsx");
  });
});

describe("the steps to take back", () => {
  function startDesk() {
    const history = new EditHistory();
    const did: string[] = [];
    let refused = "";
    const add = (name: string): void => {
      const does = (what: string) => (): boolean => {
        if (refused === name) return false;
        did.push(`${what} ${name}`);
        return true;
      };
      history.add({ undo: does("undo"), redo: does("redo") });
    };
    const refuse = (name: string): void => void (refused = name);
    return { history, did, add, refuse };
  }

  it("come back last first, and a new step ends the redoing", () => {
    const { history, did, add } = startDesk();
    add("a");
    add("b");
    history.undo();
    history.redo();
    history.undo();
    add("c");
    history.redo();
    history.undo();
    history.undo();
    history.undo();
    expect(did).toEqual(["undo b", "redo b", "undo b", "undo c", "undo a"]);
  });

  it("stay where they are while they are refused: those before them rely on them", () => {
    const { history, did, add, refuse } = startDesk();
    add("a");
    add("b");
    refuse("b");
    history.undo();
    history.undo();
    expect(did).toEqual([]);
    refuse("");
    history.undo();
    refuse("b");
    history.redo();
    refuse("");
    history.redo();
    expect(did).toEqual(["undo b", "redo b"]);
  });

  it("are at most a hundred", () => {
    const { history, did, add } = startDesk();
    for (let count = 0; count < 101; count++) add(String(count));
    for (let count = 0; count < 200; count++) history.undo();
    expect(did).toHaveLength(100);
    expect(did.at(-1)).toBe("undo 1");
  });
});

describe("a chart's picture", () => {
  const data: ChartData = {
    kind: "columns",
    title: "Xếp hạng <2020>",
    categories: ["Sở Nội vụ", "Sở Y tế & Dân số"],
    isReversed: false,
    series: [{ name: "Điểm", color: "#2E75B6", values: [90, null], hasLabels: true }],
    minimum: 0,
    maximum: 100,
    valueTitle: "Điểm",
    hasLegend: false,
    write: (value) => value.toFixed(1).replace(".", ","),
  };

  it("has round steps on its axis", () => {
    const scale = (values: number[], minimum?: number, maximum?: number) =>
      valueScale({ series: [{ name: "", color: "", values, hasLabels: false }], minimum, maximum }).ticks;
    expect(scale([3, 97], 0, 100)).toEqual([0, 20, 40, 60, 80, 100]);
    expect(scale([1.5])).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1, 1.2, 1.4, 1.6]);
    expect(scale([])).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
  });

  it("draws one column per number, labelled, and escapes what people wrote", () => {
    const picture = chartPicture(data, 600, 400);
    expect(picture.match(/fill="#2E75B6"/g)).toHaveLength(1);
    expect(picture).toContain(">90,0</text>");
    expect(picture).toContain("Xếp hạng &lt;2020&gt;");
    expect(picture).toContain("Sở Y tế &amp; Dân số");
    expect(picture).not.toContain("NaN");
  });

  it("draws bars from the top when the axis is reversed, from the bottom otherwise", () => {
    const tops = (isReversed: boolean): number[] => {
      const picture = chartPicture(
        { ...data, kind: "bars", isReversed, series: data.series.map((one) => ({ ...one, values: [90, 80] })) },
        600,
        400,
      );
      return [...picture.matchAll(/y="([\d.]+)"[^>]*fill="#2E75B6"/g)].map((match) => Number(match[1]));
    };
    const [first = 0, second = 0] = tops(true);
    expect(first).toBeLessThan(second);
    const [last = 0, before = 0] = tops(false);
    expect(last).toBeGreaterThan(before);
  });
});
