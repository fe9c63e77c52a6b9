// The door to the server's side: a whole preview from the command line, or its server alone.
export { runPreview, type Preview } from "./preview";
export { serve, type Served, type Site } from "./serve";
export { WorkbookStore } from "./workbook-store";
