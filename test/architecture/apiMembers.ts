/** Which members of Office's client library source files use, and what each asks for, by the type definitions' own tags. */
import { join } from "node:path";
import ts from "typescript";

/** A requirement set: "ExcelApi" 1.14. Desktop-only, online-only and preview sets have names of their own. */
export interface RequirementSet {
  readonly name: string;
  readonly version: string;
}

export interface ApiUse {
  /** "Range.getUsedRangeOrNullObject". */
  readonly member: string;
  /** "src/excel/readSheets.ts:42". */
  readonly at: string;
  /** As its tag says; undefined for members without one, such as those every host has. */
  readonly needs: RequirementSet | undefined;
  /** Sets asked for with isSetSupported on every way that leads here. */
  readonly guards: readonly RequirementSet[];
}

export interface SourceText {
  readonly path: string;
  readonly text: string;
}

const definitions = "node_modules/@types/office-js/index.d.ts";
/** Its own copy of the definitions is read; the library's package ships none. */
const isDefinition = (file: ts.SourceFile): boolean => file.fileName.replaceAll("\\", "/").endsWith(definitions);

/** Parsing the definitions takes longer than all the rest: once for all questions. */
const definitionFiles = new Map<string, ts.SourceFile>();

/** @param files texts under paths of the project; they need not exist on the disk */
export function apiUses(files: readonly SourceText[]): readonly ApiUse[] {
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    types: ["office-js"],
    strict: true,
    noEmit: true,
    skipLibCheck: true,
  };
  const given = new Map(files.map(({ path, text }) => [join(process.cwd(), path), text]));
  const host = ts.createCompilerHost(options, true);
  const readsFile = host.readFile.bind(host);
  const isFile = host.fileExists.bind(host);
  const getFile = host.getSourceFile.bind(host);
  host.readFile = (name) => given.get(name) ?? readsFile(name);
  host.fileExists = (name) => given.has(name) || isFile(name);
  host.getSourceFile = (name, language) => {
    const text = given.get(name);
    if (text !== undefined) return ts.createSourceFile(name, text, language, true);
    const known = definitionFiles.get(name) ?? getFile(name, language);
    if (known !== undefined && name.endsWith(".d.ts")) definitionFiles.set(name, known);
    return known;
  };
  const program = ts.createProgram([...given.keys()], options, host);
  const checker = program.getTypeChecker();
  return files.flatMap(({ path }) => {
    const file = program.getSourceFile(join(process.cwd(), path));
    return file === undefined ? [] : usesIn(file, path, checker);
  });
}

