// The words of the conversation that office.js holds with its host: batches, their parts, the answers.

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
export interface JsonObject {
  [key: string]: Json;
}

export interface ArgumentInfo {
  Arguments?: Json[];
  /** In the shape of Arguments: the path of an argument that is an object, else 0. */
  ReferencedObjectPathIds?: Json[];
}

export const PathType = {
  global: 1,
  newObject: 2,
  method: 3,
  property: 4,
  indexer: 5,
  reference: 6,
  nullObject: 7,
} as const;

export interface ObjectPath {
  Id: number;
  ObjectPathType: number;
  Name: string;
  ParentObjectPathId?: number;
  ArgumentInfo?: ArgumentInfo;
}

export const ActionType = {
  instantiate: 1,
  query: 2,
  method: 3,
  setProperty: 4,
  trace: 5,
} as const;

export interface Query {
  Select?: string[];
  Expand?: string[];
  Top?: number;
  Skip?: number;
}

export interface Action {
  Id: number;
  ActionType: number;
  Name: string;
  ObjectPathId: number;
  ArgumentInfo?: ArgumentInfo;
  QueryInfo?: Query;
}

export interface BatchBody {
  Actions: Action[];
  ObjectPaths: Record<string, ObjectPath>;
}

/** A message from office.js. Type 1 is a batch. */
export interface Request {
  id: number;
  type: number;
  flags: number;
  message: { url: string; method: string; headers: Record<string, string>; body: BatchBody };
}

/** Set by `Excel.run({ delayForCellEdit: true })`: wait until the user has left the cell. */
export const DELAY_FOR_CELL_EDIT = 64;

export interface ActionResult {
  ActionId: number;
  Value: Json;
}

export interface BatchError {
  Code: string;
  Message: string;
  Location: string;
  ActionIndex: number;
}

export interface BatchAnswer {
  Results: ActionResult[];
  /** Ids of the trace actions that were reached, for `context.trace`. */
  TraceIds: number[];
  Error?: BatchError;
}

/** An entry of a message to office.js: category, type, target, JSON text, id. */
export type MessageEntry = [number, number, string, string, number];
