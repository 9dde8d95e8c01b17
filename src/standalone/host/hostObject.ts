/**
 * The objects the client library speaks to. Each kind has one table from member name (as it is written on the wire,
 * PascalCase) to implementation, so that a reader sees at a glance what this host has. A member outside the table is
 * an error naming it.
 */
import { HostError, invalidArgument } from "./errors";

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined };
export type JsonRecord = { readonly [key: string]: Json | undefined };
export type Argument = Json | HostObject | undefined;
export type Arguments = readonly Argument[];

export interface Property<T> {
  readonly get?: (self: T) => Json;
  readonly set?: (self: T, value: Json) => void;
}

export interface ObjectTable<T> {
  readonly type: string;
  /** What instantiating answers besides {}: "_Id" of a sheet, for instance. */
  readonly identity?: (self: T) => JsonRecord;
  readonly properties?: { readonly [name: string]: Property<T> };
  /** Navigation properties and methods that give an object; null is a …OrNullObject that is none. */
  readonly objects?: { readonly [name: string]: (self: T, args: Arguments) => HostObject | null };
  /** Methods that give nothing or a plain value. */
  readonly methods?: { readonly [name: string]: (self: T, args: Arguments) => Json | void | Promise<Json | void> };
  /** Collections: their items in order, and one item by key. */
  readonly items?: (self: T) => readonly HostObject[];
  readonly item?: (self: T, key: Json) => HostObject | null;
}

/** A thing bound to its table. */
export class HostObject {
  constructor(
    private readonly table: ObjectTable<never>,
    readonly self: unknown,
  ) {}

  static of<T>(table: ObjectTable<T>, self: T): HostObject {
    return new HostObject(table, self);
  }

  get type(): string {
    return this.table.type;
  }

  /** Names of the readable properties, as `load("$all")` and `load()` fetch them. */
  get readable(): readonly string[] {
    return Object.entries(this.table.properties ?? {})
      .filter(([, property]) => property.get !== undefined)
      .map(([name]) => name);
  }

  get isCollection(): boolean {
    return this.table.items !== undefined;
  }

  identity(): JsonRecord {
    return this.table.identity?.(this.self as never) ?? {};
  }

  items(): readonly HostObject[] {
    if (this.table.items === undefined) throw this.unknownMember("items");
    return this.table.items(this.self as never);
  }

  item(key: Json): HostObject | null {
    if (this.table.item === undefined) throw this.unknownMember("getItem");
    return this.table.item(this.self as never, key);
  }

  has(name: string): boolean {
    return this.table.properties?.[name]?.get !== undefined;
  }

  get(name: string): Json {
    const property = this.table.properties?.[name];
    if (property?.get === undefined) throw this.unknownMember(name);
    return property.get(this.self as never);
  }

  set(name: string, value: Json): void {
    const property = this.table.properties?.[name];
    if (property?.set === undefined) throw this.unknownMember(name);
    property.set(this.self as never, value);
  }

  hasObject(name: string): boolean {
    return this.table.objects?.[name] !== undefined;
  }

  open(name: string, args: Arguments): HostObject | null {
    const member = this.table.objects?.[name];
    if (member === undefined) throw this.unknownMember(name);
    return member(this.self as never, args);
  }

  call(name: string, args: Arguments): Json | void | Promise<Json | void> {
    const method = this.table.methods?.[name];
    if (method !== undefined) return method(this.self as never, args);
    if (this.hasObject(name)) {
      this.open(name, args);
      return;
    }
    throw this.unknownMember(name);
  }

  private unknownMember(name: string): HostError {
    return new HostError("ApiNotFound", `The embedded workbook has no ${this.type}.${name}.`);
  }
}

/** Each kind of value that a member takes is in its type comment (office-js reference); another is InvalidArgument (Error handling, docs). */
export function textArgument(args: Arguments, index: number): string {
  const value = args[index];
  if (typeof value !== "string") throw invalidArgument(`Argument ${index + 1} must be text.`);
  return value;
}

export function optionalText(args: Arguments, index: number): string | undefined {
  const value = args[index];
  return value === undefined || value === null ? undefined : textArgument(args, index);
}

export function numberArgument(args: Arguments, index: number): number {
  const value = args[index];
  if (typeof value !== "number") throw invalidArgument(`Argument ${index + 1} must be a number.`);
  return value;
}

export function optionalNumber(args: Arguments, index: number): number | undefined {
  const value = args[index];
  return value === undefined || value === null ? undefined : numberArgument(args, index);
}

/** As textArgument (office-js reference). */
export function recordArgument(value: Argument): JsonRecord {
  if (typeof value !== "object" || value === null || Array.isArray(value) || value instanceof HostObject) {
    throw invalidArgument("An object was expected.");
  }
  return value as JsonRecord;
}

export function asText(value: Json): string {
  if (typeof value !== "string") throw invalidArgument("Text was expected.");
  return value;
}

/** As textArgument (office-js reference). */
export function asNumber(value: Json): number {
  if (typeof value !== "number" || !Number.isFinite(value)) throw invalidArgument("A number was expected.");
  return value;
}

export function asBoolean(value: Json): boolean {
  if (typeof value !== "boolean") throw invalidArgument("true or false was expected.");
  return value;
}

/** One of the API's enumerated texts. */
export function asOneOf<T extends string>(value: Json, allowed: readonly T[]): T {
  const found = allowed.find((item) => item === value);
  // Enumerations, office-js reference.
  if (found === undefined) throw invalidArgument(`"${String(value)}" is none of ${allowed.join(", ")}.`);
  return found;
}
