// The bundle that Excel loads, and with `--env preview` also the page that stands in for Excel.
//   --env base=https://host/path/   where the add-in will be served (default: the development server)
//   --env office=cdn|china|local    where office.js comes from: Microsoft's CDN, its China CDN, or beside the pane
// `webpack serve` (npm run start:excel) serves it to a real Excel on this computer, over https.
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import CopyPlugin from "copy-webpack-plugin";
import MetadataPlugin from "custom-functions-metadata-plugin";
import HtmlPlugin from "html-webpack-plugin";
import { LicenseWebpackPlugin } from "license-webpack-plugin";
import MiniCssExtractPlugin from "mini-css-extract-plugin";
import webpack from "webpack";
import { CompleteMetadataPlugin } from "./build/function-metadata.mjs";
import { BuildOptionError, DEV_BASE, readOptions } from "./build/options.mjs";
import { pageOf } from "./build/pages.mjs";
import { contentSecurityPolicy, headersFor } from "./build/responses.mjs";

/** Of the package's 86 MB only what Excel loads, in the two languages of the manifest. */
const OFFICE_FILES = [
  "office.js",
  "excel-*.js",
  "o15apptofilemappingtable.js",
  "custom-functions-runtime.js",
  "telemetry/oteljs_agave.js",
  "{zh-cn,en-us}/office_strings.js",
];

/** One home for the version: the manifest is checked against it. */
const { version } = createRequire(import.meta.url)("./package.json");

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/**
 * Pitfall 33: a page and the files it names belong to one build. Excel looks for the functions file under
 * the manifest's name; the preview is opened anew for each build.
 */
const FIXED_NAMES = ["functions", "preview", "preview-bridge"];
const scriptName = ({ chunk }) =>
  FIXED_NAMES.includes(chunk?.name) ? "[name].js" : "[name].[contenthash:10].js";
const FUNCTIONS = { input: "./src/functions/functions.ts", output: "functions.json" };

/** The page of the shared runtime: the functions file first (pitfall 5), then one small entry. */
function pane({ preview, office }) {
  return new HtmlPlugin({
    filename: "taskpane.html",
    template: here("src/taskpane/taskpane.html"),
    chunks: ["functions", "taskpane"],
    chunksSortMode: "manual",
    // The functions file has no hash in its name, and is no longer of use to another build's pane (pitfall 33).
    hash: true,
    office: office.script,
    bridge: preview ? "preview-bridge.js" : null,
    policy: contentSecurityPolicy(office.origins),
  });
}

function copies({ base, bundled }) {
  const manifest = {
    from: here("manifest.xml"),
    transform: (content) => content.toString().replaceAll(DEV_BASE, base.replaceAll("&", "&amp;")),
  };
  const officeFiles = OFFICE_FILES.map((name) => ({
    from: here("node_modules/@microsoft/office-js/dist/") + name,
    to: ({ absoluteFilename }) =>
      `office-js/${absoluteFilename.split("/@microsoft/office-js/dist/")[1] ?? "[name][ext]"}`,
    globOptions: { ignore: ["**/*.debug.js"] },
    info: { minimized: true },
  }));
  const manual = [
    {
      from: here("docs/office/使用手册.md"),
      to: "manual/index.html",
      transform: (content) => pageOf(content.toString()),
    },
    { from: here("docs/office/pictures"), to: "manual/pictures" },
  ];
  return [
    manifest,
    { from: here("assets"), to: "assets" },
    ...manual,
    ...(bundled ? officeFiles : []),
  ];
}

/** Excel loads nothing that is not https; the certificate is one that this computer trusts. */
async function withHttps(config) {
  const { getHttpsServerOptions } = await import("office-addin-dev-certs");
  const { ca, cert, key } = await getHttpsServerOptions();
  const server = { type: "https", options: { ca, cert, key } };
  return { ...config, devServer: { ...config.devServer, port: 3000, hot: false, server } };
}

/** What is loaded later is cut so that no module is in two files; the functions file stays whole. */
const optimization = {
  splitChunks: { chunks: "async", minSize: 0, maxAsyncRequests: Infinity },
};

