// Owns the dictionary of pinyin in the pane: loaded when something is first typed.

import { useEffect, useState } from "react";
import { loadSpelling, type Spelling } from "../../../intake/departments/department-search";

/** What is typed; null until the dictionary is there, and where it cannot be had. */
export function usePinyin(typed: string): Spelling | null {
  const [spell, setSpell] = useState<Spelling | null>(null);
  const wanted = typed.trim() !== "";
  useEffect(() => {
    if (!wanted) return undefined;
    let gone = false;
    loadSpelling().then(
      (spelling) => {
        if (!gone) setSpell(() => spelling);
      },
      // Characters and 检索码 find departments without it; the next field asks again.
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [wanted]);
  return spell;
}
