// Puts the pane on the page, in Office's colours, with the draft store of this workbook.

import { FluentProvider } from "@fluentui/react-components";
import { createRoot } from "react-dom/client";
import { rememberIn } from "../workbook/excel/memory-place";
import { App } from "./app";
import { readWorkbook } from "./pane/read-workbook";
import type { TrackerState } from "./pane/tracker-state";
import type { Opening } from "./pane/use-tracker";
import { createDraftStore } from "./register/draft-storage";
import { ErrorBoundary } from "./shared/error-boundary";
import { isDark, themeFor } from "./theme";

/** What is read within it is the first that is shown: no sign of waiting that is gone as it comes. */
const UNNOTICED_MS = 200;

async function openWorkbook(): Promise<Opening> {
  const reading = readWorkbook();
  const loading: TrackerState = { phase: "loading" };
  const state = await Promise.race([
    // Why it failed is told by who takes it up.
    reading.then((read) => read.state).catch(() => loading),
    new Promise<TrackerState>((resolve) => setTimeout(() => resolve(loading), UNNOTICED_MS)),
  ]);
  return { reading, state };
}

export async function mount(): Promise<void> {
  const root = document.getElementById("pane");
  if (root === null) throw new Error("taskpane.html has no #pane");
  const { officeTheme, document: workbook, partitionKey } = Office.context;
  const background = officeTheme?.bodyBackgroundColor;
  const dark = isDark(background);
  const draftStore = createDraftStore(() => localStorage, partitionKey ?? "", workbook.url ?? "");
  rememberIn(() => localStorage, draftStore.place.keyOf("writes"));
  document.documentElement.style.colorScheme = dark ? "dark" : "light";
  const [theme, opening] = await Promise.all([themeFor(dark), openWorkbook()]);
  root.removeAttribute("class");
  createRoot(root).render(
    <FluentProvider theme={theme}>
      <ErrorBoundary>
        <App opening={opening} draftStore={draftStore} />
      </ErrorBoundary>
    </FluentProvider>,
  );
}