/** Only for the preview, which is built again and again by one process at a time. */
const cache = {
  type: "filesystem",
  buildDependencies: { config: [here("webpack.config.js"), here("build/")] },
};

const rules = [
  {
    test: /\.tsx?$/,
    loader: "ts-loader",
    exclude: /node_modules/,
    options: { transpileOnly: true, compilerOptions: { noEmit: false } },
  },
  { test: /\.css$/, use: [MiniCssExtractPlugin.loader, "css-loader"] },
  // Runs where nothing newer is understood.
  { test: /\.es5\.js$/, type: "asset/resource" },
];

function common({ preview }, mode) {
  return {
    mode,
    context: here("."),
    devtool: "source-map",
    output: {
      path: here("dist"),
      // Beside the page; and nothing is asked of a page that may not be there (pitfall 5).
      publicPath: "",
      globalObject: "globalThis",
      filename: scriptName,
      chunkFilename: scriptName,
      // No hash: the page names such a file before it is made small, which would change the hash.
      assetModuleFilename: "[name][ext]",
      clean: !preview,
    },
    optimization,
    ...(preview && { cache }),
    resolve: {
      extensions: [".ts", ".tsx", ".js"],
      alias: { "iconv-lite$": here("src/intake/readers/iconv-lite.ts") },
    },
    module: { rules },
    performance: { hints: false },
  };
}

/** A build of its own, into the same folder: beside it the add-in's files would not be those that Excel loads. */
function hostPage(options, mode) {
  const { output, ...rest } = common(options, mode);
  return {
    ...rest,
    name: "host",
    entry: { preview: "excel-preview-host/page", "preview-bridge": "excel-preview-host/bridge" },
    output: { ...output, uniqueName: "excel-preview-host" },
    plugins: [
      new MiniCssExtractPlugin({ filename: "[name].[contenthash:10].css" }),
      new HtmlPlugin({
        filename: "index.html",
        template: createRequire(import.meta.url).resolve("excel-preview-host/page.html"),
        chunks: ["preview"],
      }),
    ],
  };
}

function addin(options, mode) {
  return {
    ...common(options, mode),
    name: "add-in",
    entry: {
      // It runs before there is a page, if need be: the address of its files comes with the pane's entry.
      functions: { import: FUNCTIONS.input, baseUri: "about:blank" },
      // What the functions file has is not loaded a second time.
      taskpane: {
        import: ["./src/taskpane/index.tsx", "./src/commands/commands.ts"],
        dependOn: "functions",
      },
    },
    plugins: [
      new webpack.NormalModuleReplacementPlugin(
        /^\.\.\/zip\/zipToArrayBuffer\.js$/u,
        here("src/reports/writers/xlsx/zip-in-page.ts"),
      ),
      new webpack.NormalModuleReplacementPlugin(
        /^\.\/tokens\.js$/u,
        here("src/taskpane/fluent-tokens.ts"),
      ),
      new webpack.DefinePlugin({ PRODUCT_VERSION: JSON.stringify(version) }),
      new MetadataPlugin(FUNCTIONS),
      new CompleteMetadataPlugin(FUNCTIONS.output),
      pane(options),
      new CopyPlugin({ patterns: copies(options) }),
      new LicenseWebpackPlugin({
        perChunkOutput: false,
        outputFilename: "third-party.txt",
        excludedPackageTest: (name) => name === "xinxi-baosong-taizhang",
      }),
    ],
    devServer: {
      headers: ({ url }) => headersFor(new URL(url, "http://localhost").pathname),
    },
  };
}

/** A wrong option ends the build with its sentence alone: no trace helps whoever typed it. */
function optionsOrEnd(env) {
  try {
    return readOptions(env);
  } catch (error) {
    if (!(error instanceof BuildOptionError)) throw error;
    console.error(error.message);
    process.exit(2);
  }
}

export default (env = {}, { mode = "production" } = {}) => {
  const options = optionsOrEnd(env);
  const config = addin(options, mode);
  if (env.WEBPACK_SERVE) return withHttps(config);
  return options.preview ? [config, hostPage(options, mode)] : config;
};
