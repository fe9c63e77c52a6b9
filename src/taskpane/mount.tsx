// Puts the pane on the page, in Office's colours, with the draft store of this workbook.

import { FluentProvider } from "@fluentui/react-components";
import { createRoot } from "react-dom/client";
import { rememberIn } from "../workbook/excel/memory-place";
import { App } from "./app";
import "./pane.css";
import { createDraftStore } from "./register/draft-storage";
import { ErrorBoundary } from "./shared/error-boundary";
import { isDark, themeFor } from "./theme";

export async function mount(): Promise<void> {
  const root = document.getElementById("pane");
  if (root === null) throw new Error("taskpane.html has no #pane");
  const { officeTheme, document: workbook, partitionKey } = Office.context;
  const background = officeTheme?.bodyBackgroundColor;
  const dark = isDark(background);
  const draftStore = createDraftStore(() => localStorage, partitionKey ?? "", workbook.url ?? "");
  rememberIn(() => localStorage, draftStore.place.keyOf("writes"));
  document.documentElement.style.colorScheme = dark ? "dark" : "light";
  const theme = await themeFor(dark);
  createRoot(root).render(
    <FluentProvider theme={theme}>
      <ErrorBoundary>
        <App draftStore={draftStore} />
      </ErrorBoundary>
    </FluentProvider>,
  );
}
