// Reading the arguments of a call: the wanted kind, or Excel's InvalidArgument.
import { OfficeError } from "./errors";
import { isHostObject, isJson, type Argument, type HostObject } from "./host-object";
import type { Json, JsonObject } from "./wire";

export class Arguments {
  constructor(
    /** The member that was called, for error messages. */
    readonly member: string,
    private readonly list: readonly Argument[],
  ) {}

  get length(): number {
    return this.list.length;
  }

  invalid(): OfficeError {
    return new OfficeError("InvalidArgument", undefined, this.member);
  }

  raw(index: number): Argument {
    return this.list[index] ?? null;
  }

  /** Left out, null or undefined. */
  absent(index: number): boolean {
    return this.raw(index) === null;
  }

  text(index: number): string {
    const value = this.raw(index);
    if (typeof value !== "string") throw this.invalid();
    return value;
  }

  textOr<T>(index: number, otherwise: T): string | T {
    return this.absent(index) ? otherwise : this.text(index);
  }

  number(index: number): number {
    const value = this.raw(index);
    if (typeof value !== "number" || !Number.isFinite(value)) throw this.invalid();
    return value;
  }

  numberOr<T>(index: number, otherwise: T): number | T {
    return this.absent(index) ? otherwise : this.number(index);
  }

  integer(index: number): number {
    const value = this.number(index);
    if (!Number.isInteger(value)) throw this.invalid();
    return value;
  }

  integerOr<T>(index: number, otherwise: T): number | T {
    return this.absent(index) ? otherwise : this.integer(index);
  }

  boolean(index: number): boolean {
    const value = this.raw(index);
    if (typeof value !== "boolean") throw this.invalid();
    return value;
  }

  booleanOr(index: number, otherwise: boolean): boolean {
    return this.absent(index) ? otherwise : this.boolean(index);
  }

  /** One of Excel's enumeration values. */
  oneOf<T extends string>(index: number, allowed: readonly T[]): T {
    const value = this.text(index);
    const found = allowed.find((name) => name === value);
    if (found === undefined) throw this.invalid();
    return found;
  }

  json(index: number): Json {
    const value = this.raw(index);
    if (!isJson(value)) throw this.invalid();
    return value;
  }

  object(index: number): JsonObject {
    const value = this.json(index);
    if (typeof value !== "object" || value === null || Array.isArray(value)) throw this.invalid();
    return value;
  }

  objectOr(index: number, otherwise: JsonObject): JsonObject {
    return this.absent(index) ? otherwise : this.object(index);
  }

  hostObject(index: number): HostObject {
    const value = this.raw(index);
    if (!isHostObject(value)) throw this.invalid();
    return value;
  }
}
