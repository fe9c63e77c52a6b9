import { readdirSync, readFileSync } from "node:fs";
import { createDepartmentMatcher } from "../../src/domain/rules/department-matching";
import { readSubject } from "../../src/intake/article/subject";
import { DEPARTMENTS } from "./departments";

const matcher = createDepartmentMatcher(DEPARTMENTS);
const read = (subject: string) => {
  const { departments, title, problem } = readSubject(subject, matcher);
  return { names: departments.map((each) => each.name), title, problem };
};
const TITLE = "开展法治宣传进社区活动";
const one = { names: ["水寨司法所"], title: TITLE, problem: "" };

describe("S8: the notice's form", () => {
  it.each([
    `(水寨司法所)+${TITLE}`,
    `（水寨司法所）+${TITLE}`,
    `（水寨司法所)＋${TITLE}`,
    `【水寨司法所】${TITLE}`,
    `[水寨司法所] ${TITLE}`,
    `(水寨司法所) ${TITLE}`,
    ` ( 水寨司法所 ) + ${TITLE} `,
    `转发：(水寨司法所)+${TITLE}`,
    `转发: 回复：Fw: RE:(水寨司法所)+${TITLE}`,
    `Fwd: （水寨司法所）${TITLE}`,
    `转发：回复：Re: （水寨司法所）${TITLE}`,
    `回复(2)：（水寨司法所）${TITLE}`,
    `(水寨司法所)转发：${TITLE}`,
    `主题：(水寨司法所)+${TITLE}`,
    `(水寨)+${TITLE}`,
    `(五华县司法局水寨司法所)+${TITLE}`,
    `(水寨所)+${TITLE}`,
    `水寨司法所+${TITLE}`,
  ])("S8: %s", (subject) => {
    expect(read(subject)).toEqual(one);
  });

  it("S8: an alias names its department", () => {
    expect(read("(法援中心)+开展援助").names).toEqual(["法律援助中心"]);
  });

  it("S8: several departments are joint, the first one leads", () => {
    const names = ["行政复议与应诉股", "水寨司法所"];
    expect(read(`(行政复议与应诉股、水寨司法所)+${TITLE}`).names).toEqual(names);
    expect(read(`（行政复议与应诉股和水寨司法所）${TITLE}`).names).toEqual(names);
    expect(read(`【水寨司法所＋河东司法所】${TITLE}`)).toEqual({
      names: ["水寨司法所", "河东司法所"],
      title: TITLE,
      problem: "",
    });
  });

  it("S8: the title keeps full-width signs, its own brackets and plus signs", () => {
    expect(read("(水寨司法所)+“法治＋”进社区（第一期）：成效").title).toBe(
      "“法治＋”进社区（第一期）：成效",
    );
    expect(read("“法律+服务”进村").title).toBe("“法律+服务”进村");
  });

  it("S8: a part that fits many departments asks which one", () => {
    const { names, title, problem } = read(`(司法所)+${TITLE}`);
    expect(names).toEqual([]);
    expect(title).toBe(TITLE);
    expect(problem).toBe("“司法所”可能是水寨司法所、河东司法所、转水司法所等，请选择部门。");
  });

  it("S8: an unknown department is named, and taken off the title", () => {
    expect(read(`(火星司法所)${TITLE}`)).toEqual({
      names: [],
      title: TITLE,
      problem: "“火星司法所”在“部门”表里找不到，请选择部门。",
    });
  });

  it("S8: a bracket that is no department stays in the title", () => {
    expect(read(`（图）${TITLE}`).title).toBe(`（图）${TITLE}`);
  });

  it("S8: without any department the whole subject is the title", () => {
    expect(read(TITLE)).toEqual({ ...one, names: [], problem: "标题里没有部门，请选择部门。" });
    expect(read("")).toEqual({ names: [], title: "", problem: "标题里没有部门，请选择部门。" });
  });
});

describe("S8: subjects of the sample mails", () => {
  const folder = "tests/fixtures/mail/";
  const expected: Record<string, [string[], string]> = {
    "01": [["水寨司法所"], "开展民法典进社区宣传活动"],
    "02": [["办公室"], "建立信息报送三项机制提升工作质效"],
    "03": [["河东司法所"], "调解一起土地纠纷"],
    "04": [["法制股"], "基层执法中存在的几个问题及建议"],
    "05": [[], "报送一篇信息"],
  };
  it.each(readdirSync(folder))("S8: %s", (file) => {
    const encoded = [
      ...readFileSync(folder + file, "latin1").matchAll(/^(?:Subject:)? =\?(.+?)\?b\?(.+?)\?=/gm),
    ];
    const bytes = Buffer.concat(encoded.map((part) => Buffer.from(part[2] ?? "", "base64")));
    const subject = new TextDecoder(encoded[0]?.[1]).decode(bytes);
    const reading = read(subject);
    expect([reading.names, reading.title]).toEqual(expected[file.slice(0, 2)]);
  });
});
