// `npm start`: this add-in in the preview, over the office's own plan unless another workbook is named.
import { fileURLToPath } from "node:url";
import { runPreview } from "excel-preview-host/server";
import configure from "../webpack.config.js";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

await runPreview(process.argv.slice(2), {
  config: configure({ preview: true }, { mode: "development" }),
  workbook: here("../tests/fixtures/plan/2022年信息报送任务计划表.xlsx"),
  copies: here("../.preview"),
});
