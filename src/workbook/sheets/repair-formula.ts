// Owns the repair of formulas that lost the add-in (pitfall 6): Excel then stores its functions as
// _xldudf_XXBS_QUARTERLY(…), and COM add-ins turn that into [2]!_xldudf_XXBS_QUARTERLY(…).

const DEAD_CALL = /(?:'[^']*\[[^\]]*\][^']*'!|\[\d+\]!)?_xldudf_XXBS_([A-Z][A-Z0-9_.]*)\(/giu;

/** The formula with living calls, null if there is nothing to repair. */
export function repairFormula(formula: string): string | null {
  if (!formula.startsWith("=")) return null;
  const repaired = formula.replace(
    DEAD_CALL,
    (_call, name: string) => `XXBS.${name.toUpperCase()}(`,
  );
  return repaired === formula ? null : repaired;
}
