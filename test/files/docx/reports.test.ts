import type { AssessedNode } from "../../../src/features/publishSelfAssessment";
import { points } from "../../../src/domain/points";
import { scored, unscored } from "../../../src/domain/scores";
import { erratum } from "../../../src/files/docx/erratum";
import { resultLetters } from "../../../src/files/docx/resultLetter";
import { resultsReport } from "../../../src/files/docx/resultsReport";
import { selfReport } from "../../../src/files/docx/selfReport";
import { writeWord } from "../../../src/files/docx/writeWord";
import { publishedSample, sampleOffice, sampleSet } from "../../features/publishedSample";
import { paragraphsOf, partsOf } from "./unzip";

const year = publishedSample();
/** Nine pictures are drawn for it. */
const patience = 120_000;
let written: Uint8Array;

beforeAll(async () => {
  written = await writeWord(await resultsReport(year));
}, patience);

describe("the results report", () => {
  it("writes out the year's figures, its tables and its charts", async () => {
    const bytes = written;
    const texts = await paragraphsOf(bytes);
    const all = texts.join("\n");
    // Mean of the 20 appraisal totals: 1700,5 / 20 = 85,025 → 85,03. Classes: 7, 9, 3, 1, 0 of 20.
    expect(all).toContain("trung bình của 20 đơn vị đạt 85,03 điểm, bằng 85,03% điểm tối đa.");
    expect(all).toContain("- Xếp loại Xuất sắc có 07 đơn vị, chiếm 35%, gồm: Sở Thông tin & TT;");
    expect(all).toContain("- Xếp loại Tốt có 09 đơn vị, chiếm 45%");
    expect(all).toContain("- Xếp loại Khá có 03 đơn vị, chiếm 15%");
    expect(all).toContain("- Xếp loại Trung bình có 01 đơn vị, chiếm 5%, gồm: Thanh Tra tỉnh.");
    expect(all).toContain("- Không có đơn vị xếp loại Yếu.");
    expect(texts.filter((text) => /^Bảng \d\./.test(text)).length).toBe(3);
    // Units, fields, and one per field of seven.
    expect(texts.filter((text) => /^Biểu đồ \d+\./.test(text)).map((text) => text.split(".")[0])).toEqual(
      Array.from({ length: 9 }, (_, index) => `Biểu đồ ${index + 1}`),
    );
    const pictures = [...(await partsOf(bytes)).keys()].filter((path) => /^word\/media\/.*\.png$/.test(path));
    expect(pictures.length).toBe(9);
  });

  it("keeps a table's last row with the one above it, and only the title's audience in one line", async () => {
    const xml = new TextDecoder().decode((await partsOf(written)).get("word/document.xml"));
    const tables = [...xml.matchAll(/<w:tbl>.*?<\/w:tbl>/gs)].map(([table]) =>
      [...table.matchAll(/<w:tr[ >].*?<\/w:tr>/gs)].map(([row]) => row.includes("<w:keepNext/>")),
    );
    const annex = tables.filter((rows) => rows.length === 2 + 20 + 1).at(-1) ?? [];
    expect(annex).toEqual(Array.from({ length: 23 }, (_, index) => index === 21));
    const joined = (await paragraphsOf(written)).filter((text) => text.includes("\u00A0"));
    expect(joined).toEqual([
      expect.stringMatching(/^Kết quả xác định Chỉ số cải cách hành chính năm \d+ của\u00A0các/),
    ]);
  });

  it("has the form of administrative documents", async () => {
    const parts = await partsOf(written);
    const xml = new TextDecoder().decode(parts.get("word/document.xml"));
    const texts = await paragraphsOf(written);
    expect(texts).toEqual(
      expect.arrayContaining([
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "SỞ NỘI VỤ",
        "BÁO CÁO",
        "Nơi nhận:",
      ]),
    );
    // 20, 20, 30, 15 mm in twentieths of a point: 20 / 25,4 × 1440 = 1133,9; 1700,8; 850,4.
    expect(xml).toMatch(/<w:pgMar w:top="113[34]" w:right="850" w:bottom="113[34]" w:left="170[01]"/);
    expect(xml).toMatch(/<w:pgSz w:w="1190[56]" w:h="1683[78]" w:orient="portrait"/);
    expect(xml).toContain("<w:titlePg/>");
    expect(new TextDecoder().decode(parts.get("word/styles.xml"))).toContain('w:ascii="Times New Roman"');
  });

  it(
    "names units without a total last and never as zero",
    async () => {
      const open = publishedSample((units) =>
        units.map((each) =>
          each.unit === "Sở Thông tin & TT"
            ? { ...each, fields: { ...each.fields, I: { self: unscored, appraisal: unscored } } }
            : each,
        ),
      );
      const texts = await paragraphsOf(await writeWord(await resultsReport(open)));
      const all = texts.join("\n");
      expect(all).toContain("Còn 01 đơn vị chưa có tổng điểm, chưa được xếp hạng.");
      expect(all).toContain("\n20\nSở Thông tin & TT\n–\n–\n–\n–\n–\nChưa đủ điểm\n");
    },
    patience,
  );
});

describe("texts from people", () => {
  it(
    "stay plain text: no markup, no fields, no control characters",
    async () => {
      const name = 'Xã <w:b/>&amp; { DATE } "A"\u0007\u202e]]>\tB\uD800';
      const hostile = publishedSample((units) =>
        units.map((each, index) => (index === 0 ? { ...each, unit: name } : each)),
      );
      const bytes = await writeWord(await resultsReport(hostile));
      expect(await paragraphsOf(bytes)).toContain('Xã <w:b/>&amp; { DATE } "A"]]> B');
      const xml = new TextDecoder().decode((await partsOf(bytes)).get("word/document.xml"));
      expect(xml).not.toMatch(/instrText|fldSimple/);
      expect(xml).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/);
    },
    patience,
  );
});

