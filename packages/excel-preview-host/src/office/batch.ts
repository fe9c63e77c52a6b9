// Carries out one batch: object paths are resolved once each, actions run in order until one fails.
import { OfficeError, apiNotFound } from "./errors";
import { runQuery } from "./query";
import type { References } from "./references";
import { forbids, type Strictness } from "./strictness";
import {
  ActionType,
  PathType,
  type Action,
  type ArgumentInfo,
  type BatchAnswer,
  type BatchBody,
  type Json,
  type ObjectPath,
} from "./wire";
import { isHostObject, type Argument, type HostObject } from "./host-object";

/** Where paths begin. */
export interface Roots {
  workbook(): HostObject;
  /** `Microsoft.ExcelServices.CustomFunctions` and the like; null for an unknown service. */
  service(name: string): HostObject | null;
  readonly references: References;
  readonly strict: Readonly<Strictness>;
  /** Brings formulas up to date: what a batch reads comes after what it wrote. */
  calculate(): void;
}

/** "GetItem" -> "getItem"; private names keep their underscore: "_KeepReference". */
function memberName(wireName: string): string {
  return wireName.charAt(0).toLowerCase() + wireName.slice(1);
}

export class Batch {
  private readonly objects = new Map<number, HostObject | null>();
  /** The member under way, where an error does not say it itself. */
  private location = "";

  constructor(
    private readonly roots: Roots,
    private readonly body: BatchBody,
  ) {}

  /**
   * Like Excel, what was done before the failing action stays done.
   * @param limit carries out so many actions only
   */
  run(limit = Infinity): BatchAnswer {
    const answer: BatchAnswer = { Results: [], TraceIds: [] };
    for (const [index, action] of this.body.Actions.entries()) {
      if (index >= limit) break;
      try {
        const trace = action.ActionType === ActionType.trace;
        if (trace) answer.TraceIds.push(action.Id);
        answer.Results.push({ ActionId: action.Id, Value: trace ? null : this.perform(action) });
      } catch (error) {
        answer.Error = { ...describe(error, this.location), ActionIndex: index };
        break;
      }
    }
    return answer;
  }

  private perform(action: Action): Json {
    const object = this.resolve(action.ObjectPathId);
    // A null object takes every call and answers null, as in `getItemOrNullObject("x").delete()`.
    if (!object) return null;
    switch (action.ActionType) {
      case ActionType.instantiate:
        return this.identify(object);
      case ActionType.query:
        this.enter(object, "load");
        this.roots.calculate();
        return runQuery(object, action.QueryInfo ?? {}, (item) => this.identify(item));
      case ActionType.method:
        return this.call(object, action);
      case ActionType.setProperty:
        this.enter(object, action.Name);
        object.write(memberName(action.Name), this.arguments(action.ArgumentInfo)[0] ?? null);
        return null;
      default:
        throw apiNotFound(`${object.typeName} (action ${action.ActionType})`);
    }
  }

  private identify(object: HostObject): Json {
    const reference = this.roots.references.idOf(object);
    return { ...object.identity(), ...(reference ? { _ReferenceId: reference } : {}) };
  }

  private call(object: HostObject, action: Action): Json {
    if (action.Name === "_KeepReference") {
      this.roots.references.keep(object);
      return null;
    }
    this.enter(object, action.Name);
    const result = object.call(memberName(action.Name), this.arguments(action.ArgumentInfo));
    return isHostObject(result) ? this.identify(result) : (result ?? null);
  }

  private enter(object: HostObject, wireName: string): void {
    this.location = `${object.typeName}.${memberName(wireName)}`;
    if (forbids(this.roots.strict, this.location)) throw new OfficeError("GeneralException");
  }

  private resolve(id: number): HostObject | null {
    const known = this.objects.get(id);
    if (known !== undefined) return known;
    const path = this.body.ObjectPaths[String(id)];
    if (!path) throw new OfficeError("InvalidArgument", `Unknown object path ${id}`);
    const object = this.follow(path);
    this.objects.set(id, object);
    return object;
  }

  private follow(path: ObjectPath): HostObject | null {
    switch (path.ObjectPathType) {
      case PathType.global:
        return this.roots.workbook();
      case PathType.newObject: {
        const service = this.roots.service(path.Name);
        if (!service) throw apiNotFound(path.Name);
        return service;
      }
      case PathType.reference:
        return this.roots.references.get(path.Name);
      case PathType.nullObject:
        return null;
      default:
        return this.step(path);
    }
  }

  private step(path: ObjectPath): HostObject | null {
    const parent = this.resolve(path.ParentObjectPathId ?? 0);
    if (!parent) return null;
    this.enter(parent, path.ObjectPathType === PathType.indexer ? "GetItem" : path.Name);
    if (path.ObjectPathType === PathType.property) return parent.navigate(memberName(path.Name));
    const args = this.arguments(path.ArgumentInfo);
    if (path.ObjectPathType === PathType.indexer) return parent.item(args);
    const result = parent.call(memberName(path.Name), args);
    if (result === null || isHostObject(result)) return result;
    throw apiNotFound(`${parent.typeName}.${memberName(path.Name)}`);
  }

  private arguments(info: ArgumentInfo | undefined): Argument[] {
    const references = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((value, index) => this.argument(value, references[index]));
  }

  private argument(value: Json, reference: Json | undefined): Argument {
    if (typeof reference === "number" && reference > 0) return this.resolve(reference);
    // As many arguments as one likes are an array, and so are their references.
    if (Array.isArray(value) && Array.isArray(reference))
      return value.map((each, index) => this.argument(each, reference[index]));
    return this.withAddresses(value);
  }

  /** A range inside an options object comes as `{ _ObjectPathId }`; it goes on as its address. */
  private withAddresses(value: Json): Json {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
    const id = value["_ObjectPathId"];
    if (typeof id === "number") return this.resolve(id)?.read("address") ?? null;
    return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, this.withAddresses(v)]));
  }
}

function describe(
  error: unknown,
  location: string,
): { Code: string; Message: string; Location: string } {
  if (error instanceof OfficeError)
    return { Code: error.code, Message: error.message, Location: error.location || location };
  const message = error instanceof Error ? error.message : String(error);
  const coded = error instanceof Error && "code" in error && typeof error.code === "string";
  // Something that the host did not foresee is Excel's GeneralException, with what is known of it.
  return {
    Code: coded ? String(error.code) : "GeneralException",
    Message: message,
    Location: location,
  };
}
