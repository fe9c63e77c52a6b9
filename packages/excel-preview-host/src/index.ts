// Excel for tests in Node: the door, and the parts of a workbook that a test may touch directly.
export { Calculator } from "./calc/calculator";
export { deleteTableRows } from "./edit/table-rows";
export { interleaved, type Colleague } from "./interleaved";
export { area } from "./model/address";
export { Book } from "./model/book";
export type { Sheet } from "./model/sheet";
export { CellError } from "./model/value";
export {
  openBookInNode,
  openInNode,
  type BookInNode,
  type NodeExcel,
  type NodeExcelOptions,
} from "./node";
export { newWorkbook } from "./xlsx/workbook-file";
