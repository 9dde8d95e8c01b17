import { en } from "../../src/texts/en/en";
import { createTexts, languageOf } from "../../src/texts/texts";
import { vi } from "../../src/texts/vi/vi";

type Catalogue = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Sorted names of the blanks in a sentence. */
const blanks = (sentence: string): string[] =>
  [...sentence.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? "").sort();

/** Catalogues of parts of the pane that are loaded when they are opened. */
const laterSpaces = [
  "boardShown",
  "calendarShown",
  "developerShown",
  "guideShown",
  "mergeShown",
  "offline",
  "ribbon",
  "ruleShown",
  "viewsShown",
  "pageKeys",
];

describe("texts", () => {
  it("have every sentence in both languages, with the same blanks", () => {
    const [vietnamese, english]: Catalogue[] = [vi, en];
    const keys = (catalogue: Catalogue | undefined): string[] =>
      Object.entries(catalogue ?? {})
        .flatMap(([space, sentences]) =>
          Object.entries(sentences).map(([key, text]) => `${space}.${key}(${blanks(text).join(",")})`),
        )
        .sort();
    expect(keys(english)).toEqual(keys(vietnamese));
    expect(keys(vietnamese).length).toBeGreaterThan(4);
  });

  it.each(laterSpaces)("have every sentence of %s, loaded later, in both languages", async (space) => {
    const [vietnamese, english] = await Promise.all(
      ["vi", "en"].map(async (language) => {
        const file = (await import(`../../src/texts/${language}/${space}`)) as Catalogue;
        return Object.entries(file[space] ?? {})
          .map(([key, text]) => `${key}(${blanks(text).join(",")})`)
          .sort();
      }),
    );
    expect(english).toEqual(vietnamese);
    expect(vietnamese).not.toEqual([]);
  });

  it("write numbers with the language's decimal mark", () => {
    expect(createTexts("vi").number(0.25)).toBe("0,25");
    expect(createTexts("en").number(0.25)).toBe("0.25");
  });

  it("put in what people wrote as plain text, never as a pattern", () => {
    const said = createTexts("vi").say("cli.unknown-command", { command: "{{commands}}<b>$t(x)", commands: "rank" });
    expect(said).toBe("Không có lệnh “{{commands}}<b>$t(x)”. Các lệnh: rank.");
  });

  it("follow the display language of the host", () => {
    expect([languageOf("vi-VN"), languageOf("en-US"), languageOf("fr-FR")]).toEqual(["vi", "en", "en"]);
  });
});
