// Owns what is in the kit: the built site, the configurations of servers, the shared-folder files, the pages,
// the licences; as a folder and as a zip with the same content.
import { cp, mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { zipSync } from "fflate";
import { pageOf } from "../pages.mjs";
import { forgetShare, trustShare } from "./catalogue.mjs";
import { UNIX_FOLDER, caddyfile, nginxConf, webConfig } from "./servers.mjs";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const DOCS = here("../../docs");
/** The plan that 验收 and the manual's examples are about: what a newcomer spoils is no plan of the office. */
const SAMPLE_PLAN = here("../../tests/fixtures/plan/2022年信息报送任务计划表.xlsx");
const OFFICE_JS = dirname(
  createRequire(import.meta.url).resolve("@microsoft/office-js/package.json"),
);

/**
 * @param {object} order
 * @param {string} order.site folder with what was built for `base`, office.js beside it
 * @param {string} order.base https address the site will have, with a slash at its end
 * @param {string} order.share network path of the folder with the manifest, where the admin centre is not used
 * @param {string} order.version
 * @param {string} order.folder where the kit is put; what lies there is replaced, and `folder`.zip
 */
export async function assembleKit({ site, base, share, version, folder }) {
  await rm(folder, { recursive: true, force: true });
  const values = { base, share, version, host: new URL(base).host, folder: UNIX_FOLDER };
  const page = async (source) => pageOf(await readFile(join(DOCS, source), "utf8"), values);
  await put(folder, {
    "安装说明.html": await page("office/安装说明.md"),
    "使用手册.html": await page("office/使用手册.md"),
    "通报模板示例.docx": await readFile(join(DOCS, "office/通报模板示例.docx")),
    "验收.html": await page("office/验收.md"),
    "练习用计划表.xlsx": await readFile(SAMPLE_PLAN),
    Caddyfile: caddyfile(base),
    "nginx/xxbs.conf": nginxConf(base),
    "share/添加共享文件夹.reg": trustShare(share),
    "share/撤销共享文件夹.reg": forgetShare(),
    "share/manifest.xml": await readFile(join(site, "manifest.xml")),
    "licences/LICENSE": await readFile(here("../../LICENSE")),
    "licences/office-js.md": await readFile(join(OFFICE_JS, "LICENSE.md")),
    "licences/third-party.txt": await readFile(join(site, "third-party.txt")),
  });
  await cp(join(DOCS, "office/pictures"), join(folder, "pictures"), { recursive: true });
  await cp(site, join(folder, "site"), {
    recursive: true,
    filter: (path) => !path.endsWith(".map"),
  });
  await put(folder, { "site/web.config": webConfig() });
  await writeFile(`${folder}.zip`, await zipped(folder));
}

async function put(folder, files) {
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
}

/** The same bytes for the same files: names in order, one date for all. */
async function zipped(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .map((path) => path.replaceAll("\\", "/"))
    .sort();
  const files = {};
  for (const path of paths) files[path] = new Uint8Array(await readFile(join(folder, path)));
  return zipSync(files, { mtime: new Date(2026, 0, 1) });
}
