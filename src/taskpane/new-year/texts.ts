// Owns the words of 新年度.

export const newYearTexts = {
  title: "新年度",
  about:
    "把新年度的计划表放进本工作簿（新的一张工作表），在这里看清怎样衔接，再开始新年度。以往年度的数据、考核和封存都不变。",
  searching: "正在查找计划表…",
  back: "返回",
  noYear: "请先填写计划表的年度。",
  planned: (planned: readonly number[]) =>
    `${planned.join("、")} 年已有计划。新年度的计划应是 ${Math.max(...planned) + 1} 年或以后的：请把新的计划表粘贴到本工作簿的新工作表，再点“重新查找”；年中的调整请记入“设置”的“部门变更”。`,
  overview: "怎样衔接",
  kept: (count: number) => `沿用 ${count} 个部门，连同别名、检索码、联络员。采用渠道和设置照旧。`,
  quotas: (lines: readonly string[]) => `篇数有变 ${lines.length} 个：${lines.join("、")}。`,
  quota: (name: string, old: number, next: number) => `${name} ${old}→${next}`,
  named: (lines: readonly string[]) => `写法不同、认作同一部门：${lines.join("、")}。`,
  same: (written: string, name: string) => `“${written}”即“${name}”`,
  people: (count: number) => `${count} 个部门的联络员等人员按新计划表更新。`,
  renamed: (lines: readonly string[]) => `更名 ${lines.length} 个：${lines.join("、")}。`,
  rename: (old: string, next: string) => `${old}改为${next}`,
  added: (count: number) => `新计划里有 ${count} 个没有见过的部门。是原来的部门改了名的，请选它：`,
  formerly: (name: string) => `${name} 是`,
  isNew: "新增的部门",
  former: (name: string) => `原“${name}”改名`,
  gone: (names: readonly string[]) =>
    `不再列入 ${names.length} 个：${names.join("、")}。它们以往的数据都在；并入其他部门的，另在“部门变更”中记录。`,
  start: (year: number) => `开始 ${year} 年度`,
  starting: "正在开始新年度…",
  done: (year: number, departments: number, articles: number) =>
    `已开始 ${year} 年度：${departments} 个部门，${articles} 篇。以往年度在上方“年度”里选。`,
  notShown: (year: number, sentence: string) =>
    `已开始 ${year} 年度，但没有切换过去，请在上方“年度”里选：${sentence}`,
} as const;
