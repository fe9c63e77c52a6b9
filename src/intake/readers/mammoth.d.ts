// The browser's build of mammoth has the same functions and no types of its own.
declare module "mammoth/mammoth.browser.min.js" {
  interface Input {
    readonly arrayBuffer: ArrayBuffer;
  }
  const mammoth: {
    extractRawText(input: Input): Promise<{ value: string }>;
    convertToHtml(
      input: Input,
      options: { readonly convertImage: unknown },
    ): Promise<{ value: string }>;
    readonly images: {
      imgElement(describe: () => Promise<Record<string, string>>): unknown;
    };
  };
  export default mammoth;
}
