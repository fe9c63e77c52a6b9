// Copied articles are known by the hashes of their paragraphs (I6).

import { findCopied, paragraphHashes } from "../../src/domain/text/paragraphs";

const paragraph = (sign: string) =>
  `${sign}我所组织工作人员深入社区开展民法典宣传活动，发放资料，解答咨询。`;
const hashes = (...signs: string[]) => paragraphHashes(signs.map(paragraph).join("\n"));

it("I6: hashes hold no text and are blind to spaces, punctuation and width", () => {
  const [hash = "", ...rest] = paragraphHashes(
    `${paragraph("1")}\r\n\r\n标题\r\n（水寨司法所 张三）`,
  );
  expect(rest).toEqual([]);
  expect(hash).toMatch(/^[0-9a-f]{16}$/u);
  expect(paragraphHashes(`１ ${paragraph("").replaceAll("，", ",")}`)).toEqual([hash]);
  expect(paragraphHashes(`${paragraph("a")}\n${paragraph("a")}`)).toHaveLength(1);
  expect(paragraphHashes("")).toEqual([]);
});

it("I6: half of an article's paragraphs in an earlier one make it a copy, the most alike first", () => {
  const earlier = [
    { id: "2022-0001", paragraphs: hashes("a", "x", "y", "z") },
    { id: "2022-0002", paragraphs: hashes("a", "b", "c") },
    { id: "2022-0003", paragraphs: hashes("a", "b") },
    { id: "2022-0004", paragraphs: [] },
  ];
  expect(findCopied(hashes("a", "b", "c", "d"), earlier)).toEqual([
    { id: "2022-0002", common: 3, share: 0.75 },
    { id: "2022-0003", common: 2, share: 0.5 },
  ]);
  expect(findCopied([], earlier)).toEqual([]);
});
