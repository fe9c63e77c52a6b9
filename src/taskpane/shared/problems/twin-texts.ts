// Owns the words about articles that stand twice (S7).

import { formatIso } from "../../../domain/calendar/civil-date";
import type { Twin, Twins } from "../../../domain/evaluation/articles/twins";
import { articleKey } from "../../../domain/rules/duplicates";
import { shortTitle } from "../../../domain/text/title";
import { LIST_ROW } from "../../../intake/recognition";

function whole({ id, title, department, receivedOn, status }: Twin): string {
  return `${id}《${shortTitle(title)}》（${department}，${formatIso(receivedOn)}，${status}）`;
}

function both({ earlier, later }: Twins): string {
  const { id, receivedOn, status } = later;
  const isSame = articleKey(earlier) === articleKey(later);
  const other = isSame ? `${id}（${formatIso(receivedOn)}，${status}）` : whole(later);
  return `${whole(earlier)}和 ${other}`;
}

export const twinTexts = {
  found: (count: number) => `有 ${count} 处疑似重复登记，没有确认，请逐处确认：`,
  list: "疑似重复登记",
  sentence(twins: Twins): string {
    const { kind, earlier, later } = twins;
    switch (kind) {
      case "同信":
        return earlier.mailKey.startsWith(LIST_ROW)
          ? `${both(twins)}是旧台账的同一行，导入了两次（来信标识相同），现在各自计数。`
          : `${both(twins)}是同一封来信（来信标识相同），现在各自计数。`;
      case "同题":
        return `${both(twins)}同部门、同标题，没有确认是重复还是两篇，现在各自计数。`;
      case "互为重复":
        return earlier === later
          ? `${whole(earlier)}标成了与自己重复，没有计数。`
          : `${both(twins)}互相标为重复，都没有计数。`;
      case "原件不在":
        return `${whole(later)}标为与 ${later.duplicateOf} 重复，但 ${later.duplicateOf} 已作废或不在台账里，两篇都没有计数。如果这一篇也不算，请把它作废。`;
    }
  },
  keep: (id: string) => `只算 ${id}`,
  areTwo: "是两篇",
  areTwoOf: (earlier: string, later: string) => `${earlier} 和 ${later} 是两篇`,
  keepAll: (count: number) => `下面 ${count} 处同一来信，都只算前一篇`,
  kept: (id: string, other: string) => `${other} 已标为与 ${id} 重复，只留底，不计数，日志已记。`,
  counts: (id: string) => `${id} 不再标为重复，日志已记。`,
  waits: (id: string, status: string) => `${id} 现为“${status}”，还没有计数。`,
  apart: (earlier: string, later: string) => `${earlier} 和 ${later} 已确认是两篇，日志已记。`,
  keptAll: (count: number) => `已把 ${count} 处的后一篇标为重复，只留底，不计数，日志已记。`,
} as const;
