/** The decision pack with everything in it: LibreOffice calculates what stands there, and prints what is to be signed. */
import { publishPack } from "../../src/features/packContents";
import { packParts } from "../../src/features/packParts";
import { writePack } from "../../src/files/publicationFile";
import { comparedSample } from "../features/comparedSample";
import { formulaResults } from "./formulaResults";
import { pageTexts, recalculate, toPdf } from "./libreOffice";

jest.setTimeout(300_000);

it("is not changed by recalculation, and prints with the fingerprint on every page", async () => {
  const bench = await comparedSample();
  const made = await publishPack(bench.port, { parts: new Set(packParts), time: new Date("2020-12-20T01:00:00Z") });
  if (!made.ok) throw new Error(JSON.stringify(made.failure));
  const { pack } = made.value;
  const bytes = await writePack(pack, "formulas");
  const before = await formulaResults(bytes);
  const after = await formulaResults(await recalculate(bytes));
  expect([...new Set([...before.keys()].map((address) => address.split("!")[0]))]).toEqual([
    "Xếp hạng",
    "Bảng điểm",
    "Phân tích",
    "So với năm trước",
  ]);
  expect([...before].filter(([address, value]) => after.get(address) !== value)).toEqual([]);
  expect(after.size).toBe(before.size);

  const pages = await pageTexts(await toPdf(await writePack(pack, "values")));
  expect(pages.every((page) => page.includes(`SHA-256: ${pack.fingerprint}`))).toBe(true);
  // Index and averages on a page, seven fields two by two, then a page each.
  const charts = pages.filter((page) => /Biểu đồ \d+\./.test(page));
  expect(charts.map((page) => [...page.matchAll(/Biểu đồ (\d+)\./g)].map(([, number]) => Number(number)))).toEqual([
    [1, 2],
    [3, 4],
    [5, 6],
    [7, 8],
    [9],
    [10],
    [11],
    [12],
  ]);
});
