// The browser's build of mammoth has the same functions and no types of its own.
declare module "mammoth/mammoth.browser.min.js" {
  const mammoth: {
    extractRawText(input: { arrayBuffer: ArrayBuffer }): Promise<{ value: string }>;
  };
  export default mammoth;
}
