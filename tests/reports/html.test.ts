// Tests the forms in which a bulletin leaves the pane beside the .docx, and what is open before (O2).

import { openMatters } from "../../src/reports/bulletin/open-matters";
import { edited } from "../../src/reports/document";
import { htmlOf } from "../../src/reports/writers/html";
import { plainText } from "../../src/reports/writers/plain-text";
import { bulletinInput, makeBulletin, quarterInput } from "./quarter";

const { document } = makeBulletin(bulletinInput());

describe("O2: copy with formatting", () => {
  it("O2: says what the plain text says, and has its annexes' tables", () => {
    const html = htmlOf(document);
    for (const line of plainText(document).split("\n")) {
      const words = line.trim().replace(/^附件：/u, "");
      if (words !== "")
        expect(
          html
            .replace(/<[^>]*>/gu, "\n")
            .split("\n")
            .join(""),
        ).toContain(words);
    }
    expect(html.match(/<table/gu)).toHaveLength(document.annexes.length);
    expect(html).toContain(">梅州日报</td>");
  });

  it("O2: whatever was typed is text", () => {
    const evil = "<img src=x onerror=\"alert(1)\"> & '甲'";
    const issued = edited(document, new Map([["opening", evil]]), []);
    expect(htmlOf(issued)).not.toContain("<img");
    expect(htmlOf(issued)).toContain(
      "&#60;img src=x onerror=&#34;alert(1)&#34;&#62; &#38; &#39;甲&#39;",
    );
  });

  it("O2: an opening that is left out leaves no empty line", () => {
    const issued = edited(document, new Map([["opening", null]]), []);
    expect(plainText(issued)).toContain("所属各单位：\n\u3000\u3000一、总体情况");
    expect(htmlOf(issued)).not.toContain("信息报送情况通报如下");
  });
});

describe("O2: what is open before a bulletin is made", () => {
  it("O2: articles that wait, lateness to be checked, unread rows, undecided criticism", () => {
    const input = quarterInput();
    const [first, ...others] = input.submissions.filter(({ id }) => id === "2022-0003");
    expect(others).toEqual([]);
    const sameDay = input.submissions.map((each) =>
      each === first ? { ...each, publishedAt: each.receivedOn } : each,
    );
    const matters = openMatters(
      { ...input, submissions: sameDay },
      { unread: ["台账!B5 读不懂。"], undecided: ["河东司法所（未完成）"], twins: [] },
    );
    expect(matters).toEqual([
      { id: "waiting", sentence: "1篇待审，没有计入。", rows: ["2022-0007"] },
      { id: "unchecked", sentence: "1篇是否迟报待核。", rows: ["2022-0003"] },
      {
        id: "unread",
        sentence: "1处内容读不懂或对不上，没有计入或按空白处理：台账!B5 读不懂。",
        rows: [],
      },
      {
        id: "undecided",
        sentence: "拟列批评有1条没有确认，不会写进通报：河东司法所（未完成）。",
        rows: [],
      },
    ]);
    expect(
      openMatters({ ...input, submissions: [] }, { unread: [], undecided: [], twins: [] }),
    ).toEqual([]);
  });
});
