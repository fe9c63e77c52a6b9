// Fonts, fills, lines and borders of a chart's parts, and the formats that hold them.
import type { ChartTarget } from "../../context";
import { LINE_STYLES, type ChartFont, type ChartLine, type ChartLook } from "../../../model/charts";
import { DEFAULT_STYLE } from "../../../model/style";
import type { Arguments } from "../../arguments";
import { color } from "../../color";
import { apiNotFound } from "../../errors";
import type { HostObject } from "../../host-object";
import { hostType } from "../../object-type";
import { chartChanged } from "./chart-target";

/** A part of a chart; its look is changed where it stands. */
export interface LookTarget extends ChartTarget {
  readonly look: ChartLook;
  /** What Excel gives the part where it says nothing itself. */
  readonly usual: { size: number; line?: string };
}

/** Excel's grey for texts and lines of a chart. */
const GREY = { text: "#595959", line: "#D9D9D9" };
export const SMALL = { size: 10 };
export const LARGE = { size: 14 };

type FontTarget = Pick<LookTarget, "usual"> &
  ChartTarget & { readonly holder: { font?: ChartFont } };

function setFont(t: FontTarget, change: ChartFont): void {
  t.holder.font = { ...t.holder.font, ...change };
  chartChanged(t);
}

export const chartFont = hostType<FontTarget>({
  name: "ChartFont",
  get: {
    bold: (t) => t.holder.font?.bold ?? false,
    color: (t) => t.holder.font?.color ?? GREY.text,
    italic: (t) => t.holder.font?.italic ?? false,
    name: (t) => t.holder.font?.name ?? DEFAULT_STYLE.font.name,
    size: (t) => t.holder.font?.size ?? t.usual.size,
    underline: (t) => (t.holder.font?.underline ? "Single" : "None"),
  },
  set: {
    bold: (t, v) => setFont(t, { bold: v.boolean(0) }),
    color: (t, v) => setFont(t, { color: color(v) }),
    italic: (t, v) => setFont(t, { italic: v.boolean(0) }),
    name: (t, v) => setFont(t, { name: v.text(0) }),
    size: (t, v) => {
      const size = v.number(0);
      if (size < 1 || size > 409) throw v.invalid();
      setFont(t, { size });
    },
    underline: (t, v) => setFont(t, { underline: v.oneOf(0, ["None", "Single"]) === "Single" }),
  },
});

const chartFill = hostType<LookTarget>({
  name: "ChartFill",
  methods: {
    clear: (t) => {
      t.look.fill = null;
      chartChanged(t);
      return undefined;
    },
    setSolidColor: (t, args) => {
      t.look.fill = color(args);
      chartChanged(t);
      return undefined;
    },
  },
});

function setLine(t: LookTarget, change: ChartLine): void {
  const line = { ...t.look.line };
  delete line.none;
  t.look.line = { ...line, ...change };
  chartChanged(t);
}

function setStyle(t: LookTarget, v: Arguments): void {
  const name = v.text(0);
  const style = LINE_STYLES.find((each) => each === name);
  if (style) setLine(t, { style });
  else if (name === "None") setLine(t, { none: true });
  else if (name === "Automatic") {
    const line = { ...t.look.line };
    delete line.style;
    t.look.line = line;
    setLine(t, {});
  } else if (/^Grey(25|50|75)$/.test(name)) throw apiNotFound(`${v.member} (${name})`);
  else throw v.invalid();
}

/** Lines and borders have the same members. */
function lines(name: "ChartLineFormat" | "ChartBorder") {
  return hostType<LookTarget>({
    name,
    get: {
      color: (t) => t.look.line?.color ?? t.usual.line ?? GREY.line,
      lineStyle: (t) => (t.look.line?.none ? "None" : (t.look.line?.style ?? "Continuous")),
      weight: (t) => t.look.line?.weight ?? 0.75,
    },
    set: {
      color: (t, v) => setLine(t, { color: color(v) }),
      lineStyle: setStyle,
      weight: (t, v) => {
        const weight = v.number(0);
        if (weight < 0 || weight > 1584) throw v.invalid();
        setLine(t, { weight });
      },
    },
    methods: {
      clear: (t) => {
        setLine(t, { none: true });
        return undefined;
      },
    },
  });
}

const chartLine = lines("ChartLineFormat");
const chartBorder = lines("ChartBorder");

const PARTS = {
  border: chartBorder,
  fill: chartFill,
  font: (t: LookTarget) => chartFont({ ...t, holder: t.look }),
  line: chartLine,
};

/** The format of one kind of part. */
export function chartFormat(name: string, parts: readonly (keyof typeof PARTS)[]) {
  const navigate = Object.fromEntries(
    parts.map((part): [string, (t: LookTarget) => HostObject] => [part, PARTS[part]]),
  );
  return hostType<LookTarget>({ name, navigate });
}

/** Orientation and shadow of a text, which are its own and not its format's. */
export function orientation(t: ChartTarget, look: ChartLook, v: Arguments): void {
  const degrees = v.integer(0);
  if ((degrees < -90 || degrees > 90) && degrees !== 180) throw v.invalid();
  look.rotation = degrees;
  chartChanged(t);
}
