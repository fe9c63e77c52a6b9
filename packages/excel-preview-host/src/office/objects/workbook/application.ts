// The application: calculation, and the runtime's event switch.
import type { HostContext } from "../../context";
import { hostType } from "../../object-type";

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
