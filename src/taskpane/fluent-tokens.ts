// Stands in for Fluent's table of tokens in the bundle: 467 names, each of which is the variable of that name.

/** Variables that a theme may lack, and what holds then. */
const LAYERS: Readonly<Record<string, number>> = {
  zIndexBackground: 0,
  zIndexContent: 1,
  zIndexOverlay: 1000,
  zIndexPopup: 2000,
  zIndexMessages: 3000,
  zIndexFloating: 4000,
  zIndexPriority: 5000,
  zIndexDebug: 6000,
};

export const tokens: Readonly<Record<string, string>> = new Proxy(
  {},
  {
    get: (_, name: string) =>
      name in LAYERS ? `var(--${name}, ${LAYERS[name]})` : `var(--${name})`,
  },
);
