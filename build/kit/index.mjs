// `npm run kit -- --base https://…`: everything an office without developers needs to serve and install the
// add-in, in kit/: a folder and a zip.
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs, promisify } from "node:util";
import webpack from "webpack";
import configure from "../../webpack.config.js";
import { BuildOptionError, readOptions } from "../options.mjs";
import { assembleKit } from "./assemble.mjs";

const USAGE = "用法：npm run kit -- --base https://服务器/文件夹/ [--share \\\\服务器\\共享文件夹]";
/** Stands in the .reg files and the pages until the office names its own. */
const EXAMPLE_SHARE = "\\\\fileserver\\xxbs";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** @throws BuildOptionError */
function readOrder() {
  let values;
  try {
    ({ values } = parseArgs({ options: { base: { type: "string" }, share: { type: "string" } } }));
  } catch {
    throw new BuildOptionError(USAGE);
  }
  if (!values.base) throw new BuildOptionError(USAGE);
  const { share = EXAMPLE_SHARE } = values;
  if (!/^\\\\[^\\]+\\[^\\]/.test(share)) {
    throw new BuildOptionError(`--share ${share}：请写网络路径，如 ${EXAMPLE_SHARE}`);
  }
  return { base: readOptions({ base: values.base }).base, share };
}

async function buildSite(base, folder) {
  const config = configure({ base, office: "local" }, { mode: "production" });
  const compiler = webpack({
    ...config,
    devtool: false,
    output: { ...config.output, path: folder },
  });
  const stats = await promisify(compiler.run.bind(compiler))();
  if (stats.hasErrors()) throw new Error(stats.toString({ preset: "errors-only" }));
  await promisify(compiler.close.bind(compiler))();
}

async function makeKit({ base, share }) {
  const { version } = JSON.parse(await readFile(here("../../package.json"), "utf8"));
  const site = await mkdtemp(join(tmpdir(), "kit-"));
  const folder = here(`../../kit/信息报送台账-${version}`);
  try {
    console.log("正在构建……");
    await buildSite(base, site);
    await assembleKit({ site, base, share, version, folder });
  } finally {
    await rm(site, { recursive: true });
  }
  console.log(`做好了：${folder}\n      ${folder}.zip\n先看其中的“安装说明.html”。`);
  if (share === EXAMPLE_SHARE) {
    console.log(
      `没有写 --share：登记文件里的共享文件夹暂作 ${share}。用共享文件夹装的单位，请写明再做一次。`,
    );
  }
}

try {
  await makeKit(readOrder());
} catch (error) {
  if (!(error instanceof BuildOptionError)) throw error;
  console.error(error.message);
  process.exit(2);
}
