// Frozen rows and columns of a worksheet.
import type { SheetTarget } from "../../context";
import { MAX_COLUMNS, MAX_ROWS, area } from "../../../model/address";
import { hostType } from "../../object-type";
import { OfficeError } from "../../errors";
import { rangeArgument } from "../range/range-target";
import type { HostObject } from "../../host-object";

function freeze({ sheet }: SheetTarget, rows: number, columns: number): undefined {
  sheet.frozen = { rows, columns };
  sheet.changed({ kind: "layout", sheetId: sheet.id });
  return undefined;
}

function location(t: SheetTarget): HostObject | null {
  const { rows, columns } = t.sheet.frozen;
  if (rows === 0 && columns === 0) return null;
  const frozen = area(0, 0, Math.max(rows, 1) - 1, Math.max(columns, 1) - 1);
  const whole = t.host.make.range({ ...t, area: frozen });
  if (columns === 0) return whole.call("getEntireRow", []) as HostObject;
  return rows === 0 ? (whole.call("getEntireColumn", []) as HostObject) : whole;
}

export const freezePanes = hostType<SheetTarget>({
  name: "WorksheetFreezePanes",
  methods: {
    // Excel scrolls what lies before the range out of sight; here it stays in the frozen part.
    freezeAt: (t, args) => {
      if (args.absent(0)) return freeze(t, 0, 0);
      const { bottom, right } = rangeArgument(t.host, t.sheet, args, 0).area;
      return freeze(
        t,
        bottom === MAX_ROWS - 1 ? 0 : bottom + 1,
        right === MAX_COLUMNS - 1 ? 0 : right + 1,
      );
    },
    freezeColumns: (t, args) => freeze(t, 0, args.integerOr(0, 1)),
    freezeRows: (t, args) => freeze(t, args.integerOr(0, 1), 0),
    getLocation: (t) => {
      const found = location(t);
      if (!found) throw new OfficeError("ItemNotFound");
      return found;
    },
    getLocationOrNullObject: location,
    unfreeze: (t) => freeze(t, 0, 0),
  },
});
