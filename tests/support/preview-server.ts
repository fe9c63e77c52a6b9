// The preview for browser tests: what `browser-setup.mjs` built, a server and a workbook copy for each test.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { WorkbookStore, serve } from "excel-preview-host/server";

export const SAMPLE_PLAN = join(process.cwd(), "tests/fixtures/plan/2022年信息报送任务计划表.xlsx");

export interface PreviewServer {
  /** With a slash at the end. */
  address: string;
  /** The workbook as it stands, as `GET /workbook.xlsx` answers it. */
  workbook(): Promise<Uint8Array>;
  stop(): Promise<void>;
}

/** Serves a copy of a workbook on a free port. */
export async function startPreview(workbook = SAMPLE_PLAN): Promise<PreviewServer> {
  const copies = await mkdtemp(join(tmpdir(), "preview-"));
  const site = { folder: process.env["PREVIEW_SITE"] ?? "" };
  const { address, close } = await serve(site, await WorkbookStore.from(workbook, copies), 0);
  return {
    address,
    async workbook() {
      const answer = await fetch(`${address}workbook.xlsx`);
      return new Uint8Array(await answer.arrayBuffer());
    },
    async stop() {
      await close();
      await rm(copies, { recursive: true });
    },
  };
}
