import { deflateSync, zipSync } from "fflate";
import { nativeUnpacking } from "../../../src/cli/nativeUnpacking";
import { createReturnJudge } from "../../../src/features/checkReturn";
import { readReturned } from "../../../src/files/returned/readReturned";
import { plainUnpacking } from "../../../src/files/returned/unpacking";
import { issueTo, sampleSet } from "./issuedSample";
import { editSheet, fileOf, partsOf, put } from "./sheetEdits";

let issued: Uint8Array;

beforeAll(async () => {
  [issued = new Uint8Array()] = await issueTo(["Xã A"]);
}, 60_000);

/** As in the pane, and as on the command line. */
const unpackers = [plainUnpacking, nativeUnpacking];

/** The finding's code; fails when reading takes long or the file is taken. */
function refusal(bytes: Uint8Array): string {
  const codes = unpackers.map((unpack) => {
    const start = process.cpuUsage();
    const read = readReturned(bytes, "a.xlsx", unpack);
    const { user, system } = process.cpuUsage(start);
    // Milliseconds of computing: what else the machine does is not the reader's.
    expect((user + system) / 1000).toBeLessThan(3000);
    if (read.ok) throw new Error("the file was taken");
    expect(read.failure.map(({ at, severity }) => [at.file, severity])).toEqual([["a.xlsx", "error"]]);
    return read.failure[0]?.code ?? "";
  });
  expect(new Set(codes).size).toBe(1);
  return codes[0] ?? "";
}

const withPart = (name: string, change: (xml: string) => string): Uint8Array => {
  const parts = partsOf(issued);
  return fileOf({ ...parts, [name]: change(parts[name] ?? "") });
};
/** The packed bytes in place of the sheet, and a directory that says 1000 bytes come out of them. */
function declaredSmall(packed: Uint8Array): Uint8Array {
  const encoder = new TextEncoder();
  const parts = Object.entries(partsOf(issued)).map(([name, part]) => [name, encoder.encode(part)] as const);
  const file = zipSync({ ...Object.fromEntries(parts), [sheet]: [packed, { level: 0 }] });
  const view = new DataView(file.buffer);
  for (let at = 0; at + 46 < file.length; at += 1)
    if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) === packed.length) {
      view.setUint16(at + 10, 8, true);
      view.setUint32(at + 24, 1000, true);
    }
  return file;
}

const compound = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const sheet = "xl/worksheets/sheet1.xml";

