import { EN_US, VI_VN, type Culture } from "../../../src/standalone/host/model/culture";
import { readEntry } from "../../../src/standalone/host/model/entry";
import { daySerial } from "../../../src/standalone/host/model/scalar";

const today = new Date(2026, 10, 20);
const read = (text: string, culture: Culture = EN_US, format = "General"): unknown => {
  const entry = readEntry(text, format, culture, today);
  return entry.kind === "formula" ? `=${entry.formula}` : entry.value;
};

describe("what Excel makes of an entry", () => {
  it.each<[string, unknown]>([
    ["12", 12],
    ["-1.5", -1.5],
    ["1,234.5", 1234.5],
    ["12,34", "12,34"],
    ["(5)", -5],
    ["5%", 0.05],
    ["1e3", 1000],
    [".", "."],
    ["TRUE", true],
    ["false", false],
    ["#N/A", { error: "#N/A" }],
    ["=A1+1", "=A1+1"],
    ["+A1", "=A1"],
    ["-A1", "=-A1"],
    ["=", "="],
    ["'=A1", "=A1"],
    ["1.1.2", "1.1.2"],
    ["1.2.", "1.2."],
    [" x ", " x "],
    ["", null],
    ["10:30", 0.4375],
    ["2026-01-05", daySerial(2026, 1, 5)],
    ["1/5", daySerial(2026, 1, 5)],
    ["13/5", "13/5"],
    ["1/5/26", daySerial(2026, 1, 5)],
    ["5-Jan", daySerial(2026, 1, 5)],
  ])("en-US %p", (text, value) => {
    expect(read(text)).toEqual(value);
  });

  it.each<[string, unknown]>([
    ["0,25", 0.25],
    ["1.234,5", 1234.5],
    ["1.5", "1.5"],
    ["1/5", daySerial(2026, 5, 1)],
    ["31/12/2025", daySerial(2025, 12, 31)],
    ["12/31/2025", "12/31/2025"],
  ])("vi-VN %p", (text, value) => {
    expect(read(text, VI_VN)).toEqual(value);
  });

  it("keeps everything as text in a text format", () => {
    expect(["=A1", "12", "1/5", "TRUE"].map((text) => read(text, EN_US, "@"))).toEqual(["=A1", "12", "1/5", "TRUE"]);
  });

  it("knows serial numbers", () => {
    // 1 January 2026 is day 46,023 (Excel: DATE(2026,1,1))
    expect([daySerial(2026, 1, 1), daySerial(2026, 2, 30), daySerial(1899, 1, 1)]).toEqual([46_023, null, null]);
  });
});
