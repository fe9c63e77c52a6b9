// Owns the words of 联络员名单, and of the text that asks for those that are missing.

export const liaisonTexts = {
  title: "联络员名单",
  summary: (expected: number, given: number, due: string) =>
    `${expected} 个部门，已报 ${given} 个，缺 ${expected - given} 个；期限 ${due}。`,
  missing: (names: readonly string[]) => `还缺：${names.join("、")}。`,
  complete: "各部门都已报联络员。",
  about: "记在“部门”表的联络员、联系电话两列，催报时用。",
  paste: "粘贴名单",
  pasteHint: "从表格、邮件或粤政易复制：部门、姓名、电话，先后不限，每个部门一行。",
  recognised: (count: number) => `认出 ${count} 个部门的联络员：`,
  entry: (department: string, name: string, phone: string) =>
    `${department} ${name}${phone === "" ? "（没有电话）" : ` ${phone}`}`,
  instead: (before: string) => `，原为 ${before}`,
  leftOut: "没有认出，不会记入：",
  take: (count: number) => `记入 ${count} 个部门`,
  department: "联络员部门",
  name: "联络员姓名",
  phone: "联络员电话",
  takeOne: "记入联络员",
  noDepartment: "没有记入：请选择部门。",
  noName: "没有记入：请填写联络员姓名。",
  taken: (count: number) => `已记入 ${count} 个部门的联络员。`,
  copy: "复制催报联络员",
  copied: (count: number) => `已复制催 ${count} 个部门报联络员的内容，可粘贴到粤政易。`,
  text: "催报联络员内容",
  head: (due: string) =>
    `【联络员名单】请以下部门于${due}前，通过粤政易将本部门信息报送工作联络员（部门、姓名、联系电话）报局办公室：`,
  lateHead: (due: string) =>
    `【联络员名单】报送联络员名单的期限（${due}）已过，以下部门还没有报，请尽快通过粤政易将联络员（部门、姓名、联系电话）报局办公室：`,
} as const;
