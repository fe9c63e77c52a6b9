// Owns opening what we write in LibreOffice, where it is installed: a reader that is not ours.

import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const SOFFICE = "/usr/bin/soffice";
/** Starting it is most of that. */
const CONVERT_MS = 120_000;

export const hasLibreOffice = existsSync(SOFFICE);

/**
 * @param ending of the file that is opened: "docx"
 * @param format as `--convert-to` takes it; what stands before a colon is the ending: "pdf", "csv:…"
 */
export function converted(bytes: Uint8Array, ending: string, format: string): Buffer {
  const folder = mkdtempSync(join(tmpdir(), "libre-office-"));
  try {
    const file = join(folder, `file.${ending}`);
    writeFileSync(file, bytes);
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const options = ["--headless", profile, "--convert-to", format, "--outdir", folder, file];
    execFileSync(SOFFICE, options, { stdio: "ignore", timeout: CONVERT_MS });
    return readFileSync(join(folder, `file.${format.split(":")[0]}`));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
