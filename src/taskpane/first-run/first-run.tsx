// Owns the first view of a workbook without a ledger: the plan, and 建立台账.

import type { ReactNode } from "react";
import type { PlanSearch } from "../../domain/plan/understanding";
import type { Status } from "../pane/context";
import { CreateLedger } from "./create-ledger";
import { PlanPage } from "./plan-page";
import { firstRunTexts } from "./texts";

interface FirstRunProps {
  readonly search: PlanSearch;
  readonly tell: (status: Status) => void;
  readonly onSearch: (search: PlanSearch) => void;
  /** Looks at the workbook anew: for its ledger once made, for a plan corrected in its cells. */
  readonly onReload: () => Promise<void>;
}

export function FirstRun({ search, tell, onSearch, onReload }: FirstRunProps): ReactNode {
  return (
    <PlanPage
      title={firstRunTexts.title}
      search={search}
      tell={tell}
      onSearch={onSearch}
      onReload={onReload}
    >
      {(plan, resolved) => (
        <CreateLedger plan={plan} resolved={resolved} tell={tell} onCreated={onReload} />
      )}
    </PlanPage>
  );
}
