// `npm run check:manifest`: the manifest against Microsoft's XSDs (where the schemas lie at hand),
// and what the XSDs do not see: dangling or unused resids, addresses that are not https, missing files.
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { DOMParser } from "@xmldom/xmldom";
import { logErrorMessage } from "office-addin-cli";
import { OfficeAddinManifest } from "office-addin-manifest";
import { validateXML } from "xmllint-wasm";

const MANIFEST = "manifest.xml";
const SCHEMAS = process.env.MANIFEST_SCHEMAS ?? "../shared/schemas";
/** Files that the build makes; everything else a manifest address names must lie in the repository. */
const BUILT = new Set(["taskpane.html", "functions.js", "functions.json"]);

const text = readFileSync(MANIFEST, "utf8");
const document = new DOMParser().parseFromString(text, "text/xml");
const elements = Array.from(document.getElementsByTagName("*"));

async function schemaErrors() {
  if (!existsSync(SCHEMAS)) {
    console.log(`manifest: no schemas at ${SCHEMAS}, XSD check left out`);
    return [];
  }
  const files = readdirSync(SCHEMAS).map((fileName) => ({
    fileName,
    contents: readFileSync(join(SCHEMAS, fileName), "utf8"),
  }));
  const main = files.filter((f) => f.fileName.startsWith("OfficeAppManifest"));
  const preload = files.filter((f) => !f.fileName.startsWith("OfficeAppManifest"));
  const result = await validateXML({
    xml: { fileName: MANIFEST, contents: text },
    schema: main,
    preload,
  });
  return result.errors.map((e) => e.rawMessage);
}

function residErrors() {
  const defined = new Set(
    elements
      .filter(
        (e) => ["bt:Image", "bt:Url", "bt:String"].includes(e.tagName) && e.hasAttribute("id"),
      )
      .map((e) => e.getAttribute("id")),
  );
  const used = new Set(elements.map((e) => e.getAttribute("resid")).filter(Boolean));
  return [
    ...[...used].filter((id) => !defined.has(id)).map((id) => `resid ${id} is not defined`),
    ...[...defined].filter((id) => !used.has(id)).map((id) => `resource ${id} is not used`),
  ];
}

function addressErrors() {
  const addresses = elements
    .map((e) => e.getAttribute("DefaultValue") ?? "")
    .filter((value) => /^[a-z]+:\/\//i.test(value));
  return addresses.flatMap((address) => {
    const { protocol, pathname } = new URL(address);
    const path = pathname.slice(1);
    if (protocol !== "https:") return [`${address} is not https`];
    return BUILT.has(path) || existsSync(path) ? [] : [`${address}: no such file`];
  });
}

async function versionErrors() {
  const { version, displayName } = await OfficeAddinManifest.readManifestFile(MANIFEST);
  const expected = `${JSON.parse(readFileSync("package.json", "utf8")).version}.0`;
  console.log(`manifest: ${displayName} ${version}`);
  return version === expected ? [] : [`version ${version}, package.json asks for ${expected}`];
}

const errors = [
  ...(await schemaErrors()),
  ...residErrors(),
  ...addressErrors(),
  ...(await versionErrors()),
];
errors.forEach((error) => logErrorMessage(`manifest: ${error}`));
process.exitCode = errors.length > 0 ? 1 : 0;
