// Owns 四、下一步要求: what those who owe have to send by the next quarter, open commissions, where to send (notice 四).

import { compareDates } from "../../domain/calendar/civil-date";
import { dueToDate } from "../../domain/evaluation/due";
import { quarterName } from "../../domain/calendar/quarter";
import type { Section, Sentence } from "../document";
import { monthDay, type BulletinFacts, type Letterhead } from "../facts/facts";
import { say } from "./phrases";

function nextQuarter({ figures, input, quotaIn }: BulletinFacts): Sentence[] {
  const { quarter, settings } = input.evaluation;
  const late = figures.departments.filter(({ status }) => status === "未完成");
  if (quarter === 4 || late.length === 0 || settings.basis === "当季") return [];
  const next = (quarter + 1) as typeof quarter;
  // P4: by the quota of that quarter, where a change of it is known.
  const owed = late.flatMap(({ name, quota, countedToDate }) => {
    const count = dueToDate(quotaIn(name, next) ?? quota, next) - countedToDate;
    return count > 0 ? [`${name}${count}篇`] : [];
  });
  if (owed.length === 0) return [];
  const text = `欠报的部门要在${quarterName(next)}补齐，连同当季任务，至少报送：${owed.join("、")}。`;
  return say("demands.quotas", text);
}

function openCommissions({ commissions, period }: BulletinFacts): Sentence[] {
  const open = commissions.flatMap(({ commission, departments }) => {
    const waiting = departments
      .filter(({ state }) => state === "待交" || state === "逾期未交")
      .map(({ department }) => department);
    if (waiting.length === 0) return [];
    const passed = compareDates(commission.deadline, period.asOf) <= 0;
    const when = passed ? "尽快" : `于${monthDay(commission.deadline)}前`;
    return [`“${commission.topic}”请${waiting.join("、")}${when}交稿`];
  });
  return say("demands.commissions", open.length === 0 ? null : `约稿${open.join("；")}。`);
}

function whereTo({ mailbox, contact, phone }: Letterhead): Sentence[] {
  const subject = "邮件标题注明“（部门）+信息标题”";
  const call = [contact, phone].filter((part) => part !== "").join("，");
  return [
    ...say(
      "demands.mailbox",
      mailbox === ""
        ? null
        : `信息经部门负责人和分管领导审阅同意后，发送至${mailbox}，${subject}。`,
    ),
    ...say("demands.contact", call === "" ? null : `联系人：${call}。`),
  ];
}

export function demandsSection(facts: BulletinFacts, letterhead: Letterhead): Section {
  return {
    heading: "下一步要求",
    paragraphs: [nextQuarter(facts), openCommissions(facts), whereTo(letterhead)],
  };
}
