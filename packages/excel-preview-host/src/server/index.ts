// The door to the server's side: a whole preview, or its routes alone behind a server of one's own.
export { runPreview, type Preview } from "./preview";
export { WorkbookRoutes } from "./workbook-routes";
export { WorkbookStore } from "./workbook-store";
