// Owns what a server has to say with the files of the add-in, and what the page allows itself.
// The preview, the development server and the kit's servers (build/kit/servers.mjs) all read it here.

/**
 * The headers, and the files that get them; a name with a slash at its end stands for all below it.
 * Excel on the web fetches the shared ones from its own origin (pitfall 27). The names of the checked ones
 * stay the same from build to build (pitfall 33); "" and index.html are the preview's page.
 */
export const HEADERS = [
  {
    name: "Access-Control-Allow-Origin",
    value: "*",
    files: ["functions.js", "functions.json", "assets/"],
  },
  {
    name: "Cache-Control",
    value: "no-cache",
    files: [
      ...["", "index.html", "taskpane.html", "manifest.xml"],
      ...[
        "functions.js",
        "functions.json",
        "old-engine.es5.js",
        "assets/help.html",
        "office-js/",
        "manual/",
        "third-party.txt",
      ],
    ],
  },
];

/** A file with a hash of its content in its name never changes, nor do the licences that belong to it. */
export const HASHED = /\.[0-9a-f]{10}\.js(?:\.LICENSE\.txt)?$/;
export const FOR_EVER = "public, max-age=31536000, immutable";

/** @param {string} path of a request below the add-in's folder, with its first slash, without a query */
export function headersFor(path) {
  const file = path.slice(1);
  const named = ({ files }) =>
    files.some((each) => (each.endsWith("/") ? file.startsWith(each) : file === each));
  return {
    ...Object.fromEntries(HEADERS.filter(named).map(({ name, value }) => [name, value])),
    ...(HASHED.test(file) && { "Cache-Control": FOR_EVER }),
  };
}

/**
 * Scripts come from the pane's own origin and from that of office.js, which loads its parts (excel-*.js,
 * office_strings.js, telemetry) from beside itself. Nothing is sent anywhere but to the own origin:
 * office.js hands its telemetry to Excel, and its collector on the internet stays out of reach.
 * @param {readonly string[]} officeOrigins
 */
export function contentSecurityPolicy(officeOrigins) {
  return [
    "default-src 'self'",
    ["script-src 'self'", ...officeOrigins].join(" "),
    "connect-src 'self'",
    "worker-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}
