import { fieldOfHeading } from "../../../src/domain/audit/fieldHeading";
import { sampleSet } from "../../features/publishedSample";
import { rowsOf, setOf } from "../exampleSets";

const set = sampleSet();
const nameOf = (code: string): string => set.nodes.find((node) => node.code === code)?.name ?? "";
const field = (...path: string[]): string | null => fieldOfHeading(path, set);

describe("the field a heading names", () => {
  it("[R202] is that of the lowest heading that names one", () => {
    expect(field("Lĩnh vực I", "II")).toBe("II");
    expect(field("Lĩnh vực I", "TĐG")).toBe("I");
    expect(field("Điểm các lĩnh vực")).toBeNull();
  });

  it.each([
    ["LV 3", "III"],
    ["Nội dung IV", "IV"],
    ["Mục 2", "II"],
    ["V. Cải cách", "V"],
    ["6) Tài chính công", "VI"],
    ["vii", "VII"],
    ["Ngoài lĩnh vực I", null],
    ["XX. Khác", null],
    ["8", null],
  ])("[R202] goes by the code or number: %s is %s", (heading, code) => {
    expect(field(heading)).toBe(code);
  });

  it("[R202] goes by numbers of two digits, too", () => {
    const codes = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];
    const many = setOf(rowsOf(...codes.map((each) => `${each} 5`)));
    expect(fieldOfHeading(["LV 12"], many)).toBe("XII");
    expect(fieldOfHeading(["LV 1"], many)).toBe("I");
  });

  it("[R202] goes by the name, also with something in brackets behind it, and by no single word", () => {
    expect(field(nameOf("II"))).toBe("II");
    expect(field(`${nameOf("III")} (tối đa 15 điểm)`)).toBe("III");
    expect(field(nameOf("II").split(" ")[0] ?? "")).toBeNull();
    expect(field("Mức độ hài lòng của tổ chức và cá nhân")).toBeNull();
  });

  it("[R202] goes by the likest name where several are alike", () => {
    const names = ["Xây dựng chính quyền điện tử", "Xây dựng chính quyền số"];
    const alike = setOf(rowsOf("I 50", "II 50").map((row, index) => ({ ...row, name: names[index] ?? "" })));
    expect(fieldOfHeading(["Xây dựng chính quyền số"], alike)).toBe("II");
    expect(fieldOfHeading(["Xây dựng chính quyền điện tử (5)"], alike)).toBe("I");
    // three of four words of "Xây dựng nông thôn" are not among them: (1 + 1) of each is too little
    expect(fieldOfHeading(["Xây dựng nông thôn mới"], alike)).toBeNull();
  });
});
