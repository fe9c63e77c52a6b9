// The bundle that Excel loads, and with `--env preview` also the page that stands in for Excel.
//   --env base=https://host/path/   where the add-in will be served (default: the development server)
//   --env office=cdn|china|local    where office.js comes from: Microsoft's CDN, its China CDN, or beside the pane
// `webpack serve` (npm run start:excel) serves it to a real Excel on this computer, over https.
import { fileURLToPath } from "node:url";
import CopyPlugin from "copy-webpack-plugin";
import MetadataPlugin from "custom-functions-metadata-plugin";
import HtmlPlugin from "html-webpack-plugin";
import MiniCssExtractPlugin from "mini-css-extract-plugin";

const DEV_BASE = "https://localhost:3000/";
const OFFICE_SOURCES = {
  cdn: "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
  china: "https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js",
  local: "office-js/office.js",
};
/** Of the package's 86 MB only what Excel loads, in the two languages of the manifest. */
const OFFICE_FILES = [
  "office.js",
  "excel-*.js",
  "o15apptofilemappingtable.js",
  "custom-functions-runtime.js",
  "telemetry/oteljs_agave.js",
  "{zh-cn,en-us}/office_strings.js",
];

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** The pane talks to its own origin and, for office.js alone, to the CDN it comes from. */
function contentSecurityPolicy(office) {
  const scripts = office.startsWith("https:") ? `'self' ${new URL(office).origin}` : "'self'";
  return [
    "default-src 'self'",
    `script-src ${scripts}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

function pages(preview, office) {
  const pane = new HtmlPlugin({
    filename: "taskpane.html",
    template: here("src/taskpane/taskpane.html"),
    chunks: ["functions", "commands", "taskpane"],
    chunksSortMode: "manual",
    office,
    bridge: preview ? "preview-bridge.js" : null,
    policy: contentSecurityPolicy(office),
  });
  const host = new HtmlPlugin({
    filename: "index.html",
    template: here("packages/excel-preview-host/src/page/index.html"),
    chunks: ["preview"],
  });
  return preview ? [pane, host] : [pane];
}

function copies(base, office) {
  const manifest = {
    from: here("manifest.xml"),
    transform: (content) => content.toString().replaceAll(DEV_BASE, base),
  };
  const officeFiles = OFFICE_FILES.map((name) => ({
    from: here("node_modules/@microsoft/office-js/dist/") + name,
    to: ({ absoluteFilename }) =>
      `office-js/${absoluteFilename.split("/@microsoft/office-js/dist/")[1] ?? "[name][ext]"}`,
    globOptions: { ignore: ["**/*.debug.js"] },
    info: { minimized: true },
  }));
  return [
    manifest,
    { from: here("assets"), to: "assets" },
    ...(office === "local" ? officeFiles : []),
  ];
}

/** Excel loads nothing that is not https; the certificate is one that this computer trusts. */
async function withHttps(config) {
  const { getHttpsServerOptions } = await import("office-addin-dev-certs");
  const { ca, cert, key } = await getHttpsServerOptions();
  return {
    ...config,
    devServer: { port: 3000, hot: false, server: { type: "https", options: { ca, cert, key } } },
  };
}

export default (env = {}, { mode = "production" } = {}) => {
  const preview = Boolean(env.preview);
  const source = preview ? "local" : (env.office ?? "cdn");
  const office = OFFICE_SOURCES[source];
  if (!office) throw new Error(`--env office: ${Object.keys(OFFICE_SOURCES).join(" | ")}`);
  const base = (env.base ?? DEV_BASE).replace(/\/?$/, "/");
  const config = {
    mode,
    context: here("."),
    devtool: "source-map",
    entry: {
      functions: "./src/functions/functions.ts",
      commands: "./src/commands/commands.ts",
      taskpane: "./src/taskpane/index.tsx",
      ...(preview && {
        preview: "./packages/excel-preview-host/src/page/app.ts",
        "preview-bridge": "./packages/excel-preview-host/src/bridge.ts",
      }),
    },
    output: { path: here("dist"), filename: "[name].js", chunkFilename: "[name].js", clean: true },
    resolve: { extensions: [".ts", ".tsx", ".js"] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          loader: "ts-loader",
          exclude: /node_modules/,
          options: { transpileOnly: true, compilerOptions: { noEmit: false } },
        },
        { test: /\.css$/, use: [MiniCssExtractPlugin.loader, "css-loader"] },
      ],
    },
    plugins: [
      new MetadataPlugin({ input: "./src/functions/functions.ts", output: "functions.json" }),
      new MiniCssExtractPlugin(),
      ...pages(preview, office),
      new CopyPlugin({ patterns: copies(base, source) }),
    ],
    performance: { hints: false },
  };
  return env.WEBPACK_SERVE ? withHttps(config) : config;
};
