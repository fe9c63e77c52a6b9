// The departments of the 2022 plan, as the tests of this room need them.

import type { Department } from "../../src/domain/records/department";
import { searchCode } from "../../src/intake/departments/search-code";

const OFFICES = "水寨 河东 转水 华城 岐岭 潭下 长布 周江 横陂 郭田 双华 安流 棉洋 梅林 华阳 龙村"
  .split(" ")
  .map((place) => `${place}司法所`);
const SECTIONS =
  "政工办 办公室 县委依法治县办秘书股 法治调研督察股 法制股 社区矫正管理局 安置帮教管理股 行政复议与应诉股 " +
  "政府法律顾问工作股 行政执法协调监督股 信息化管理股 普法与依法治理股 人民参与和促进法治股 公共法律服务管理股 " +
  "律师工作管理股 装备财务保障股 法律援助中心 公证处 公职律师事务所";

export function department(name: string, index: number, aliases: string[] = []): Department {
  return {
    id: `D${String(index + 1).padStart(2, "0")}`,
    name,
    kind: name.endsWith("司法所") ? "司法所" : "局机关股室",
    quota: 4,
    searchCode: searchCode(name),
    aliases,
    liaison: "",
    liaisonPhone: "",
    head: "",
    leader: "",
    remark: "",
  };
}

export const DEPARTMENTS: readonly Department[] = [...OFFICES, ...SECTIONS.split(" ")].map(
  (name, index) => department(name, index, name === "法律援助中心" ? ["法援中心"] : []),
);
