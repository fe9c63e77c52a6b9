// What `npm run kit` hands to an office: whole, served as its servers should serve it, and running in the
// stand-in from the folder it was made for. nginx and Caddy are tried where they are installed (the gate does).

import { execFile, execFileSync, spawn } from "node:child_process";
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { get } from "node:https";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { DOMParser } from "@xmldom/xmldom";
import { unzipSync } from "fflate";
import { freePort } from "../support/free-port";
import { type PanePage, usePanes } from "../taskpane/pane-page";
import { build, filesIn } from "./built";

const run = promisify(execFile);
const panes = usePanes();
jest.setTimeout(400_000);

const SHARE = "\\\\office\\xxbs";
let work: string;
let kit: string;
let port: number;
let files: string[];

const inKit = (file: string) => readFile(join(kit, file));
const textInKit = (file: string) => readFile(join(kit, file), "utf8");

beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), "kit-"));
  port = await freePort();
  const base = `https://localhost:${port}/xxbs/`;
  const built = await build(`base=${base}`, "office=local");
  kit = join(work, "kit");
  const order = { site: built.folder, base, share: SHARE, version: "9.9.9", folder: kit };
  const program = `import { assembleKit } from "./build/kit/assemble.mjs";
    await assembleKit(JSON.parse(process.argv[1]));`;
  await rm(join(built.folder, "stats.json"));
  await run(process.execPath, ["--input-type=module", "-e", program, JSON.stringify(order)]);
  await rm(built.folder, { recursive: true });
  files = await filesIn(kit);
});
afterAll(() => rm(work, { recursive: true }));

