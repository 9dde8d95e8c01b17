import { ambientGlobals, namesExcel, pureRooms, roomOf, rooms } from "./rooms";
import { analyse, sourceFiles, type SourceFile } from "./sourceFiles";

const source = sourceFiles("src");
const startsWithOne = (path: string, prefixes: readonly string[]): boolean =>
  prefixes.some((prefix) => path.startsWith(prefix));

/** One line per fault of one file. */
const faults = (find: (file: SourceFile) => readonly string[]): readonly string[] =>
  source.flatMap((file) => find(file).map((fault) => `${file.path}: ${fault}`));

const isAllowedPackage = (name: string, allowed: readonly string[]): boolean =>
  allowed.some((each) => (each.endsWith("*") ? name.startsWith(each.slice(0, -1)) : name === each));

/** Each cycle once, as the files along it. */
function cycles(files: readonly SourceFile[]): readonly string[] {
  const imports = new Map(files.map(({ path, files: targets }) => [path, targets]));
  const done = new Set<string>();
  const found: string[] = [];
  const walk = (path: string, trail: readonly string[]): void => {
    const start = trail.indexOf(path);
    if (start >= 0) found.push([...trail.slice(start), path].join(" → "));
    if (start >= 0 || done.has(path)) return;
    for (const target of imports.get(path) ?? []) walk(target, [...trail, path]);
    done.add(path);
  };
  for (const { path } of files) walk(path, []);
  return found;
}

describe("imports of src", () => {
  it("are read from every room", () => {
    expect(source.length).toBeGreaterThan(40);
    expect(source.filter(({ path }) => roomOf(path) === undefined)).toEqual([]);
  });

  it("lead to files that exist", () => {
    expect(faults(({ unresolved }) => unresolved)).toEqual([]);
  });

  it("point one way", () => {
    const found = faults(({ path, files }) => {
      const room = roomOf(path) ?? "";
      return files.filter((target) => !startsWithOne(target, [room, ...(rooms[room]?.imports ?? [])]));
    });
    expect(found).toEqual([]);
  });

  it("make no cycles", () => {
    expect(cycles(source)).toEqual([]);
  });

  it("name only the packages of their room", () => {
    const found = faults(({ path, packages }) => {
      const allowed = rooms[roomOf(path) ?? ""]?.packages ?? [];
      return packages.filter((name) => !isAllowedPackage(name, allowed));
    });
    expect(found).toEqual([]);
  });

  it("of the sentences ask the domain for the types of findings only", () => {
    const found = faults(({ path, files }) =>
      path.startsWith("src/texts/")
        ? files.filter((target) => target.startsWith("src/domain/") && target !== "src/domain/finding.ts")
        : [],
    );
    expect(found).toEqual([]);
  });
});

describe("files of src", () => {
  it("name Excel and Office in the adapter and the ribbon commands only", () => {
    const found = faults(({ path, globals }) =>
      startsWithOne(path, namesExcel) ? [] : ["Excel", "Office"].filter((name) => globals.has(name)),
    );
    expect(found).toEqual([]);
    expect(source.some(({ path, globals }) => path.startsWith("src/excel/") && globals.has("Excel"))).toBe(true);
  });

  it("of the pure rooms ask nothing of their surroundings", () => {
    const found = faults(({ path, globals }) =>
      startsWithOne(path, pureRooms) ? ambientGlobals.filter((name) => globals.has(name)) : [],
    );
    expect(found).toEqual([]);
  });

  it("are no barrels and have at most 300 lines", () => {
    expect(
      faults(({ isBarrel, lines }) => [isBarrel && "barrel", lines > 300 && `${lines} lines`].flatMap((x) => x || [])),
    ).toEqual([]);
  });
});

describe("the reading of a source file", () => {
  const read = analyse(
    "src/features/x.ts",
    `import type { Points } from "../domain/points";
     import { useState } from "react";
     import * as univer from "@univerjs/presets/lib";
     interface Office { readonly Excel: number }
     export const load = () => import("./work");
     export const f = (office: Office, Intl: number) => Excel.run(window.Intl, Math.random, { Office: 1, process }, Intl);
     export const days = [new Date(0), Date.UTC(2020, 1), new Date(), Date.now()];
     type Sheet = OfficeExtension.Error; const x: import("./nowhere").X = univer;`,
  );

  it("finds imports of every kind", () => {
    expect(read.files).toEqual(["src/domain/points.ts", "src/features/work.ts"]);
    expect(read.unresolved).toEqual(["./nowhere"]);
    expect(read.packages).toEqual(["react", "@univerjs/presets"]);
  });

  it("tells globals from what the file declares and from members", () => {
    expect([...read.globals].sort()).toEqual([
      "Date",
      "Date.UTC",
      "Date.now",
      "Excel",
      "Math.random",
      "OfficeExtension",
      "new Date()",
      "process",
      "window",
    ]);
  });

  it("knows a barrel", () => {
    expect(analyse("src/x.ts", `export * from "./a";\nexport { b } from "./b";`).isBarrel).toBe(true);
    expect(read.isBarrel).toBe(false);
  });
});
