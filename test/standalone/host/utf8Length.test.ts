import fc from "fast-check";
import { utf8Length } from "../../../src/standalone/host/utf8Length";

describe("the length of a text in UTF-8", () => {
  it.each(["", "abc", "Chỉ số CCHC", "é߿ࠀ￿", "a😀b", "\ud800", "\udc00x", "x\ud83d", "\ud83d\ud83d\ude00"])(
    "is that of its bytes: %j",
    (text) => {
      expect(utf8Length(text)).toBe(Buffer.byteLength(text));
    },
  );

  it("is so for any text, also with halves of pairs", () => {
    const unit = fc.oneof(fc.nat(0x7f), fc.nat(0xffff), fc.integer({ min: 0xd800, max: 0xdfff }));
    fc.assert(
      fc.property(fc.array(unit), (units) => {
        const text = String.fromCharCode(...units);
        expect(utf8Length(text)).toBe(new TextEncoder().encode(text).byteLength);
      }),
    );
  });
});
