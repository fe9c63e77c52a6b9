// Owns reading an older list as it was understood, a stretch of rows at a time, and what of it stands in the
// ledger already (I5).

import { useEffect, useRef, useState } from "react";
import type { Submission } from "../../../domain/records/submission";
import type { DepartmentMatcher } from "../../../domain/rules/department-matching";
import { sortingOut, type SortedList } from "../../../intake/list/standing";
import { usePane } from "../../pane/context";
import { inSlices } from "../../shared/in-slices";
import { isReady, type ListChoice } from "./list-choice";

interface Read {
  readonly choice: ListChoice;
  readonly standing: readonly Submission[];
  readonly list: SortedList;
}

/**
 * null while it is being read, and for a list that cannot be read yet.
 * @param held true while the list is imported: it is read anew after that, not after each block
 */
export function useListReading(
  choice: ListChoice | null,
  matcher: DepartmentMatcher,
  held: boolean,
): SortedList | null {
  const { submissions } = usePane().tracker;
  const against = useRef(submissions);
  if (!held) against.current = submissions;
  const standing = against.current;
  const [read, setRead] = useState<Read | null>(null);
  useEffect(() => {
    if (choice === null || !isReady(choice)) return undefined;
    let wanted = true;
    void inSlices(sortingOut(choice, matcher, standing), () => wanted).then((list) => {
      if (list !== null && wanted) setRead({ choice, standing, list });
    });
    return () => {
      wanted = false;
    };
  }, [choice, matcher, standing]);
  // A list read of another choice, or against what the ledger was, is not this one.
  return read?.choice === choice && read.standing === standing ? read.list : null;
}
