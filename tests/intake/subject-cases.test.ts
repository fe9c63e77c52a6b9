// The shared hard subjects with their right answers (S8), and more of each kind.

import { readFileSync } from "node:fs";
import { createDepartmentMatcher } from "../../src/domain/text/matching";
import { readSubject } from "../../src/intake/article/subject";
import { DEPARTMENTS } from "./departments";

interface Case {
  readonly subject: string;
  readonly departments: readonly string[];
  readonly title: string;
  /** Asking the clerk is as good. */
  readonly mayAsk?: boolean;
}

const shared: Case[] = JSON.parse(readFileSync("tests/fixtures/cases/subjects.json", "utf8"));
const bare = createDepartmentMatcher(DEPARTMENTS.map((each) => ({ ...each, aliases: [] })));

const is = (subject: string, departments: string, title: string): Case => ({
  subject,
  departments: departments === "" ? [] : departments.split("、"),
  title,
});

const more: Case[] = [
  is("【信息】我所开展普法宣传", "", "【信息】我所开展普法宣传"),
  is("(信息)+我所开展普法宣传", "", "我所开展普法宣传"),
  is("【普法】我县开展宣传", "", "【普法】我县开展宣传"),
  is("(普法)+开展宣传", "普法与依法治理股", "开展宣传"),
  is("(法律援助)+进村", "法律援助中心", "进村"),
  is("公证+法援联动", "", "公证+法援联动"),
  is("普法+依法治理双轮驱动", "", "普法+依法治理双轮驱动"),
  is("法治：护航乡村振兴", "", "法治：护航乡村振兴"),
  is("以案释法-公证在身边", "", "以案释法-公证在身边"),
  is("办公室主任到我所调研", "", "办公室主任到我所调研"),
  is("律所+公证处联动机制", "", "律所+公证处联动机制"),
  is("县公证处：上门办证", "公证处", "上门办证"),
  is("县委依法治县办秘书股—推进会", "县委依法治县办秘书股", "推进会"),
  is("水寨司法所——开展普法", "水寨司法所", "开展普法"),
  is("水寨司法所_开展普法", "水寨司法所", "开展普法"),
  is("水寨司法所 开展普法", "水寨司法所", "开展普法"),
  is("水寨镇司法所：开展普法", "水寨司法所", "开展普法"),
  is("（五华县水寨镇司法所）＋开展普法", "水寨司法所", "开展普法"),
  is("水寨所开展普法宣传", "水寨司法所", "水寨所开展普法宣传"),
  is("五华县司法局水寨司法所开展普法", "水寨司法所", "五华县司法局水寨司法所开展普法"),
  is("水寨司法所与河东司法所联合调处", "水寨司法所、河东司法所", "水寨司法所与河东司法所联合调处"),
  is("水寨司法所和派出所联合调处", "水寨司法所", "水寨司法所和派出所联合调处"),
  is("〔水寨、河东、转水〕+联合", "水寨司法所、河东司法所、转水司法所", "联合"),
  is("【水寨司法所】【河东司法所】联合", "水寨司法所、河东司法所", "联合"),
  is("(水寨司法所)+(河东司法所)+联合", "水寨司法所、河东司法所", "联合"),
  is("(水寨司法所)+河东司法所+联合", "水寨司法所、河东司法所", "联合"),
  is("(水寨司法所)+河东司法所来交流", "水寨司法所", "河东司法所来交流"),
  is("水寨司法所、河东司法所：联合", "水寨司法所、河东司法所", "联合"),
  is("(法制股办公室)+x", "法制股、办公室", "x"),
  is("[External] Fw: (水寨司法所)+开展", "水寨司法所", "开展"),
  is("转发：[外部邮件]回复：【紧急】【经验类】(水寨司法所)+开展", "水寨司法所", "开展"),
  is("【动态类】水寨司法所：开展", "水寨司法所", "开展"),
  is("(水寨司法所)【动态类】开展", "水寨司法所", "开展"),
  is("(水寨司法所)（试行）办法", "水寨司法所", "（试行）办法"),
  is("信息报送-水寨司法所-开展", "水寨司法所", "开展"),
  is("投稿：（水寨司法所）开展", "水寨司法所", "开展"),
  is("2022年4月(水寨司法所)+开展", "水寨司法所", "开展"),
  is("我县(水寨)司法所建设", "", "我县(水寨)司法所建设"),
  is('"(水寨司法所)+开展"', "水寨司法所", "开展"),
  is("“法治”与“德治”", "", "“法治”与“德治”"),
  is("ＦＷ：（水寨司法所）＋开展", "水寨司法所", "开展"),
  is("回复[3]：（水寨司法所）＋开展", "水寨司法所", "开展"),
  is("转发 (水寨司法所)+开展", "水寨司法所", "开展"),
  is("转水司法所开展防汛", "转水司法所", "转水司法所开展防汛"),
  is("(县政府办公室)+通知", "", "通知"),
  is("(梅州市司法局办公室)+通知", "", "通知"),
  is("(水寨派出所)+联合", "", "联合"),
  is("(中心)+x", "", "x"),
  is("(水寨司法所)+《条例》解读(上)", "水寨司法所", "《条例》解读(上)"),
  is("(水寨司法所)：开展普法", "水寨司法所", "开展普法"),
  is("(水寨司法所)-开展普法", "水寨司法所", "开展普法"),
  is("水寨司法所丨开展普法", "水寨司法所", "水寨司法所丨开展普法"),
  is("=cmd|'/c calc'!A1", "", "=cmd|'/c calc'!A1"),
  is("(执法监督股)+x", "行政执法协调监督股", "x"),
  is("(公证股)+x", "", "x"),
  is("（河東司法所）+x", "", "x"),
];

it.each([...shared, ...more])("S8: $subject", ({ subject, departments, title, mayAsk }) => {
  const reading = readSubject(subject, bare);
  const names = reading.departments.map(({ name }) => name);
  if (!(mayAsk === true && names.length === 0)) expect(names).toEqual(departments);
  expect(reading.title).toBe(title);
  expect(reading.problem === "").toBe(names.length > 0);
});
