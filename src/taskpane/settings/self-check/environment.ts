// Owns the part of 自检 that Office and the page can tell: which Excel, which sets, where the files
// come from, whether the pane opens with the workbook. What a build cannot answer is told as unknown.

/** The sets that the add-in stands on (toolchain: Excel 2021, Microsoft 365). */
const NEEDED_SETS = [
  ["ExcelApi", "1.14"],
  ["SharedRuntime", "1.1"],
  ["CustomFunctionsRuntime", "1.1"],
] as const;

export interface Environment {
  /** Of the product, as it was built. */
  readonly version: string;
  /** "Excel 16.0.18025.20030（PC）" */
  readonly excel: string;
  /** "ExcelApi 1.14" … that this Excel does not have. */
  readonly missingSets: readonly string[];
  /** Where the pane's own files come from. */
  readonly paneFrom: string;
  /** Where office.js comes from, "" = not found on the page. */
  readonly officeFrom: string;
  /** null = this Excel does not say. */
  readonly opensWithWorkbook: boolean | null;
  readonly browser: string;
}

export async function readEnvironment(): Promise<Environment> {
  const { diagnostics, requirements } = Office.context;
  const office = [...document.scripts].find(({ src }) => /\/office(?:\.debug)?\.js/u.test(src));
  return {
    version: PRODUCT_VERSION,
    excel: `${diagnostics.host} ${diagnostics.version}（${diagnostics.platform}）`,
    missingSets: NEEDED_SETS.filter(
      ([name, version]) => !requirements.isSetSupported(name, version),
    ).map((set) => set.join(" ")),
    paneFrom: new URL(".", location.href).href,
    officeFrom: office?.src ?? "",
    opensWithWorkbook: await opensWithWorkbook(),
    browser: navigator.userAgent,
  };
}

async function opensWithWorkbook(): Promise<boolean | null> {
  try {
    return (await Office.addin.getStartupBehavior()) === Office.StartupBehavior.load;
  } catch {
    // Builds without the shared runtime's startup behaviour: nothing is known, which the line says.
    return null;
  }
}
