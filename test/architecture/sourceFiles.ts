/** What each source file imports and which globals it names, read from its syntax tree. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import ts from "typescript";

export interface SourceFile {
  /** From the project's folder, with "/": "src/domain/points.ts". */
  readonly path: string;
  readonly lines: number;
  /** Files of the project it imports, types and dynamic imports included. */
  readonly files: readonly string[];
  /** Relative imports that lead nowhere. */
  readonly unresolved: readonly string[];
  /** Packages: "react", "@fluentui/react-components", "node:fs". */
  readonly packages: readonly string[];
  /** Names used but neither declared nor imported in the file; "Math.random", "Date.now" and "new Date()". */
  readonly globals: ReadonlySet<string>;
  /** Only hands on what other files export. */
  readonly isBarrel: boolean;
}

const codeFile = /\.tsx?$/;

/** All TypeScript files below the folder, sorted. */
export function sourceFiles(folder: string): readonly SourceFile[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => codeFile.test(name))
    .map((name) => readSource(join(folder, name).replaceAll("\\", "/")))
    .sort((one, other) => (one.path < other.path ? -1 : 1));
}

function readSource(path: string): SourceFile {
  const text = readFileSync(path, "utf8");
  return analyse(path, text);
}

/** @param path decides how relative imports are read */
export function analyse(path: string, text: string): SourceFile {
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const specifiers = new Set<string>();
  const declared = new Set<string>();
  const used = new Set<string>();
  const visit = (node: ts.Node): void => {
    const specifier = specifierOf(node);
    if (specifier !== undefined) specifiers.add(specifier);
    if (ts.isIdentifier(node)) {
      if (isDeclaredName(node)) declared.add(node.text);
      else if (isReference(node)) used.add(nameWithMember(node));
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  const relatives = [...specifiers].filter((name) => name.startsWith("."));
  const resolved = relatives.map((name) => ({ name, file: resolve(path, name) }));
  return {
    path,
    lines: text.split("\n").length - (text.endsWith("\n") ? 1 : 0),
    files: resolved.flatMap(({ file }) => file ?? []),
    unresolved: resolved.filter(({ file }) => file === null).map(({ name }) => name),
    packages: [...specifiers].filter((name) => !name.startsWith(".")).map(packageOf),
    globals: new Set([...used].filter((name) => !declared.has(name))),
    isBarrel:
      tree.statements.length > 0 &&
      tree.statements.every((each) => ts.isExportDeclaration(each) && each.moduleSpecifier !== undefined),
  };
}

function specifierOf(node: ts.Node): string | undefined {
  const literal =
    ts.isImportDeclaration(node) || ts.isExportDeclaration(node)
      ? node.moduleSpecifier
      : ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)
        ? node.argument.literal
        : ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword
          ? node.arguments[0]
          : undefined;
  return literal !== undefined && ts.isStringLiteralLike(literal) ? literal.text : undefined;
}

function isDeclaredName(name: ts.Identifier): boolean {
  const { parent } = name;
  const declares =
    ts.isVariableDeclaration(parent) ||
    ts.isParameter(parent) ||
    ts.isBindingElement(parent) ||
    ts.isFunctionDeclaration(parent) ||
    ts.isClassDeclaration(parent) ||
    ts.isInterfaceDeclaration(parent) ||
    ts.isTypeAliasDeclaration(parent) ||
    ts.isTypeParameterDeclaration(parent) ||
    ts.isEnumDeclaration(parent) ||
    ts.isImportSpecifier(parent) ||
    ts.isImportClause(parent) ||
    ts.isNamespaceImport(parent);
  return declares && parent.name === name;
}

/** Not the member in `x.member` or `import("x").member`, the key in `{key: 1}` or `key: Type`. */
function isReference(name: ts.Identifier): boolean {
  const { parent } = name;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === name;
  if (ts.isQualifiedName(parent)) return parent.left === name;
  if (ts.isImportTypeNode(parent)) return false;
  const named = parent as ts.Node & { readonly name?: ts.Node };
  return named.name !== name || ts.isShorthandPropertyAssignment(parent);
}

function nameWithMember(name: ts.Identifier): string {
  const { parent, text } = name;
  if (text !== "Math" && text !== "Date") return text;
  if (ts.isPropertyAccessExpression(parent)) return `${text}.${parent.name.text}`;
  const readsClock = ts.isNewExpression(parent) && (parent.arguments?.length ?? 0) === 0;
  return readsClock ? `new ${text}()` : text;
}

function resolve(from: string, specifier: string): string | null {
  const target = relative("", join(dirname(from), specifier)).replaceAll("\\", "/");
  const candidates = [`${target}.ts`, `${target}.tsx`, `${target}.d.ts`, target, `${target}/index.ts`];
  return candidates.find((file) => /\.\w+$/.test(file) && existsSync(file)) ?? null;
}

function packageOf(specifier: string): string {
  if (specifier.startsWith("node:")) return specifier;
  return specifier.split("/", specifier.startsWith("@") ? 2 : 1).join("/");
}
