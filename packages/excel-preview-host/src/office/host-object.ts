// An object of the host as the batch sees it, whatever its kind.
import type { Json, JsonObject } from "./wire";

/** Plain JSON, in which objects of the host may stand where office.js had its own. */
export type Argument = Json | HostObject | Argument[];

export type Result = HostObject | Json | undefined;

/** An object of the host as the batch sees it. Members are named as in the documentation. */
export interface HostObject {
  readonly typeName: string;
  /** What is behind it, for arguments such as `getBoundingRect(anotherRange)`. */
  readonly target: unknown;
  /** What instantiating it answers: its `Id`, or nothing. */
  identity(): JsonObject;
  /** The properties that a load without names brings. */
  readonly scalars: readonly string[];
  has(property: string): boolean;
  read(property: string): Json;
  write(property: string, value: Argument): void;
  navigates(name: string): boolean;
  navigate(name: string): HostObject | null;
  call(name: string, args: Argument[]): Result;
  /** Members of a collection; null for an object that is none. */
  items(): HostObject[] | null;
  item(key: Argument[]): HostObject | null;
}

export function isHostObject(value: unknown): value is HostObject {
  return typeof value === "object" && value !== null && "typeName" in value && "identity" in value;
}

/** Whether no object of the host stands in it. */
export function isJson(value: Argument): value is Json {
  return Array.isArray(value) ? value.every(isJson) : !isHostObject(value);
}