describe("the kit", () => {
  it("has everything an office needs, and no source maps", () => {
    expect(files).toEqual(
      expect.arrayContaining([
        ...["Caddyfile", "nginx/xxbs.conf", "site/web.config", "site/taskpane.html"],
        ...["site/office-js/office.js", "site/manual/index.html", "site/functions.json"],
        ...["share/manifest.xml", "share/添加共享文件夹.reg", "share/撤销共享文件夹.reg"],
        ...["安装说明.html", "使用手册.html", "验收.html"],
        ...["练习用计划表.xlsx", "通报模板示例.docx"],
        ...["licences/LICENSE", "licences/office-js.md", "licences/third-party.txt"],
      ]),
    );
    expect(files.filter((file) => file.endsWith(".map"))).toEqual([]);
  });

  it("is the same as its zip", async () => {
    const unzipped = unzipSync(new Uint8Array(await readFile(`${kit}.zip`)));
    expect(Object.keys(unzipped).sort()).toEqual(files);
    for (const file of files) {
      expect(Buffer.from(unzipped[file] ?? []).equals(await inKit(file))).toBe(true);
    }
  });

  it("every address of the manifest is a file of the site", async () => {
    const manifest = await textInKit("share/manifest.xml");
    const site = `https://localhost:${port}/xxbs/`;
    const addresses = [...manifest.matchAll(/"(https:\/\/localhost[^"]*)"/gu)].map(([, a]) => a);
    expect(addresses.length).toBeGreaterThan(8);
    for (const address of addresses) {
      expect(files).toContain(`site/${address?.replace(site, "")}`);
    }
  });

  it("names the licences of all that is in it", async () => {
    const notices = await textInKit("licences/third-party.txt");
    for (const name of ["react", "@fluentui/react-button", "zod", "docx", "postal-mime"]) {
      expect(notices.split("\n").includes(name) && name).toBe(name);
    }
    expect(notices).toMatch(/Permission is hereby granted/u);
  });

  it("every picture and link of a page is there, and every blank is filled", async () => {
    for (const page of files.filter((file) => file.endsWith(".html") && !file.includes("site/"))) {
      const text = await textInKit(page);
      expect(text).not.toMatch(/\{\{/u);
      for (const [, source] of text.matchAll(/(?:src|href)="(?!https:)([^"#]+)"/gu)) {
        expect(files).toContain(source);
      }
    }
  });

  it("the pages speak to an office: no source, no command of ours, and each file they name is there", async () => {
    for (const page of ["安装说明.html", "使用手册.html", "验收.html"]) {
      const text = await textInKit(page);
      expect(text).not.toMatch(/npm |\b(?:src|dist|tests|packages)\//u);
      const named = /<code>([^<\s]+\.(?:html|xlsx|docx|xml|conf|config))<\/code>/gu;
      for (const [, name] of text.matchAll(named)) {
        expect(files.some((file) => `/${file}`.endsWith(`/${name}`)) && name).toBe(name);
      }
    }
  });

  it("the registry files are what Windows imports: UTF-16, the share as a network path, and its undoing", async () => {
    const read = async (file: string) => (await inKit(`share/${file}.reg`)).toString("utf16le");
    const add = await read("添加共享文件夹");
    expect(add).toMatch(/^\ufeffWindows Registry Editor Version 5\.00\r\n\r\n\[HKEY_CURRENT_USER/u);
    expect(add).toContain('"Url"="\\\\\\\\office\\\\xxbs"\r\n');
    const [, key] = /\[(HKEY[^\]]+)\]/u.exec(add) ?? [];
    expect(await read("撤销共享文件夹")).toContain(`[-${key}]`);
  });

  it("IIS's settings are XML, each place they speak of is there, and what is kept for a year has a hash", async () => {
    const xml = new DOMParser().parseFromString(await textInKit("site/web.config"), "text/xml");
    const places = [...xml.getElementsByTagName("location")].map((e) => e.getAttribute("path"));
    expect(places.length).toBeGreaterThan(5);
    for (const place of places) {
      expect(files.some((file) => `${file}/`.startsWith(`site/${place}/`))).toBe(true);
    }
    const isNamed = (file: string) =>
      places.some((place) => `${file}/`.startsWith(`site/${place}/`));
    const others = files.filter((file) => file.startsWith("site/") && !isNamed(file));
    const said = await headersSaid(others.map((file) => file.slice(5)));
    const passing = others.filter(
      (_, index) => !said[index]?.["Cache-Control"]?.includes("immutable"),
    );
    expect(passing).toEqual(["site/web.config"]);
  });
});

interface Answer {
  readonly status: number | undefined;
  readonly type: string | undefined;
  readonly shared: string | undefined;
  readonly cache: string | undefined;
  readonly framed: unknown;
}

const ask = (path: string) =>
  new Promise<Answer>((resolve, reject) => {
    get(
      `https://localhost:${port}/xxbs/${path}`,
      { rejectUnauthorized: false, family: 4 },
      (response) => {
        response.resume();
        const { headers } = response;
        resolve({
          status: response.statusCode,
          type: headers["content-type"],
          shared: headers["access-control-allow-origin"],
          cache: headers["cache-control"],
          framed: headers["x-frame-options"],
        });
      },
    ).on("error", reject);
  });

const installed = (program: string) => {
  try {
    execFileSync("which", [program]);
    return true;
  } catch {
    return false;
  }
};

/** What build/responses.mjs says of a file of the site. */
async function headersSaid(paths: readonly string[]): Promise<Record<string, string>[]> {
  const program = `import { headersFor } from "./build/responses.mjs";
    console.log(JSON.stringify(JSON.parse(process.argv[1]).map((path) => headersFor("/" + path))));`;
  const args = ["--input-type=module", "-e", program, JSON.stringify(paths)];
  return JSON.parse((await run(process.execPath, args)).stdout);
}

/** Where a server of the office would lie; its certificate is made for the test. */
async function officeServer(): Promise<string> {
  const folder = await mkdtemp(join(work, "server-"));
  await cp(join(kit, "site"), join(folder, "site"), { recursive: true });
  await run("openssl", [
    ...["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost"],
    ...["-keyout", join(folder, "key.pem"), "-out", join(folder, "cert.pem")],
  ]);
  return folder;
}

const SERVERS = {
  async caddy(folder: string) {
    await cp(join(kit, "Caddyfile"), join(folder, "Caddyfile"));
    return spawn("caddy", ["run"], { cwd: folder, stdio: "ignore" });
  },
  async nginx(folder: string) {
    const conf = (await textInKit("nginx/xxbs.conf")).replaceAll("/srv/xxbs", folder);
    await mkdir(join(folder, "nginx"));
    await writeFile(join(folder, "nginx/xxbs.conf"), conf);
    const whole = `pid ${folder}/nginx.pid; error_log ${folder}/error.log; daemon off; events {}
      http { include /etc/nginx/mime.types; access_log off; include ${folder}/nginx/*.conf; }`;
    await writeFile(join(folder, "nginx.conf"), whole);
    // The files lie in a folder of root's here, and nginx's helpers would be nobody.
    const asRoot = process.getuid?.() === 0 ? ["-g", "user root;"] : [];
    return spawn("nginx", ["-c", join(folder, "nginx.conf"), ...asRoot], { stdio: "ignore" });
  },
};

describe.each(Object.entries(SERVERS))("%s with the kit's settings", (name, start) => {
  (installed(name) && installed("openssl") ? it : it.skip)(
    "pitfalls 27, 33: answers each file with its type and headers",
    async () => {
      const server = await start(await officeServer());
      const over = new Promise<void>((resolve) => server.once("exit", () => resolve()));
      try {
        while (
          await ask("taskpane.html").then(
            () => false,
            () => server.exitCode === null,
          )
        );
        const site = files.flatMap((file) => (file.startsWith("site/") ? [file.slice(5)] : []));
        const paths = site.filter(
          (path) => path !== "web.config" && !path.startsWith("office-js/e"),
        );
        const said = await headersSaid(paths);
        for (const [index, path] of paths.entries()) {
          const { status, type = "", ...headers } = await ask(encodeURI(path));
          expect({ path, status, ...headers }).toEqual({
            path,
            status: 200,
            shared: said[index]?.["Access-Control-Allow-Origin"],
            cache: said[index]?.["Cache-Control"],
            framed: undefined,
          });
          if (path.endsWith(".js")) expect(type).toMatch(/javascript/u);
          if (path.endsWith(".json")) expect(type).toMatch(/json/u);
          if (path.endsWith(".html")) expect(type).toMatch(/text\/html/u);
        }
        expect((await ask("no-such-file.js")).status).toBe(404);
      } finally {
        server.kill();
        await over;
      }
    },
  );
});

describe("the kit's pane in the stand-in", () => {
  const site = process.env["PREVIEW_SITE"] ?? "";
  afterAll(() => {
    process.env["PREVIEW_SITE"] = site;
  });

  it("runs from the folder it was made for: a ledger is made and an article registered", async () => {
    // The stand-in's own page at the top, the kit's files below /xxbs/; all that is added to the kit's
    // page is the stand-in's script.
    const served = join(work, "served");
    await cp(site, served, { recursive: true });
    await cp(join(kit, "site"), join(served, "xxbs"), { recursive: true });
    await cp(join(kit, "share/manifest.xml"), join(served, "manifest.xml"));
    const page = join(served, "xxbs/taskpane.html");
    const bridged = (await readFile(page, "utf8")).replace(
      "<script",
      '<script src="../preview-bridge.js"></script><script',
    );
    await writeFile(page, bridged);
    for (const own of (await filesIn(served)).filter((file) =>
      /^(?:pane|taskpane|functions)\./u.test(file),
    )) {
      await rm(join(served, own));
    }
    process.env["PREVIEW_SITE"] = served;
    const shown: PanePage = await panes.open();
    await shown.makeLedger();
    await shown.register({ subject: "(水寨司法所)+开展法治宣传进社区活动" });
    await shown.showSheet("季度考核");
    await shown.shows("B5", "水寨司法所");
    await shown.shows("H5", "1");
    expect(shown.strangers).toEqual([]);
  });
});
