// Owns functions.json as Excel gets it: what the JSDoc generator writes, and what it has no tag for.

/**
 * Pitfall 26: without this Excel does not call a function while one cell of its ranges is an error.
 * It is a property of the file and holds for all its functions, for arguments of type "any".
 * @param {string} generated JSON text of custom-functions-metadata
 */
export function completeMetadata(generated) {
  return JSON.stringify({ allowErrorForDataTypeAny: true, ...JSON.parse(generated) }, null, 2);
}

/** Completes the file that custom-functions-metadata-plugin has put among the assets. */
export class CompleteMetadataPlugin {
  constructor(file) {
    this.file = file;
  }

  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap("CompleteMetadata", (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONS;
      compilation.hooks.processAssets.tap({ name: "CompleteMetadata", stage }, () => {
        compilation.updateAsset(
          this.file,
          (source) => new sources.RawSource(completeMetadata(source.source().toString())),
        );
      });
    });
  }
}
