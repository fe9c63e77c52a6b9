// The application: calculation, and the runtime's event switch.
import type { HostContext } from "../context";
import { hostType } from "../object-type";

export const application = hostType<HostContext>({
  name: "Application",
  get: {
    calculationMode: () => "Automatic",
    decimalSeparator: () => ".",
    thousandsSeparator: () => ",",
    useSystemSeparators: () => true,
  },
  set: {
    // Calculation is always automatic here; asking for that changes nothing, anything else is refused.
    calculationMode: (_, v) => {
      v.oneOf(0, ["Automatic"]);
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
