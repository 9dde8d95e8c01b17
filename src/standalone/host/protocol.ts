/**
 * The wire between the client library and this host: a batch of actions over object paths in, results out.
 * Action and path types are those of the library's own request executor (office-js, ClientRequest and ObjectPathInfo).
 */
import { HostError } from "./errors";
import { HostObject, type Argument, type Json, type JsonRecord } from "./hostObject";
import type { Turn } from "./turn";
import {
  ActionType,
  PathType,
  type Action,
  type ActionResult,
  type ArgumentInfo,
  type ObjectPathInfo,
  type QueryInfo,
  type RequestBody,
  type ResponseBody,
} from "./wire";

/** Objects the library keeps between batches ("_KeepReference"), by the id it was given. */
export class References {
  private readonly kept = new Map<string, HostObject>();
  private readonly ids = new Map<HostObject, string>();
  private made = 0;

  keep(object: HostObject): string {
    const known = this.ids.get(object);
    if (known !== undefined) return known;
    const id = `ref${++this.made}`;
    this.kept.set(id, object);
    this.ids.set(object, id);
    return id;
  }

  idOf(object: HostObject): string | undefined {
    return this.ids.get(object);
  }

  get(id: string): HostObject {
    const found = this.kept.get(id);
    // Error handling, docs: InvalidReference.
    if (found === undefined) throw new HostError("InvalidReference", "The reference is not valid.");
    return found;
  }

  drop(id: string): void {
    const object = this.kept.get(id);
    if (object !== undefined) this.ids.delete(object);
    this.kept.delete(id);
  }

  get objects(): Iterable<HostObject> {
    return this.kept.values();
  }
}

/**
 * Runs one batch. Actions before a failing one have taken effect, those after it have not: as in Excel.
 * @param turn between two actions, where others share the thread
 * @param perform surrounds each action, so that nothing else happening meanwhile is taken for the add-in's doing
 */
export async function processBatch(
  root: HostObject,
  references: References,
  body: RequestBody,
  perform: <T>(action: () => T) => T,
  turn?: Turn,
): Promise<{ readonly response: ResponseBody; readonly objects: number }> {
  const batch = new Batch(root, references, body);
  const results: ActionResult[] = [];
  for (const [index, action] of body.Actions.entries()) {
    try {
      const outcome = perform(() => batch.run(action));
      const value = outcome instanceof Promise ? await outcome : outcome;
      if (value !== undefined) results.push({ ActionId: action.Id, Value: value });
      if (turn?.isDue() === true) await turn.others();
    } catch (error) {
      const { code, message } = worded(error);
      const location = `${batch.typeOf(action.ObjectPathId)}${action.Name ? `.${action.Name}` : ""}`;
      return {
        response: {
          Results: results,
          Error: { Code: code, Message: message, Location: location, ActionIndex: index },
        },
        objects: Object.keys(body.ObjectPaths).length,
      };
    }
  }
  return { response: { Results: results }, objects: Object.keys(body.ObjectPaths).length };
}

/** A bug of ours is a GeneralException for the client, with its words kept. */
function worded(error: unknown): { code: string; message: string } {
  if (error instanceof HostError) return { code: error.code, message: error.message };
  return { code: "GeneralException", message: error instanceof Error ? (error.stack ?? error.message) : String(error) };
}

class Batch {
  private readonly objects = new Map<number, HostObject | null>();

  constructor(
    private readonly root: HostObject,
    private readonly references: References,
    private readonly body: RequestBody,
  ) {}

  typeOf(pathId: number): string {
    return this.objects.get(pathId)?.type ?? "";
  }

  run(action: Action): Json | undefined | Promise<Json | undefined> {
    // Traces carry no object; their result tells the library that the batch came this far.
    if (action.ActionType === ActionType.trace) return null;
    const target = this.resolve(action.ObjectPathId);
    const name = action.Name ?? "";
    switch (action.ActionType) {
      case ActionType.instantiate:
        return target === null ? null : this.identity(target);
      case ActionType.query:
        return target === null ? null : query(target, action.QueryInfo ?? {}, (one) => this.identity(one));
      case ActionType.method:
        return this.method(target, name, action.ArgumentInfo);
      case ActionType.setProperty:
        this.real(target, name).set(name, action.ArgumentInfo?.Arguments?.[0] ?? null);
        return undefined;
      case ActionType.update:
        update(this.real(target, name), action.ArgumentInfo?.Arguments?.[0] ?? null);
        return undefined;
      case ActionType.ensureUnchanged:
        return undefined;
      default:
        throw new HostError("ApiNotFound", `The embedded workbook has no action of type ${action.ActionType}.`);
    }
  }

