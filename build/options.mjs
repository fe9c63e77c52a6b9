// Owns what a build is told (`--env …`): where the add-in will be served and where office.js comes from.

/** The address in manifest.xml, which `npm run start:excel` serves. */
export const DEV_BASE = "https://localhost:3000/";

/** Where office.js comes from, and every origin that its files may be answered from. */
const OFFICE_SOURCES = {
  cdn: {
    script: "https://officeapis.public.onecdn.static.microsoft/1/office.js",
    // Pitfall 28: the library moved in September 2026, and either host may redirect to the other.
    origins: [
      "https://officeapis.public.onecdn.static.microsoft",
      "https://appsforoffice.microsoft.com",
    ],
  },
  china: {
    script: "https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js",
    origins: ["https://appsforoffice.cdn.partner.office365.cn"],
  },
  local: { script: "office-js/office.js", origins: [] },
};

/** A wrong option; its message is for whoever builds. */
export class BuildOptionError extends Error {}

/**
 * @param env webpack's `--env` values
 * @returns {{ preview: boolean, base: string, office: { script: string, origins: string[] }, bundled: boolean }}
 *   `base` ends with a slash; `bundled`: office.js is copied beside the pane
 * @throws BuildOptionError
 */
export function readOptions(env) {
  const preview = Boolean(env.preview);
  const source = preview ? "local" : (env.office ?? "cdn");
  const office = Object.hasOwn(OFFICE_SOURCES, source) ? OFFICE_SOURCES[source] : undefined;
  if (!office) {
    throw new BuildOptionError(
      `--env office=${source}：只能是 ${Object.keys(OFFICE_SOURCES).join("、")}（微软 CDN、中国 CDN、随窗格一起存放）。`,
    );
  }
  return { preview, base: readBase(env.base ?? DEV_BASE), office, bundled: source === "local" };
}

/** Excel loads nothing that is not https; a query or a fragment cannot be a folder. */
function readBase(given) {
  const url = URL.canParse(given) ? new URL(given) : null;
  if (url === null || url.host === "" || url.search + url.hash + url.username !== "") {
    throw new BuildOptionError(
      `--env base=${given === true ? "" : given}：这不是网址。请写存放加载项文件的文件夹，如 https://intranet.example/xxbs/`,
    );
  }
  if (url.protocol !== "https:") {
    throw new BuildOptionError(
      `--env base=${given}：Excel 只加载 https 网址。请改为 https:// 开头，并在服务器上启用 HTTPS。`,
    );
  }
  return url.href.replace(/\/?$/, "/");
}