describe("a unit's self-assessment report", () => {
  const set = sampleSet();
  const scores = [1900, 1000, 2050, 1000, 1500, 1000, 1400];
  const nodes = set.nodes.map((node, index): AssessedNode => ({
    node,
    self: scored(points(scores[index] ?? 0)),
    evidence: index === 0 ? "Kế hoạch số 12/KH-SNV ngày 15/01/2020" : "",
    explanation: index === 6 ? "Chưa triển khai xong phần mềm một cửa" : "",
  }));
  const assessed = {
    set,
    office: sampleOffice,
    year: 2020,
    unit: "Sở Nội vụ",
    nodes,
    total: points(9850),
    maximum: points(10_000),
  };

  it("has the regulation's structure, table, losses and evidence", async () => {
    const texts = await paragraphsOf(await writeWord(selfReport(assessed)));
    const order = [
      "I. TÌNH HÌNH TRIỂN KHAI",
      "II. KẾT QUẢ TỰ ĐÁNH GIÁ, CHẤM ĐIỂM",
      "1. Kết quả tự đánh giá",
      "2. Tồn tại, hạn chế",
      "3. Nguyên nhân",
      "III. KIẾN NGHỊ, ĐỀ XUẤT",
      "PHỤ LỤC 1",
      "PHỤ LỤC 2",
    ];
    expect(texts.filter((text) => order.includes(text))).toEqual(order);
    expect(texts).toEqual(
      expect.arrayContaining(["STT", "Nội dung đánh giá", "Điểm chuẩn", "Điểm tự đánh giá", "Tổng cộng", "98,5"]),
    );
    expect(texts).toContain("Tổng điểm tự đánh giá: 98,5/100 điểm, đạt 98,5% điểm tối đa.");
    // 15,5 − 14 = 1,5
    expect(texts).toContain(
      "- VII. Hiện đại hóa hành chính: mất 1,5 điểm (đạt 14/15,5). Giải trình: Chưa triển khai xong phần mềm một cửa",
    );
    expect(texts).toContain("Kế hoạch số 12/KH-SNV ngày 15/01/2020");
  });

  it("says what is missing instead of a total", async () => {
    const open = {
      ...assessed,
      total: null,
      nodes: nodes.map((each, index) => (index < 2 ? { ...each, self: unscored } : each)),
    };
    const texts = await paragraphsOf(await writeWord(selfReport(open)));
    expect(texts).toContain("Chưa có tổng điểm tự đánh giá: còn 02 nội dung chưa chấm điểm.");
  });
});

describe("result letters", () => {
  it("tell a tied unit its rank, its class and why, and its lost points", async () => {
    const rows = year.ranking.rows.filter(({ unit }) => unit === "Sở Tư Pháp");
    const texts = await paragraphsOf(await writeWord(resultLetters(year, rows)));
    expect(texts).toContain("Kính gửi: Sở Tư Pháp");
    expect(texts).toContain(
      "- Tổng điểm thẩm định: 89/100 điểm, đạt 89% điểm tối đa. Tổng điểm tự đánh giá: 99,5 điểm; điểm thẩm định thấp hơn 10,5 điểm so với điểm tự đánh giá.",
    );
    expect(texts).toContain("- Xếp hạng: 7 trong 20 đơn vị được xếp hạng. Đồng hạng 7 với: Văn phòng UBND Tỉnh.");
    expect(texts).toContain(
      "Đạt 89 điểm, xếp loại Tốt. Chưa vào loại Xuất sắc vì tổng điểm dưới 90 điểm. Còn thiếu ít nhất 1 điểm để vào loại Xuất sắc.",
    );
    // 100 − 89 = 11, of it 19 − 13 = 6 in field I.
    expect(texts).toContain(
      "Tổng số điểm mất: 11 điểm, nhiều nhất ở lĩnh vực: I. Công tác chỉ đạo, điều hành CCHC (6 điểm).",
    );
  });

  it("are one document per unit, each beginning with page 1", async () => {
    const xml = new TextDecoder().decode(
      (await partsOf(await writeWord(resultLetters(year, year.ranking.rows)))).get("word/document.xml"),
    );
    expect([...xml.matchAll(/<w:pgNumType w:start="1"\/>/g)].length).toBe(20);
  });
});

describe("an erratum", () => {
  it("lists old and new values under its number", async () => {
    const document = erratum({
      number: 2,
      year: 2020,
      office: sampleOffice,
      corrections: [
        {
          unit: "Ban Dân Tộc",
          what: { kind: "appraisal" },
          before: { kind: "points", points: points(7950) },
          after: { kind: "points", points: points(8000) },
        },
        { unit: "Ban Dân Tộc", what: { kind: "rank" }, before: null, after: { kind: "text", text: "15" } },
      ],
      before: { fingerprint: "a".repeat(64), time: new Date("2020-12-20T01:00:00Z") },
      after: { fingerprint: "b".repeat(64), time: new Date("2020-12-31T18:30:00Z") },
    });
    const texts = await paragraphsOf(await writeWord(document));
    expect(texts).toContain("Đính chính số 2 kết quả Chỉ số cải cách hành chính năm 2020");
    expect(texts.join("\n")).toContain(
      "1\nBan Dân Tộc\nTổng điểm thẩm định\n79,5\n80\n2\nBan Dân Tộc\nXếp hạng\n–\n15",
    );
    // 18:30 UTC is 01:30 of the next day in Vietnam.
    expect(texts).toContain(`Bản thay thế: lập ngày 01/01/2021 01:30, mã SHA-256 ${"b".repeat(64)}.`);
  });
});