  private method(
    target: HostObject | null,
    name: string,
    info: ArgumentInfo | undefined,
  ): Json | undefined | Promise<Json | undefined> {
    if (name === "_KeepReference") return target === null ? undefined : { _ReferenceId: this.references.keep(target) };
    if (name === "_RemoveReference") {
      const id = target === null ? undefined : this.references.idOf(target);
      if (id !== undefined) this.references.drop(id);
      return undefined;
    }
    if (target === this.root && name === "_RemoveReferenceById") {
      this.references.drop(String(info?.Arguments?.[0]));
      return undefined;
    }
    const given = this.real(target, name).call(name, this.args(info));
    return given instanceof Promise ? given.then((value) => value ?? undefined) : (given ?? undefined);
  }

  private identity(object: HostObject): JsonRecord {
    const id = this.references.idOf(object);
    return id === undefined ? object.identity() : { ...object.identity(), _ReferenceId: id };
  }

  /** Members of a null object can't be used (office-js docs, "*OrNullObject methods and properties"). */
  private real(object: HostObject | null, member: string): HostObject {
    if (object !== null) return object;
    throw new HostError("ItemNotFound", `The object whose ${member} is asked for doesn't exist.`);
  }

  private resolve(id: number): HostObject | null {
    const known = this.objects.get(id);
    if (known !== undefined) return known;
    const path = this.body.ObjectPaths[id];
    if (path === undefined) throw new HostError("GeneralException", `The request has no object path ${id}.`);
    const found = this.open(path);
    this.objects.set(id, found);
    return found;
  }

  private open(path: ObjectPathInfo): HostObject | null {
    const name = path.Name ?? "";
    switch (path.ObjectPathType) {
      case PathType.global:
        return this.root;
      case PathType.reference:
        return this.references.get(name);
      case PathType.nullObject:
        return null;
    }
    const parent = this.resolve(path.ParentObjectPathId ?? 0);
    if (parent === null) return null;
    switch (path.ObjectPathType) {
      case PathType.method:
      case PathType.property:
        return parent.open(name, this.args(path.ArgumentInfo));
      case PathType.indexer:
        return parent.item(path.ArgumentInfo?.Arguments?.[0] ?? null);
      default:
        throw new HostError("ApiNotFound", `The embedded workbook cannot make a new ${name}.`);
    }
  }

  private args(info: ArgumentInfo | undefined): Argument[] {
    const ids = info?.ReferencedObjectPathIds;
    return (info?.Arguments ?? []).map((value, index) => {
      const id = ids?.[index];
      return typeof id === "number" && id !== 0 ? this.real(this.resolve(id), "argument") : value;
    });
  }
}

function pascal(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** What `load` asked for: names with "/" lead into child objects, "$all" and nothing mean all plain properties. */
function query(object: HostObject, info: QueryInfo, identify: (object: HostObject) => JsonRecord): JsonRecord {
  const select = [...(info.Select ?? []), ...(info.Expand ?? [])];
  if (!object.isCollection) return read(object, select, identify);
  const from = info.Skip ?? 0;
  const items = object.items().slice(from, info.Top === undefined ? undefined : from + info.Top);
  const ofCollection = select.filter((name) => object.has(pascal(name)));
  const ofItems = select.map((name) => name.replace(/^items\/?/, "")).filter((name) => !object.has(pascal(name)));
  const own: { [key: string]: Json } = {};
  for (const name of ofCollection) own[pascal(name)] = object.get(pascal(name));
  return { ...identify(object), ...own, _Items: items.map((item) => read(item, ofItems.filter(Boolean), identify)) };
}

function read(object: HostObject, select: readonly string[], identify: (object: HostObject) => JsonRecord): JsonRecord {
  const out: { [key: string]: Json | undefined } = { ...identify(object) };
  const inner = new Map<string, string[]>();
  const all = select.length === 0 || select.includes("$all");
  if (all) for (const name of object.readable) out[name] = object.get(name);
  for (const entry of select) {
    if (entry === "$all" || entry === "$none") continue;
    const [first = "", ...rest] = entry.split("/");
    const name = pascal(first);
    if (rest.length === 0 && object.has(name)) out[name] = object.get(name);
    else inner.set(name, [...(inner.get(name) ?? []), ...(rest.length === 0 ? [] : [rest.join("/")])]);
  }
  for (const [name, names] of inner) {
    const child = object.open(name, []);
    out[name] = child === null ? { _IsNull: true } : query(child, { Select: names }, identify);
  }
  return out;
}

/** `object.set({...})`: plain members are assigned, members that are objects are updated in turn. */
function update(object: HostObject, value: Json): void {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return;
  for (const [key, part] of Object.entries(value as JsonRecord)) {
    if (part === undefined) continue;
    const name = pascal(key);
    if (object.hasObject(name)) {
      const child = object.open(name, []);
      if (child !== null) update(child, part);
    } else object.set(name, part);
  }
}
