// The least of a browser that office.js needs to start in plain Node.

type Listener = (event: unknown) => void;
type Global = Record<PropertyKey, unknown>;

/** An https origin that is trusted because it is the page's own. */
export const ORIGIN = "https://preview.localhost";

export interface NodeWindow {
  /** Globals of the scripts that run in it; what is missing comes from Node. */
  readonly globals: Global;
  /** Runs a classic script: its top-level names become globals of this window only. */
  run(code: string): void;
  /**
   * Runs a bundled script that keeps its names to itself, at full speed.
   * @param names of this window's globals that it uses
   */
  runBundle(code: string, names: readonly string[]): void;
  /** A message from the window that holds this one. */
  receive(data: string): void;
  close(): void;
}

export interface WindowParts {
  query: string;
  /** The text of a script that a page would load from this path. */
  script(path: string): string;
  /** Names of Node's globals that scripts do not see: those of other windows. */
  hidden: readonly PropertyKey[];
  /** Takes what office.js posts to the window that holds it. */
  post(text: string): void;
}

/**
 * Scripts run in the caller's realm, so that `instanceof Error` and arrays behave as in one page,
 * and in a scope of their own, so that two windows share nothing.
 */
export function openWindow(parts: WindowParts): NodeWindow {
  const listeners = new Map<string, Listener[]>();
  const timers = new Timers();
  const location = new URL(`${ORIGIN}/pane.html${parts.query}`);
  const globals: Global = {
    location,
    name: "",
    navigator: { userAgent: "Node", language: "zh-CN", platform: "" },
    sessionStorage: storage(),
    localStorage: storage(),
    history: {},
    external: {},
    opener: null,
    open: () => null,
    focus: () => undefined,
    addEventListener: (type: string, listener: Listener) =>
      listeners.set(type, [...(listeners.get(type) ?? []), listener]),
    removeEventListener: () => undefined,
    ...timers.functions,
  };
  const scope = scopeOf(globals, parts.hidden);
  const run = (code: string) => {
    windowScript(code).call(scope, scope);
  };
  const runBundle = (code: string, names: readonly string[]) => {
    new Function(...names, code).apply(
      scope,
      names.map((name) => scope[name]),
    );
  };
  const parent = { postMessage: parts.post };
  const receive = (data: string) =>
    timers.soon(() =>
      listeners
        .get("message")
        ?.forEach((listener) => listener({ data, origin: ORIGIN, source: parent })),
    );
  Object.assign(globals, { window: scope, self: scope, top: scope, parent });
  globals["document"] = documentOf(
    location,
    (path) => {
      timers.soon(() => run(parts.script(path)));
    },
    timers,
  );
  return { globals: scope, run, runBundle, receive, close: () => timers.clear() };
}

type WindowScript = (this: Global, window: Global) => void;
const compiled = new Map<string, WindowScript>();

/** `with` is what makes top-level `var` of a classic script a property of its window. */
function windowScript(code: string): WindowScript {
  const script =
    compiled.get(code) ?? (new Function("window", `with (window) {\n${code}\n}`) as WindowScript);
  compiled.set(code, script);
  return script;
}

/** Every name is found here, so that assignments to undeclared names stay inside. */
function scopeOf(globals: Global, hidden: readonly PropertyKey[]): Global {
  return new Proxy(globals, {
    has: () => true,
    get(target, name) {
      if (name === Symbol.unscopables) return undefined;
      if (name in target) return target[name];
      return hidden.includes(name) ? undefined : Reflect.get(globalThis, name);
    },
  });
}

function documentOf(location: URL, load: (path: string) => void, timers: Timers): object {
  const head = {
    appendChild(element: { src?: string; onload?: () => void }) {
      if (!element.src) return;
      load(new URL(element.src).pathname);
      timers.soon(() => element.onload?.());
    },
    removeChild: () => undefined,
  };
  return {
    location,
    URL: location.href,
    domain: location.hostname,
    readyState: "complete",
    cookie: "",
    head,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    hasFocus: () => true,
    querySelectorAll: () => [],
    getElementById: () => null,
    getElementsByTagName: (tag: string) =>
      tag === "head" ? [head] : tag === "script" ? [officeScript()] : [],
    createElement: (tag: string) =>
      tag === "a" ? new URL(ORIGIN) : { setAttribute: () => undefined, parentNode: head },
  };
}

/** The tag by which office.js finds out where its other files are. */
function officeScript(): object {
  return { src: `${ORIGIN}/office.js`, getAttribute: () => null };
}

function storage(): object {
  const items = new Map<string, string>();
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => items.set(key, String(value)),
    removeItem: (key: string) => items.delete(key),
    clear: () => items.clear(),
    key: (index: number) => [...items.keys()][index] ?? null,
    get length() {
      return items.size;
    },
  };
}

/** office.js waits 50 to 500 ms between sending results of functions; a test need not. */
const HASTE = 10;

/** Timers that end with the window, so that no test is kept waiting by them. */
class Timers {
  private readonly running = new Set<NodeJS.Timeout>();
  readonly functions = {
    // office.js hands what is left of a long batch of functions on as the callback's arguments.
    setTimeout: (callback: (...given: unknown[]) => void, ms = 0, ...given: unknown[]) =>
      this.once(() => callback(...given), ms),
    setInterval: (callback: (...given: unknown[]) => void, ms = 0, ...given: unknown[]) =>
      this.keep(setInterval(callback, ms / HASTE, ...given)),
    clearTimeout: (timer?: NodeJS.Timeout) => this.end(timer),
    clearInterval: (timer?: NodeJS.Timeout) => this.end(timer),
  };

  soon(callback: () => void): void {
    this.once(callback, 0);
  }

  clear(): void {
    for (const timer of this.running) clearTimeout(timer);
    this.running.clear();
  }

  private once(callback: () => void, ms: number): NodeJS.Timeout {
    const timer = setTimeout(() => {
      this.running.delete(timer);
      callback();
    }, ms / HASTE);
    return this.keep(timer);
  }

  private keep(timer: NodeJS.Timeout): NodeJS.Timeout {
    this.running.add(timer);
    // A page's timers do not keep the process alive.
    timer.unref();
    return timer;
  }

  private end(timer: NodeJS.Timeout | undefined): void {
    if (timer) this.running.delete(timer);
    clearTimeout(timer);
  }
}
