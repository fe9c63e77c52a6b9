// `npm start`: this add-in in the preview, over the office's own plan unless another workbook is named.
import { fileURLToPath } from "node:url";
import { runPreview } from "excel-preview-host/server";
import { PREVIEW_SITE, buildOnce } from "./build-once.mjs";
import { headersFor } from "./responses.mjs";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

await runPreview(process.argv.slice(2), {
  site: { folder: PREVIEW_SITE.folder, headers: headersFor },
  build: () => buildOnce(PREVIEW_SITE, () => console.log("正在构建窗格，第一次约需一分钟……")),
  workbook: here("../tests/fixtures/plan/2022年信息报送任务计划表.xlsx"),
  copies: here("../.preview"),
});
