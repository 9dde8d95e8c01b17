/** The pages of the guide and the pictures that pages and README show, read from the disk. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export const guideFolder = "assets/guide";
export const pictureFolder = join(guideFolder, "pictures");

/** Written for the people at the tables, in words of the catalogue. */
export const userPages = ["index.html", "chuyen-vien.html", "don-vi.html", "tham-dinh.html"] as const;

export function guideFiles(ending: string): readonly string[] {
  return readdirSync(guideFolder).filter((name) => name.endsWith(ending));
}

export const pageText = (name: string): string => readFileSync(join(guideFolder, name), "utf8");

/** @returns the page as a document; needs the environment jsdom */
export function openGuidePage(name: string): Document {
  return new DOMParser().parseFromString(pageText(name), "text/html");
}

/** Text as it is read: blanks and line ends are one blank. */
export const wordsOf = (element: Element): string => element.textContent.replace(/\s+/gu, " ").trim();

/** Names of pictures that README shows. */
export function picturesOfReadme(): readonly string[] {
  const shown = readFileSync("README.md", "utf8").matchAll(/!\[[^\]]+\]\(assets\/guide\/pictures\/([^)]+)\)/gu);
  return [...shown].map(([, name = ""]) => name);
}

export interface PictureSize {
  readonly width: number;
  readonly height: number;
  readonly bytes: number;
}

/** From the header of a PNG file (PNG specification, 11.2.2 IHDR: width and height follow the chunk's type). */
export function sizeOfPicture(name: string): PictureSize {
  const bytes = readFileSync(join(pictureFolder, name));
  if (bytes.toString("latin1", 12, 16) !== "IHDR") throw new Error(`${name} is no PNG file`);
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20), bytes: bytes.length };
}
