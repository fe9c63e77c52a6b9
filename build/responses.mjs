// Owns what a server has to say with the files of the add-in, and what the page allows itself.
// README "Into real Excel" asks the office's own server for the same headers.

/** Excel on the web fetches these from its own origin (pitfall 27). */
const SHARED = /^\/(?:functions\.js(?:on)?|assets\/.*)$/;
/** Under a fixed name, and new with each build (pitfall 33): everything else has its hash in its name. */
const REVALIDATED = /\.(?:html|json|xml)$|^\/functions\.js$|^\/office-js\/|^\/$/;

/** @param {string} path of a request, without a query */
export function headersFor(path) {
  return {
    ...(SHARED.test(path) && { "Access-Control-Allow-Origin": "*" }),
    ...(REVALIDATED.test(path) && { "Cache-Control": "no-cache" }),
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
