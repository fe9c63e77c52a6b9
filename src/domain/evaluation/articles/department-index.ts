// Owns finding the department of a ledger row: by name, alias or old name, and by mergers (P4).

import { toSerial } from "../../calendar/civil-date";
import type { Department, DepartmentChange } from "../../records/department";
import { mergersOf } from "../../rules/effective";
import { nameKey } from "../../text/text";

export interface DepartmentIndex {
  /** Position in the list of departments, −1 = unknown. Allocates nothing for a name seen before. */
  indexOf(name: string): number;
  /** The position that owns an article of department `index` received on `serial`. */
  ownerOn(index: number, serial: number): number;
  /** P4: the position that a name means on `serial`, by any of its names and by merger; −1 = unknown. */
  ownerOf(name: string, serial: number): number;
}

interface Step {
  readonly fromSerial: number;
  /** −1 = independent again. */
  readonly into: number;
}

function positionsByName(
  departments: readonly Department[],
  changes: readonly DepartmentChange[],
): Map<string, number> {
  const positions = new Map<string, number>();
  const learn = (name: string, index: number) => {
    const key = nameKey(name);
    if (key !== "" && !positions.has(key)) positions.set(key, index);
  };
  departments.forEach((department, index) => learn(department.name, index));
  departments.forEach((department, index) => {
    for (const alias of department.aliases) learn(alias, index);
    for (const change of changes) {
      if (change.departmentId !== department.id || change.field !== "name") continue;
      learn(change.old, index);
      learn(change.new, index);
    }
  });
  return positions;
}

/** Each department's mergers, by date. */
function stepsOf(
  departments: readonly Department[],
  changes: readonly DepartmentChange[],
): (readonly Step[])[] {
  const positionOfId = new Map(departments.map((department, index) => [department.id, index]));
  return departments.map((department) =>
    mergersOf(department.id, changes).map((merger) => ({
      fromSerial: toSerial(merger.from),
      into: positionOfId.get(merger.into) ?? -1,
    })),
  );
}

export function createDepartmentIndex(
  departments: readonly Department[],
  changes: readonly DepartmentChange[],
): DepartmentIndex {
  const positions = positionsByName(departments, changes);
  const merges = changes.some((change) => change.field === "mergedInto");
  const steps = merges ? stepsOf(departments, changes) : [];

  return {
    ownerOf(name, serial) {
      const index = this.indexOf(name);
      return index === -1 ? -1 : this.ownerOn(index, serial);
    },
    indexOf(name) {
      const known = positions.get(name);
      if (known !== undefined) return known;
      // A name as written is learned too; it shadows no department, for a key is the key of itself alone.
      const found = positions.get(nameKey(name)) ?? -1;
      positions.set(name, found);
      return found;
    },
    ownerOn(index, serial) {
      if (!merges) return index;
      let owner = index;
      // At most one hop per department, so that a circle of mergers ends.
      for (let hops = 0; hops < departments.length; hops += 1) {
        const last = steps[owner]?.findLast((step) => step.fromSerial <= serial);
        if (last === undefined || last.into === -1) break;
        owner = last.into;
      }
      return owner;
    },
  };
}
