// Owns the reader of departments' names in the pane (S8): by the departments and their changes as they are shown.

import { useMemo } from "react";
import {
  createDepartmentMatcher,
  type DepartmentMatcher,
} from "../../../domain/rules/department-matching";
import { usePane } from "../../pane/context";

export function useMatcher(): DepartmentMatcher {
  const { departments, changes } = usePane().tracker;
  return useMemo(() => createDepartmentMatcher(departments, changes), [departments, changes]);
}
