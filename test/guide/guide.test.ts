/** @jest-environment ./test/libraries/browserEnvironment.ts */
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { findShippedSet } from "../../src/criteria/catalogue";
import { presetCalendar, steps } from "../../src/domain/collection/calendar";
import {
  guideFiles,
  guideFolder,
  openGuidePage,
  pageText,
  pictureFolder,
  picturesOfReadme,
  sizeOfPicture,
  userPages,
  wordsOf,
} from "./guidePages";

const pages = guideFiles(".html");

/**
 * Vietnamese sentences, also those that the pane loads later, as the guide quotes them: "…" stands for what is filled in.
 */
async function quotableSentences(): Promise<ReadonlySet<string>> {
  const folder = "src/texts/vi";
  const files = readdirSync(folder).filter((name) => name !== "vi.ts");
  const spaces = await Promise.all(files.map((name) => import(join("../..", folder, name)) as Promise<object>));
  const sentences = spaces
    .flatMap((space) => Object.values(space) as readonly unknown[])
    .flatMap((words) => (typeof words === "object" && words !== null ? Object.values<unknown>({ ...words }) : []))
    .filter((sentence): sentence is string => typeof sentence === "string");
  return new Set(sentences.map((sentence) => sentence.replace(/\{\{\w+\}\}/gu, "…").replace(/\s+/gu, " ")));
}

const all = (page: string, selector: string): readonly Element[] => [...openGuidePage(page).querySelectorAll(selector)];

describe("the user guide", () => {
  let quotable: ReadonlySet<string>;

  beforeAll(async () => {
    quotable = await quotableSentences();
  });

  it("has its pages", () => {
    expect(pages).toEqual(expect.arrayContaining([...userPages]));
  });

  it.each(userPages)("quotes buttons, sheets, columns and messages as they are: %s", (page) => {
    const quoted = all(page, "b").map(wordsOf);
    expect(quoted.length).toBeGreaterThan(15);
    expect(quoted.filter((words) => !quotable.has(words))).toEqual([]);
  });

  it.each(pages)("needs nothing but its own folder, and no script: %s", (page) => {
    expect(all(page, "script, iframe, object, embed, style, [style], base")).toEqual([]);
    const handlers = all(page, "*").flatMap(({ attributes }) => [...attributes].filter(({ name }) => /^on/.test(name)));
    expect(handlers).toEqual([]);
    const asked = all(page, "[src], link[href]").map(
      (element) => element.getAttribute("src") ?? element.getAttribute("href") ?? "",
    );
    expect(asked.filter((address) => !existsSync(join(guideFolder, address)))).toEqual([]);
  });

  it.each(pages)("leads only to what is there: %s", (page) => {
    const dead = all(page, "a[href]")
      .map((link) => link.getAttribute("href") ?? "")
      .filter((address) => {
        const [file = "", anchor] = address.split("#");
        const target = file === "" ? page : file;
        if (!existsSync(join(guideFolder, target))) return true;
        return anchor !== undefined && openGuidePage(target).getElementById(anchor) === null;
      });
    expect(dead).toEqual([]);
  });

  it.each(userPages)("says its language, its title, and which page of the guide it is: %s", (page) => {
    const opened = openGuidePage(page);
    expect(pageText(page)).toMatch(/^<!doctype html>\n<html lang="vi">/);
    expect(opened.title).toMatch(/– Chỉ số CCHC$/);
    expect(all(page, "h1")).toHaveLength(1);
    expect(all(page, "nav [aria-current=page]").map((link) => link.getAttribute("href"))).toEqual([page]);
    expect(all(page, "nav a").map((link) => link.getAttribute("href"))).toEqual(expect.arrayContaining([...userPages]));
  });
});

describe("what the guide says of decisions", () => {
  const rows = (table: Element): readonly (readonly string[])[] =>
    [...table.querySelectorAll("tbody tr")].map((row) => [...row.querySelectorAll("td")].map(wordsOf));

  it.each(["thai-nguyen-4203-2021-commune", "hai-duong-2452-2019-commune"])("are the classes of the set %s", (id) => {
    const [table] = all("index.html", `table[data-set="${id}"]`);
    const set = findShippedSet(id)?.set;
    if (table === undefined || set === undefined) throw new Error(`${id} is not shown or not shipped`);
    const { classes } = set.classification;
    const hasFloors = classes.some(({ fieldFloor }) => fieldFloor !== null);
    expect(rows(table)).toEqual(
      classes.map(({ name, atLeast, fieldFloor }) => [
        name,
        String(atLeast / 100),
        ...(hasFloors ? [fieldFloor === null ? "–" : String(fieldFloor / 100)] : []),
      ]),
    );
  });

  it("are the dates of the preset calendar: “before” is the day after the last day", () => {
    const calendar = presetCalendar(2026);
    const dayAfter = (date: string): string => {
      const next = new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString();
      return `${next.slice(8, 10)}/${next.slice(5, 7)}`;
    };
    const shown = all("index.html", "#lich tbody tr").map((row) => [
      row.getAttribute("data-step"),
      wordsOf(row.lastElementChild ?? row),
    ]);
    expect(shown).toEqual(steps.map((step) => [step, dayAfter(calendar[step])]));
  });
});

describe("pictures of guide and README", () => {
  const images = pages.flatMap((page) => all(page, "img"));
  const nameOf = (image: Element): string => (image.getAttribute("src") ?? "").replace("pictures/", "");
  const shown = new Set([...images.map(nameOf), ...picturesOfReadme()]);

  it("are all there, and none is left over", () => {
    expect([...shown].sort()).toEqual(readdirSync(pictureFolder).sort());
    expect(picturesOfReadme().length).toBeGreaterThanOrEqual(2);
  });

  it("are small", () => {
    expect([...shown].filter((name) => sizeOfPicture(name).bytes > 60 * 1024)).toEqual([]);
  });

  it("are described in words and keep their place while they load", () => {
    for (const image of images) {
      const { width, height } = sizeOfPicture(nameOf(image));
      expect([image.getAttribute("width"), image.getAttribute("height")]).toEqual([String(width), String(height)]);
      expect((image.getAttribute("alt") ?? "").length).toBeGreaterThan(30);
    }
  });
});
