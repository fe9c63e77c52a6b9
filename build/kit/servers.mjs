// Owns what the kit gives to the servers that an office has or can drop in: each answers the files with the
// headers of build/responses.mjs, over https, at the address the manifest names.
import { FOR_EVER, HASHED, HEADERS } from "../responses.mjs";

/** The folder on the server that the texts of the kit speak of. */
export const UNIX_FOLDER = "/srv/xxbs";

/** The files of a header as one pattern over the path below the add-in's folder. */
const pattern = (files) =>
  files
    .map((file) => file.replaceAll(".", "\\.") + (file.endsWith("/") ? "" : "$"))
    .filter((each) => each !== "$")
    .join("|");

const escaped = (path) => path.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");

/**
 * Lies at the top of the kit: `caddy run` in that folder serves `site/`. The certificate is the office's own.
 * @param {string} base https address of the add-in's folder, with a slash at its end
 */
export function caddyfile(base) {
  const { host, pathname } = new URL(base);
  const rules = HEADERS.map(({ name, value, files }, number) => [
    `@header${number} path_regexp ^/(${pattern(files)})`,
    `header @header${number} ${name} "${value}"`,
  ]);
  const lines = [
    "root * site",
    ...rules.flat(),
    `@hashed path_regexp ${HASHED.source}`,
    `header @hashed Cache-Control "${FOR_EVER}"`,
    "encode gzip",
    "file_server",
  ];
  return `# 信息报送台账 · Caddy 2
# 把 caddy.exe、证书 cert.pem、私钥 key.pem 放在本文件旁边，在这个文件夹里运行 caddy run。
{
	admin off
}

https://${host} {
	tls cert.pem key.pem
	handle_path ${pathname}* {
${lines.map((line) => `\t\t${line}`).join("\n")}
	}
}
`;
}

/**
 * For /etc/nginx/conf.d/: the kit's `site/` is expected in UNIX_FOLDER, the certificate beside it.
 * @param {string} base https address of the add-in's folder, with a slash at its end
 */
export function nginxConf(base) {
  const { hostname, port, pathname } = new URL(base);
  const at = escaped(pathname);
  const maps = HEADERS.map(({ name, value, files }) => ({
    variable: `$xxbs_${name.toLowerCase().replaceAll("-", "_")}`,
    name,
    rules: [
      `"~^${at}(${pattern(files)})" "${value}";`,
      ...(name === "Cache-Control" ? [`"~${HASHED.source}" "${FOR_EVER}";`] : []),
    ],
  }));
  return `# 信息报送台账 · nginx：放进 /etc/nginx/conf.d/，网站文件放在 ${UNIX_FOLDER}/site/，证书放在 ${UNIX_FOLDER}/。
${maps
  .map(
    ({ variable, rules }) => `map $uri ${variable} {
    default "";
${rules.map((rule) => `    ${rule}`).join("\n")}
}
`,
  )
  .join("")}
server {
    listen ${port || 443} ssl;
    server_name ${hostname};
    ssl_certificate     ${UNIX_FOLDER}/cert.pem;
    ssl_certificate_key ${UNIX_FOLDER}/key.pem;
    charset utf-8;
    charset_types text/html application/javascript application/json text/xml;
    gzip on;
    gzip_types application/javascript application/json image/svg+xml;

    location ${pathname} {
        alias ${UNIX_FOLDER}/site/;
${maps.map(({ variable, name }) => `        add_header ${name} ${variable};`).join("\n")}
    }
}
`;
}

/**
 * For IIS: lies inside `site/`. What has no entry, of its own or of a folder it lies in, has a hash in its name and
 * is kept for a year.
 * Not tried here: there is no IIS on the machines this is built on.
 */
export function webConfig() {
  const files = [...new Set(HEADERS.flatMap((header) => header.files))]
    .map((file) => file.replace(/\/$/, ""))
    .filter((file) => file !== "" && file !== "index.html");
  const has = (file, name) =>
    HEADERS.find((header) => header.name === name)?.files.some(
      (each) => each.replace(/\/$/, "") === file,
    );
  const location = (file) => `  <location path="${file}">
    <system.webServer>
      <staticContent>
        <clientCache cacheControlMode="${has(file, "Cache-Control") ? "DisableCache" : "NoControl"}" />
      </staticContent>${
        has(file, "Access-Control-Allow-Origin")
          ? `
      <httpProtocol>
        <customHeaders>
          <add name="Access-Control-Allow-Origin" value="*" />
        </customHeaders>
      </httpProtocol>`
          : ""
      }
    </system.webServer>
  </location>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<!-- 信息报送台账 · IIS：和网站文件放在同一个文件夹。.json 和 .svg 的类型有的 IIS 没有，这里补上；
     Excel 网页版要求这个文件夹不带 X-Frame-Options。 -->
<configuration>
  <system.webServer>
    <defaultDocument enabled="false" />
    <staticContent>
${Object.entries(TYPES)
  .map(
    ([extension, type]) => `      <remove fileExtension="${extension}" />
      <mimeMap fileExtension="${extension}" mimeType="${type}" />`,
  )
  .join("\n")}
      <clientCache cacheControlMode="UseMaxAge" cacheControlMaxAge="365.00:00:00" />
    </staticContent>
    <httpProtocol>
      <customHeaders>
        <remove name="X-Frame-Options" />
      </customHeaders>
    </httpProtocol>
  </system.webServer>
${files.map(location).join("\n")}
</configuration>
`;
}

const TYPES = {
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".svg": "image/svg+xml",
  ".xml": "application/xml; charset=utf-8",
};
