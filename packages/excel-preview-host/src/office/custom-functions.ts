// Runs an add-in's custom functions through office.js's own runtime: invocations out, results back.
import type { CustomFunctionCaller, Refusal } from "../calc/custom-functions";
import { CellError, type CellValue, type ErrorCode } from "../model/value";
import { hostType } from "./object-type";
import type { Strictness } from "./strictness";
import type { Json, MessageEntry } from "./wire";
import type { HostObject } from "./host-object";

interface Parameter {
  name: string;
  type?: string;
  dimensionality?: string;
  repeating?: boolean;
  optional?: boolean;
}
interface FunctionMetadata {
  id: string;
  name: string;
  parameters: Parameter[];
  options?: { stream?: boolean; requiresParameterAddresses?: boolean };
}
/** functions.json as custom-functions-metadata writes it. */
export interface FunctionsFile {
  functions: FunctionMetadata[];
  /** Parameters of any type take error cells; otherwise a function with one among its cells is not called. */
  allowErrorForDataTypeAny?: boolean;
}
interface KnownFunction extends FunctionMetadata {
  takesErrors: boolean;
}

const INVOCATION_CATEGORY = 1;
const INVOKE = 1000;
/** office.js's flag: among the arguments are errors, to be handed on as `CustomFunctions.Error`. */
const ERRORS_AMONG_ARGUMENTS = 4;
/** office.js's numbers for the error of a failed function. */
const ERROR_CODES: Record<number, ErrorCode> = {
  1: "#N/A",
  5: "#DIV/0!",
  6: "#NUM!",
  7: "#VALUE!",
  8: "#NULL!",
  9: "#NAME?",
  10: "#NAME?",
};

/** Calls back when functions are to be called: Excel, another program, lets the pane go on meanwhile. */
export type WhenFree = (go: () => void) => void;

interface Pending {
  /** Made when it goes out: whole tables are in it. */
  entry: () => MessageEntry;
  resolve(values: CellValue[][]): void;
  reject(error: CellError): void;
}

export class CustomFunctions implements CustomFunctionCaller {
  private readonly known = new Map<string, KnownFunction>();
  private readonly pending = new Map<number, Pending>();
  private outgoing: Pending["entry"][] = [];
  private nextId = 1;
  /** A pane has loaded its functions and said so. */
  private ready = false;
  private registered = true;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly service = hostType<CustomFunctions>({
    name: "CustomFunctions",
    methods: {
      setInvocationArrayResults: (target, args) => target.receive(args.json(0)),
      _SetOsfControlContainerReadyForCustomFunctions: (target) => target.begin(),
      _GetEnabledFeatures: () => [],
    },
  });

  constructor(
    private readonly send: (entries: MessageEntry[]) => void,
    private readonly strict: Readonly<Strictness>,
    /** Called when cells may get a value that they could not get before. */
    private readonly changed: () => void,
    private readonly whenFree: WhenFree,
  ) {}

  /** Makes the functions of a metadata file known under their namespace, as installing the add-in does. */
  install(file: FunctionsFile, namespace: string): void {
    const takesErrors = file.allowErrorForDataTypeAny === true;
    for (const fn of file.functions)
      this.known.set(`${namespace}.${fn.name}`.toUpperCase(), { ...fn, takesErrors });
    const late = this.strict.lateFunctions;
    this.registered = !late;
    if (late?.ms !== undefined) this.timer = setTimeout(() => this.register(), late.ms);
    this.changed();
  }

  register(): void {
    clearTimeout(this.timer);
    this.registered = true;
    this.changed();
  }

  refusal(name: string): Refusal | null {
    const late = this.strict.lateFunctions;
    if (this.registered || !late || !this.has(name)) return null;
    return { error: new CellError(late.shows), stays: late.heals === "entered again" };
  }

  close(): void {
    clearTimeout(this.timer);
  }

  has(name: string): boolean {
    return this.known.has(name.toUpperCase());
  }

  call(
    name: string,
    args: (CellValue[][] | null)[],
    caller: string,
    addresses: readonly (string | null)[],
  ): Promise<CellValue[][]> {
    const metadata = this.known.get(name.toUpperCase());
    if (!metadata) return Promise.reject(new CellError("#NAME?"));
    const values = this.parameters(metadata, args);
    if (!values) return Promise.reject(new CellError("#VALUE!"));
    const id = this.nextId++;
    const flags = metadata.takesErrors ? ERRORS_AMONG_ARGUMENTS : 0;
    const places = metadata.options?.requiresParameterAddresses ? [addresses] : [];
    const entry = (): MessageEntry => {
      const message = JSON.stringify([id, metadata.id, values, caller, flags, ...places]);
      return [INVOCATION_CATEGORY, INVOKE, "", message, id];
    };
    if (this.ready) this.post(entry);
    return new Promise((resolve, reject) => this.pending.set(id, { entry, resolve, reject }));
  }

