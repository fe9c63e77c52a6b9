// Owns the words of 约稿.

export const commissionTexts = {
  topic: "题目",
  source: "来源",
  departments: "分配部门",
  issuedOn: "下达日期",
  deadline: "截止日期",
  issue: "下达约稿",
  noTopic: "没有下达：请填写题目。",
  noDepartment: "没有下达：请至少选一个分配部门。",
  notIssued: (why: string) => `没有下达：${why}`,
  deadlineBeforeIssue: "没有下达：截止日期早于下达日期，请核对。",
  issued: (id: string, departments: string) => `已下达 ${id}，分配给${departments}。`,
  extend: "延期",
  withdraw: "撤回",
  actionFor: (action: string, id: string) => `${action} ${id}`,
  newDeadline: "延至",
  notExtended: (why: string) => `没有延期：${why}`,
  extended: (id: string, deadline: string) => `${id} 已延期到 ${deadline}。`,
  withdrawn: (id: string) => `${id} 已撤回，各部门不再需要报送。`,
  list: "约稿列表",
  none: "还没有约稿。",
  dates: (source: string, issuedOn: string, deadline: string) =>
    `${source === "" ? "" : `${source}，`}${issuedOn} 下达，${deadline} 截止`,
  unknown: (department: string) => `${department}（不在部门表）`,
  departmentState: (department: string, state: string, receivedOn: string) =>
    `${department} ${state}${receivedOn === "" ? "" : `（${receivedOn}）`}`,
} as const;
