import { shares } from "../../src/sheets/distribution";
import { createAddressBook } from "../../src/sheets/addressBook";

it("[R210] counts units by what they achieved: every percentage in one class, in steps of 5 from 50 %", () => {
  const book = createAddressBook("Xếp hạng", new Map(), new Map());
  const all = shares(() => "$F$1:$F$9");
  expect(all.length).toBe(11);
  expect([all[0]?.label, all[1]?.label, all[10]?.label]).toEqual([
    "Dưới 50%",
    "Từ 50% đến dưới 55%",
    "Từ 95% đến 100%",
  ]);
  expect([all[0], all[1], all[10]].map((each) => each?.count(book))).toEqual([
    '=COUNT($F$1:$F$9)-COUNTIF($F$1:$F$9,">=50")',
    '=COUNTIF($F$1:$F$9,">=50")-COUNTIF($F$1:$F$9,">=55")',
    '=COUNTIF($F$1:$F$9,">=95")',
  ]);
});