describe("hostile and broken files", () => {
  it("are refused: no zip, cut off, old format, password", () => {
    expect(refusal(new TextEncoder().encode("Kính gửi …"))).toBe("return-not-workbook");
    expect(refusal(new Uint8Array())).toBe("return-not-workbook");
    expect(refusal(issued.subarray(0, issued.length / 2))).toBe("return-not-workbook");
    expect(refusal(zipSync({ "a.txt": new Uint8Array(4) }))).toBe("return-not-workbook");
    expect(refusal(new Uint8Array([...compound, ...new Array<number>(600).fill(0)]))).toBe("return-old-format");
    const name = [..."EncryptedPackage"].flatMap((letter) => [letter.charCodeAt(0), 0]);
    expect(refusal(new Uint8Array([...compound, ...new Array<number>(600).fill(0), ...name]))).toBe("return-password");
    const locked = issued.slice();
    // The mark of encryption in the directory's first entry (PKWARE APPNOTE 4.4.4, bit 0).
    const at = locked.findIndex((_, index) => [0x50, 0x4b, 1, 2].every((byte, n) => locked[index + n] === byte));
    locked[at + 8] = (locked[at + 8] ?? 0) | 1;
    expect(refusal(locked)).toBe("return-password");
  });

  it("are refused: too large, bombs, also those that lie about their size", () => {
    expect(refusal(new Uint8Array(20_000_001))).toBe("return-too-large");
    const zeros = new Uint8Array(40_000_000);
    const bomb = zipSync({ "[Content_Types].xml": new Uint8Array(1), [sheet]: zeros });
    expect(bomb.length).toBeLessThan(100_000);
    expect(refusal(bomb)).toBe("return-unpacks-too-large");
    const liar = fileOf({ ...partsOf(issued), [sheet]: zeros }).slice();
    const view = new DataView(liar.buffer);
    for (let at = 0; at + 46 < liar.length; at += 1)
      if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) === zeros.length)
        view.setUint32(at + 24, 1000, true);
    expect(refusal(liar)).toBe("return-damaged");
    // A stream of blocks that are not packed, and one that goes on for 80 MB: left as soon as they say too much.
    expect(refusal(declaredSmall(deflateSync(new Uint8Array(60_000), { level: 0 })))).toBe("return-damaged");
    const long = deflateSync(new Uint8Array(80_000_000), { level: 1 });
    expect(long.length).toBeGreaterThan(65_536);
    expect(refusal(declaredSmall(long))).toBe("return-damaged");
    const many = Object.fromEntries(Array.from({ length: 2001 }, (_, index) => [`p${index}.xml`, new Uint8Array(1)]));
    expect(refusal(zipSync({ "[Content_Types].xml": new Uint8Array(1), ...many }))).toBe("return-unpacks-too-large");
  });

  it("are refused: damaged on the way, down to a single digit of a score", () => {
    // Stored, not packed: the byte stands in the file as it is.
    const parts = partsOf(issued);
    const plain = zipSync(
      Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, new TextEncoder().encode(part)])),
      { level: 0 },
    );
    expect(readReturned(plain, "a.xlsx").ok).toBe(true);
    const digit = new TextDecoder("latin1").decode(plain).indexOf("<v>0.5</v>") + "<v>0.".length;
    plain[digit] = "7".charCodeAt(0);
    expect(refusal(plain)).toBe("return-damaged");
  });

  it("are refused: entities, broken XML, paths that lead out", () => {
    const doctype = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>';
    expect(refusal(withPart(sheet, (xml) => xml.replace("<worksheet", `${doctype}<worksheet`)))).toBe("return-damaged");
    expect(refusal(withPart(sheet, (xml) => xml.replace("<v>", "<v>&b;")))).toBe("return-damaged");
    expect(refusal(withPart(sheet, (xml) => xml.slice(0, -200)))).toBe("return-damaged");
    expect(refusal(withPart("xl/workbook.xml", () => ""))).toBe("return-damaged");
    for (const path of ["../x.xml", "/etc/x.xml", "C:/x.xml", "xl\\x.xml"])
      expect(refusal(fileOf({ ...partsOf(issued), [path]: "<a/>" }))).toBe("return-unsafe-names");
  });

  it("are refused: 1,048,576 used rows, in bounded time", () => {
    const rows = Array.from(
      { length: 200_000 },
      (_, index) => `<row r="${index + 300}"><c r="A${index + 300}"><v>1</v></c></row>`,
    );
    expect(refusal(withPart(sheet, (xml) => xml.replace("</sheetData>", `${rows.join("")}</sheetData>`)))).toBe(
      "return-too-many-rows",
    );
    const last = editSheet(issued, (edited) => {
      edited.rows.set(1_048_575, { attributes: "", cells: new Map() });
      put(edited, 1_048_575, 0, 1);
    });
    expect(refusal(last)).toBe("return-too-many-rows");
    // Looks without contents are nobody's doing: LibreOffice writes them to the end.
    const looks = editSheet(issued, (edited) => {
      edited.rows.set(1_048_575, { attributes: "", cells: new Map([[0, { attributes: ' s="1"', inner: "" }]]) });
    });
    expect(readReturned(looks, "a.xlsx").ok).toBe(true);
  });

  it("with pictures are taken as long as they are not too large, whatever is in them", () => {
    const picture = Uint8Array.from({ length: 3_000_000 }, (_, index) => (index * 2_654_435_761) >>> 13);
    const read = readReturned(fileOf({ ...partsOf(issued), "xl/media/image1.png": picture }), "a.xlsx");
    expect(read.ok).toBe(true);
    expect(refusal(zipSync({ "xl/media/a.png": [new Uint8Array(50_000_000), { level: 0 }] }))).toBe("return-too-large");
  });
});

describe("files of strangers", () => {
  const judge = createReturnJudge({
    findSet: (id) => (id === sampleSet().id ? sampleSet() : null),
    units: ["Xã A"],
    year: 2026,
    typedIn: 2026,
  });
  const verdict = (bytes: Uint8Array): readonly string[] => {
    const read = readReturned(bytes, "a.xlsx");
    if (!read.ok) throw new Error(JSON.stringify(read.failure));
    const judged = judge(read.value);
    return judged.kind === "refused" ? judged.refused.findings.map(({ code }) => code) : ["judged"];
  };
  const withIdentity = (change: (identity: string) => string): Uint8Array =>
    withPart("xl/sharedStrings.xml", (xml) => xml.replace(/\{&quot;cchc.*?\}</, change));

  it("are told apart by the identity they carry", () => {
    expect(verdict(issued)).toEqual(["judged"]);
    expect(verdict(withIdentity(() => "x<"))).toEqual(["return-unrecognised"]);
    expect(verdict(withIdentity((text) => text.replace("2026", "2025")))).toEqual(["return-other-year"]);
    expect(verdict(withIdentity((text) => text.replace("Xã A", "Xã B")))).toEqual(["return-unit-unlisted"]);
    expect(verdict(withIdentity((text) => text.replace("Xã A", "=1+1")))).toEqual(["return-unit-formula"]);
    expect(verdict(withIdentity((text) => text.replace("thai-nguyen", "other")))).toEqual(["return-other-set"]);
  });
});