function usesIn(file: ts.SourceFile, path: string, checker: ts.TypeChecker): readonly ApiUse[] {
  const uses: ApiUse[] = [];
  const visit = (node: ts.Node): void => {
    // Names in positions of values and of destructuring; a type alone calls nothing.
    if (ts.isIdentifier(node) && !isInType(node)) {
      const declaration = declarationOf(node, checker);
      if (declaration !== undefined) {
        const { line } = file.getLineAndCharacterOfPosition(node.getStart());
        uses.push({
          member: memberName(declaration, node.text),
          at: `${path}:${line + 1}`,
          needs: requirementOf(declaration),
          guards: guardsOf(node),
        });
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return uses;
}

const isInType = (node: ts.Node): boolean =>
  ts.findAncestor(node, (each) => ts.isTypeNode(each) || ts.isImportDeclaration(each)) !== undefined;

/** Where the definitions declare what the name stands for; namespaces are no members. */
function declarationOf(node: ts.Identifier, checker: ts.TypeChecker): ts.Declaration | undefined {
  const symbol = symbolOf(node, checker);
  return symbol?.declarations?.find((each) => isDefinition(each.getSourceFile()) && !ts.isModuleDeclaration(each));
}

/** The member that is destructured, too: `const { worksheets } = workbook` and `load({ values: true })`. */
function symbolOf(node: ts.Identifier, checker: ts.TypeChecker): ts.Symbol | undefined {
  const { parent } = node;
  if (ts.isBindingElement(parent) && ts.isObjectBindingPattern(parent.parent)) {
    const name = parent.propertyName ?? parent.name;
    return ts.isIdentifier(name) && name === node
      ? checker.getTypeAtLocation(parent.parent).getProperty(name.text)
      : undefined;
  }
  if (ts.isPropertyAssignment(parent) && parent.name === node)
    return checker.getContextualType(parent.parent)?.getProperty(node.text);
  if (ts.isShorthandPropertyAssignment(parent)) return checker.getShorthandAssignmentValueSymbol(parent);
  return checker.getSymbolAtLocation(node);
}

function memberName(declaration: ts.Declaration, name: string): string {
  const owner = declaration.parent;
  const isNamed = ts.isClassDeclaration(owner) || ts.isInterfaceDeclaration(owner) || ts.isEnumDeclaration(owner);
  return isNamed && owner.name !== undefined ? `${owner.name.text}.${name}` : name;
}

const tag = /\[Api set: ([A-Za-z]+)\s+([^\s\]]+)/;

/** A member's own tag, else its class's: members as old as their class carry the same one. */
function requirementOf(declaration: ts.Node): RequirementSet | undefined {
  for (let node: ts.Node = declaration; !ts.isSourceFile(node) && !ts.isModuleBlock(node); node = node.parent) {
    const start = node.getFullStart();
    const found = tag.exec(node.getSourceFile().text.slice(start, node.getStart()));
    if (found !== null) return { name: found[1] ?? "", version: found[2] ?? "" };
  }
  return undefined;
}

/**
 * Sets that were asked for before the node is reached: in the condition of an `if`, `? :` or `&&` around it, or in one
 * that leaves a block around it earlier (`if (!isSetSupported(…)) return`).
 */
function guardsOf(node: ts.Node): readonly RequirementSet[] {
  const found: RequirementSet[] = [];
  for (let inner: ts.Node = node, outer = node.parent; !ts.isSourceFile(inner); inner = outer, outer = outer.parent) {
    if (ts.isIfStatement(outer) && outer.thenStatement === inner) found.push(...setsKnown(outer.expression, true));
    if (ts.isConditionalExpression(outer) && outer.whenTrue === inner) found.push(...setsKnown(outer.condition, true));
    if (
      ts.isBinaryExpression(outer) &&
      outer.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken &&
      outer.right === inner
    )
      found.push(...setsKnown(outer.left, true));
    if (ts.isBlock(outer))
      for (const statement of outer.statements) {
        if (statement === inner) break;
        if (ts.isIfStatement(statement) && leaves(statement.thenStatement))
          found.push(...setsKnown(statement.expression, false));
      }
    if (ts.isSourceFile(outer)) break;
  }
  return found;
}

const leaves = (statement: ts.Statement): boolean => {
  const last = ts.isBlock(statement) ? statement.statements.at(-1) : statement;
  return (
    last !== undefined && (ts.isReturnStatement(last) || ts.isThrowStatement(last) || ts.isContinueStatement(last))
  );
};

/** Sets that are there once the condition is known to hold, or not to hold. */
function setsKnown(condition: ts.Expression, holds: boolean): readonly RequirementSet[] {
  if (ts.isParenthesizedExpression(condition)) return setsKnown(condition.expression, holds);
  if (ts.isPrefixUnaryExpression(condition) && condition.operator === ts.SyntaxKind.ExclamationToken)
    return setsKnown(condition.operand, !holds);
  if (ts.isBinaryExpression(condition)) {
    const { kind } = condition.operatorToken;
    const both = holds ? ts.SyntaxKind.AmpersandAmpersandToken : ts.SyntaxKind.BarBarToken;
    return kind === both ? [...setsKnown(condition.left, holds), ...setsKnown(condition.right, holds)] : [];
  }
  if (!holds || !ts.isCallExpression(condition)) return [];
  const [name, version] = condition.arguments;
  const isQuestion = condition.expression.getText().endsWith("isSetSupported");
  return isQuestion && name && version && ts.isStringLiteral(name) && ts.isStringLiteral(version)
    ? [{ name: name.text, version: version.text }]
    : [];
}

/** Whether the version is the same or newer: "1.14" has "1.9". Preview versions ("BETA") no set has. */
export function covers(set: RequirementSet, needs: RequirementSet): boolean {
  if (set.name !== needs.name) return false;
  const have = set.version.split(".").map(Number);
  const wanted = needs.version.split(".").map(Number);
  if (wanted.some(Number.isNaN)) return false;
  const [major = 0, minor = 0] = have;
  const [wantedMajor = 0, wantedMinor = 0] = wanted;
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}
