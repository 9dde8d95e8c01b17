import { plainField } from "../../../src/domain/appraisal/plainField";

describe("a field of an exported text file", () => {
  it.each([
    ["=1+1", "'=1+1"],
    ["+84", "'+84"],
    ["-1,5", "'-1,5"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["  =HYPERLINK(1)", "'  =HYPERLINK(1)"],
    ["\t=1", "' =1"],
    ['"=1', "'\"=1"],
    ["＝1", "'＝1"],
    ["0,5", "0,5"],
    ["Xã A\r\nthôn\t2", "Xã A thôn 2"],
    ["2-1=1", "2-1=1"],
    ["", ""],
  ])("[R198] keeps %j as the text %j", (typed, kept) => expect(plainField(typed)).toBe(kept));
});
