// The arrows between the rooms, and that no files import one another in a circle (docs/architecture.md).
// This is their one home: `npm run check:lint` checks them, types included.

/** What each room may import: other rooms, and packages. */
const ROOMS = {
  domain: { rooms: [], packages: ["zod"] },
  tables: { rooms: ["domain"], packages: [] },
  workbook: { rooms: ["domain", "tables"], packages: ["zod"] },
  functions: { rooms: ["domain", "tables"], packages: [] },
  intake: {
    rooms: ["domain"],
    packages: [
      "pinyin-pro",
      "postal-mime",
      "@kenjiuno/msgreader",
      "mammoth",
      "cfb",
      "htmlparser2",
      "fflate",
      "read-excel-file",
      "@kenjiuno/decompressrtf",
    ],
  },
  reports: {
    rooms: ["domain", "tables"],
    packages: ["docx", "docxtemplater", "fflate", "pizzip", "write-excel-file"],
  },
  taskpane: {
    rooms: ["domain", "tables", "workbook", "intake", "reports"],
    packages: ["react", "react-dom", "@fluentui/[^/]+", "zod"],
  },
  commands: { rooms: ["workbook"], packages: [] },
};

/** The floors of a room, the lowest first: each may import those before it. */
const FLOORS = {
  domain: ["text", "calendar", "records", "rules", "plan", "evaluation", "outcomes"],
  workbook: ["excel", "reading", "sheets", "actions"],
  reports: ["facts", "sheets", "bulletin"],
};

/** The stand-in for Excel knows no product: no import leaves its package. */
const HOST = "packages/excel-preview-host";
const HOST_PACKAGES = [
  "@borgar/fx",
  "@formulajs/formulajs",
  "numfmt",
  "fflate",
  "@xmldom/xmldom",
  "color-name",
  "saxes",
];
/** Its server and its door for tests run in Node, where a few more packages may be used. */
const HOST_IN_NODE = `^${HOST}/src/(node\\.ts|server/)`;
const HOST_NODE_PACKAGES = [...HOST_PACKAGES, "open", "sirv"];

const inPackages = (packages) => `node_modules/(@types/)?(${packages.join("|") || "none"})(/|$)`;

function roomRules([room, { rooms, packages }]) {
  const from = { path: `^src/${room}/` };
  return [
    {
      name: `${room}-rooms`,
      comment: `${room} may import only: ${[room, ...rooms].join(", ")}.`,
      severity: "error",
      from,
      to: { path: "^(src|packages|tests)/", pathNot: `^src/(${[room, ...rooms].join("|")})/` },
    },
    {
      name: `${room}-packages`,
      comment: `${room} may import only: ${packages.join(", ") || "no package"}.`,
      severity: "error",
      from,
      to: { path: "node_modules/", pathNot: inPackages(packages) },
    },
  ];
}

function floorRules([room, floors]) {
  return floors.slice(0, -1).map((floor, index) => ({
    name: `${room}-${floor}`,
    comment: `${room}/${floor} imports nothing from the floors above it.`,
    severity: "error",
    from: { path: `^src/${room}/${floor}/` },
    to: { path: `^src/${room}/(${floors.slice(index + 1).join("|")})/` },
  }));
}

export default {
  forbidden: [
    {
      name: "no-circles",
      comment: "Files that import one another in a circle cannot be read from the top down.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "found",
      comment: "Every import leads to a file or an installed package.",
      severity: "error",
      from: { path: "^(src|packages)/" },
      to: { couldNotResolve: true },
    },
    {
      name: "browser-only",
      comment: "What runs in Excel's web view cannot use Node's modules.",
      severity: "error",
      from: { path: `^(src|${HOST}/src)/`, pathNot: HOST_IN_NODE },
      to: { dependencyTypes: ["core"] },
    },
    ...Object.entries(ROOMS).flatMap(roomRules),
    ...Object.entries(FLOORS).flatMap(floorRules),
    {
      name: "host-knows-no-product",
      comment: "The stand-in for Excel knows no product.",
      severity: "error",
      from: { path: `^${HOST}/src/` },
      to: { path: "^(src|tests|packages)/", pathNot: `^${HOST}/` },
    },
    {
      name: "host-packages",
      comment: `The stand-in may import only: ${HOST_PACKAGES.join(", ")}.`,
      severity: "error",
      from: { path: `^${HOST}/src/`, pathNot: HOST_IN_NODE },
      to: { path: "node_modules/", pathNot: inPackages(HOST_PACKAGES) },
    },
    {
      name: "host-packages-in-node",
      comment: `In Node the stand-in may import only: ${HOST_NODE_PACKAGES.join(", ")}.`,
      severity: "error",
      from: { path: HOST_IN_NODE },
      to: { path: "node_modules/", pathNot: inPackages(HOST_NODE_PACKAGES) },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "types", "default"],
    },
  },
};