  /** The pane is gone; what it did not answer is asked again when another one is ready. */
  paneClosed(): void {
    this.ready = false;
  }

  private begin(): undefined {
    this.ready = true;
    for (const { entry } of this.pending.values()) this.post(entry);
    return undefined;
  }

  private post(entry: Pending["entry"]): void {
    if (this.outgoing.length === 0) this.whenFree(() => this.flush());
    this.outgoing.push(entry);
  }

  /** The object behind `Microsoft.ExcelServices.CustomFunctions`. */
  hostObject(): HostObject {
    return this.service(this);
  }

  private flush(): void {
    const entries = this.outgoing;
    this.outgoing = [];
    this.send(entries.map((entry) => entry()));
  }

  /** Null when an argument is an error that the function does not take: Excel then does not call it. */
  private parameters(metadata: KnownFunction, args: (CellValue[][] | null)[]): Json[] | null {
    const list = metadata.parameters;
    const last = list[list.length - 1];
    const repeatFrom = last?.repeating ? list.length - 1 : list.length;
    if (args.length > list.length && !last?.repeating) return null;
    if (list.some((p, i) => !p.optional && i < repeatFrom && i >= args.length)) return null;
    const argument = (parameter: Parameter, arg: CellValue[][] | null) =>
      this.argument(parameter, arg, metadata.takesErrors);
    try {
      const single = list
        .slice(0, repeatFrom)
        .map((parameter, index) => argument(parameter, args[index] ?? null));
      if (!last?.repeating) return single;
      return [...single, args.slice(repeatFrom).map((arg) => argument(last, arg))];
    } catch (error) {
      if (error instanceof CellError) return null;
      throw error;
    }
  }

  private argument(parameter: Parameter, arg: CellValue[][] | null, takesErrors: boolean): Json {
    if (arg === null) return null;
    const any = parameter.type === undefined || parameter.type === "any";
    const value = (cell: CellValue): Json => this.value(parameter, cell, takesErrors && any);
    if (parameter.dimensionality === "matrix") return arg.map((row) => row.map(value));
    if (arg.length !== 1 || arg[0]?.length !== 1) throw new CellError("#VALUE!");
    return value(arg[0][0] ?? null);
  }

  private value(parameter: Parameter, value: CellValue, errorsToo: boolean): Json {
    if (value instanceof CellError) {
      if (errorsToo) return { type: "CustomFunctionError", code: value.code };
      throw value;
    }
    if (value === null) return this.strict.emptyCells === "desktop" ? 0 : null;
    if (parameter.type === "string") return typeof value === "string" ? value : asText(value);
    if (parameter.type === "number") return asNumber(value);
    return value;
  }

  /** `[id, ok, value]` or `[id, false, message, errorCode]`, with timings that are ignored. */
  private receive(results: Json): undefined {
    for (const entry of Array.isArray(results) ? results : []) {
      const [id, ok, value, code] = Array.isArray(entry) ? entry : [];
      const pending = typeof id === "number" ? this.pending.get(id) : undefined;
      if (!pending) continue;
      this.pending.delete(Number(id));
      if (ok === true) pending.resolve(matrix(value ?? null));
      else pending.reject(failure(value ?? null, code ?? null));
    }
    return undefined;
  }
}

function asText(value: number | boolean): string {
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
}

function asNumber(value: number | string | boolean): number {
  const n = typeof value === "string" && value.trim() === "" ? NaN : Number(value);
  if (Number.isNaN(n)) throw new CellError("#VALUE!");
  return n;
}

function failure(message: Json, code: Json): CellError {
  const error = (typeof code === "number" ? ERROR_CODES[code] : undefined) ?? "#VALUE!";
  const shown = error === "#VALUE!" || error === "#N/A";
  return new CellError(
    error,
    shown && typeof message === "string" && message ? message : undefined,
  );
}

function matrix(value: Json): CellValue[][] {
  if (!Array.isArray(value)) return [[cellValue(value)]];
  const rows = value.map((row) => (Array.isArray(row) ? row.map(cellValue) : [cellValue(row)]));
  return rows.length > 0 && (rows[0]?.length ?? 0) > 0 ? rows : [[new CellError("#VALUE!")]];
}

/** A result cell: plain, or an error or formatted number as office.js writes them. */
function cellValue(value: Json): CellValue {
  if (value === null) return 0;
  if (Array.isArray(value)) return new CellError("#VALUE!");
  if (typeof value !== "object") return value;
  if (value["valueType"] === "CustomFunctionError") {
    const message = value["message"];
    const code = Object.values(ERROR_CODES).find((known) => known === value["code"]);
    const error = code ?? (value["code"] === "#REF!" ? "#REF!" : "#VALUE!");
    return new CellError(error, typeof message === "string" ? message : undefined);
  }
  const basic = value["basicValue"];
  return typeof basic === "number" || typeof basic === "string" || typeof basic === "boolean"
    ? basic
    : new CellError("#VALUE!");
}
