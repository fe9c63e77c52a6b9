// A made quarter with every case in it: what a bulletin has to say something about.

import { DEFAULT_SETTINGS } from "../../src/domain/records/settings";
import type { EvaluationInput } from "../../src/domain/evaluation/types";
import { bulletinFor, type Bulletin } from "../../src/reports/bulletin/bulletin";
import type { Letterhead, QuarterMaterial } from "../../src/reports/facts/facts";
import { adoption, commission, day, department, submission } from "../domain/builders";

const DEPARTMENTS = [
  department({ id: "D01", name: "水寨司法所", kind: "司法所" }),
  department({ id: "D02", name: "河东司法所", kind: "司法所" }),
  department({ id: "D03", name: "转水司法所", kind: "司法所" }),
  department({ id: "D04", name: "办公室", kind: "局机关股室", quota: 8 }),
  department({ id: "D05", name: "政工办", kind: "局机关股室" }),
  department({ id: "D06", name: "公证处", kind: "所属单位", quota: 1 }),
];

const from = (name: string) => ({ department: name });

/** 2022's second quarter: 水寨 is ahead, 河东 owes, 转水 sent nothing for long, 办公室 was adopted most. */
export function quarterInput(): EvaluationInput {
  const submissions = [
    submission("2022-01-10", { id: "2022-0001", ...from("水寨司法所"), title: "一季度一" }),
    submission("2022-02-10", { id: "2022-0002", ...from("办公室"), title: "一季度二" }),
    submission("2022-04-11", { id: "2022-0003", ...from("水寨司法所"), title: "普法进校园" }),
    submission("2022-05-11", {
      id: "2022-0004",
      ...from("水寨司法所"),
      title: "调解经验",
      category: "经验类",
      wordCount: 700,
    }),
    submission("2022-05-12", {
      id: "2022-0005",
      ...from("办公室"),
      title: "全局部署会",
      author: "李四",
    }),
    submission("2022-05-13", {
      id: "2022-0006",
      ...from("办公室"),
      title: "半年小结",
      author: "李四",
    }),
    submission("2022-05-14", {
      id: "2022-0007",
      ...from("河东司法所"),
      title: "缺签的一篇",
      leaderApproved: false,
      status: "待审",
      wordCount: 900,
    }),
    submission("2022-06-20", {
      id: "2022-0008",
      ...from("政工办"),
      title: "队伍建设",
      commissionId: "Y01",
      commissioned: true,
      important: true,
    }),
    submission("2022-06-21", {
      id: "2022-0009",
      ...from("政工办"),
      title: "作废的",
      status: "作废",
    }),
    submission("2022-06-22", {
      id: "2022-0010",
      ...from("办公室"),
      title: "批在后面",
      leaderApprovedOn: day("2022-06-25"),
    }),
  ];
  return {
    departments: DEPARTMENTS,
    changes: [],
    submissions,
    adoptions: [
      adoption("2022-0002", "2022-03-01"),
      adoption("2022-0003", "2022-04-20"),
      adoption("2022-0005", "2022-05-20"),
      adoption("2022-0005", "2022-05-25", { outlet: "梅州日报", kind: "报刊", level: "市" }),
      adoption("2022-0006", "2022-06-01", {
        outlet: "五华新闻",
        kind: "报刊",
        level: "县",
        commendable: false,
      }),
    ],
    commissions: [
      commission("Y01", "2022-06-10", {
        topic: "队伍教育整顿",
        departments: ["政工办"],
        issuedOn: day("2022-05-20"),
      }),
      commission("Y02", "2022-06-15", {
        topic: "法律援助",
        departments: ["转水司法所"],
        issuedOn: day("2022-05-20"),
      }),
      commission("Y03", "2022-07-20", {
        topic: "半年总结",
        departments: ["办公室", "政工办"],
        issuedOn: day("2022-06-20"),
      }),
    ],
    settings: { ...DEFAULT_SETTINGS, firstQuarter: { year: 2022, quarter: 1 } },
    year: 2022,
    quarter: 2,
    asOf: null,
  };
}

interface BulletinInput extends QuarterMaterial {
  readonly letterhead: Letterhead;
}

export function makeBulletin({ letterhead, ...material }: BulletinInput): Bulletin {
  return bulletinFor(material)(letterhead);
}

export function bulletinInput(given: Partial<BulletinInput> = {}): BulletinInput {
  return {
    evaluation: quarterInput(),
    sealed: null,
    sealedBefore: null,
    criticism: [
      {
        departmentId: "D03",
        department: "转水司法所",
        ground: "长期不报送",
        sentence: "连续2个季度未报。",
        decision: "确认",
      },
    ],
    letterhead: {
      office: "五华县司法局办公室",
      mark: "",
      number: "",
      copiedTo: "",
      issuer: "",
      mailbox: "whsfj148@163.com",
      contact: "张三",
      phone: "0753-4433123",
      date: { year: 2022, month: 7, day: 5 },
    },
    ...given,
  };
}
