// The application: calculation, and the runtime's event switch.
import type { HostContext } from "../../context";
import { hostType } from "../../object-type";

/** Those of a Chinese Windows, which the host writes its figures by. */
const numberFormatInfo = hostType<HostContext>({
  name: "NumberFormatInfo",
  get: {
    currencySymbol: () => "¥",
    numberDecimalSeparator: () => ".",
    numberGroupSeparator: () => ",",
  },
});

const datetimeFormatInfo = hostType<HostContext>({
  name: "DatetimeFormatInfo",
  get: {
    dateSeparator: () => "/",
    longDatePattern: () => "yyyy'年'M'月'd'日'",
    longTimePattern: () => "H:mm:ss",
    shortDatePattern: () => "yyyy/M/d",
    timeSeparator: () => ":",
  },
});

const cultureInfo = hostType<HostContext>({
  name: "CultureInfo",
  get: { name: () => "zh-CN" },
  navigate: {
    datetimeFormat: (host) => datetimeFormatInfo(host),
    numberFormat: (host) => numberFormatInfo(host),
  },
});

export const application = hostType<HostContext>({
  name: "Application",
  get: {
    calculationMode: (host) => (host.calculator.isManual ? "Manual" : "Automatic"),
    decimalSeparator: () => ".",
    thousandsSeparator: () => ",",
    useSystemSeparators: () => true,
  },
  set: {
    // Data tables are never calculated here.
    calculationMode: (host, v) => {
      const mode = v.oneOf(0, ["Automatic", "AutomaticExceptTables", "Manual"]);
      host.calculator.setManual(mode === "Manual");
    },
  },
  navigate: { cultureInfo: (host) => cultureInfo(host) },
  methods: {
    calculate: (host, args) => {
      args.oneOf(0, ["Recalculate", "Full", "FullRebuild"]);
      host.calculator.recalculateAll();
      return undefined;
    },
    // Both only postpone what the host does at the end of a batch anyway.
    suspendApiCalculationUntilNextSync: () => undefined,
    suspendScreenUpdatingUntilNextSync: () => undefined,
  },
});

export const runtime = hostType<HostContext>({
  name: "Runtime",
  get: { enableEvents: (host) => host.events.enabled },
  set: {
    enableEvents: (host, v) => {
      host.events.enabled = v.boolean(0);
    },
  },
});
