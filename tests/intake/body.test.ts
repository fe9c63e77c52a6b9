import { readBody } from "../../src/intake/article/body";

describe("S2: a pasted body", () => {
  it("S2, S1: gives its words and the category of that length", () => {
    expect(readBody("法".repeat(380))).toMatchObject({ wordCount: 380, category: "动态类" });
    expect(readBody("法".repeat(2400)).category).toBe("典型类");
    expect(readBody("  \n ")).toEqual({ wordCount: 0, category: null, fingerprint: "" });
  });

  it("S7: the same body has one fingerprint, whatever its spaces, another body another", () => {
    const fingerprint = readBody("开展宣传，\n成效明显。").fingerprint;
    expect(readBody("开展宣传, 成效明显.").fingerprint).toBe(fingerprint);
    expect(readBody("开展宣传，成效显著。").fingerprint).not.toBe(fingerprint);
  });
});
