// The half of the room that writes, as far as the pane's first view asks for it: the pane loads it as one, after its
// first paint (taskpane/pane/writing.ts). Views that are loaded later name their actions themselves.

export { createHandEditJournal } from "./actions/edits/hand-edit-journal";
export { handEdits } from "./actions/edits/hand-edits";
export { finishLedger } from "./actions/reports/finish-ledger";
export { refreshCommissionStates } from "./actions/rows/commissions";
export { register } from "./actions/rows/register";
export { settleNumbers } from "./actions/rows/settle-numbers";
export { finishInterrupted, restoreSaved } from "./actions/rows/restore";
export { changeClerk } from "./actions/rows/settings";
export { changeSubmission, changeSubmissions } from "./actions/rows/submissions";
export { settleTwins } from "./actions/rows/twins";
export { lastAction, undo } from "./actions/rows/undo";
export { showCell } from "./actions/showing/show-cell";
