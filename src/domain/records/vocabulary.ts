// Owns the notice's closed word lists: the very words that stand in the workbook's cells.
// No zod here, so that the custom functions' bundle can use them.

export const CATEGORIES = ["动态类", "经验类", "典型类", "问题类"] as const;
export type Category = (typeof CATEGORIES)[number];

/** S6: 重报 is a resubmitted version that waits to be accepted; once accepted it is 有效. */
export const SUBMISSION_STATUSES = ["待审", "有效", "退回", "重报", "作废"] as const;
export type SubmissionStatus = (typeof SUBMISSION_STATUSES)[number];

export const CHANNELS = ["邮箱", "粤政易", "直报", "其他"] as const;

export const DEPARTMENT_KINDS = ["司法所", "局机关股室", "所属单位"] as const;
export type DepartmentKind = (typeof DEPARTMENT_KINDS)[number];

export const OUTLET_KINDS = ["党政网站", "政府内部刊物", "报刊", "简报调研", "其他"] as const;
export type OutletKind = (typeof OUTLET_KINDS)[number];

/** From low to high: the position is the rank. */
export const OUTLET_LEVELS = ["县", "市", "省", "国家"] as const;
export type OutletLevel = (typeof OUTLET_LEVELS)[number];

export const COMMISSION_STATES = ["待交", "已交", "逾期交", "逾期未交"] as const;
export type CommissionState = (typeof COMMISSION_STATES)[number];

export const EVALUATION_STATUSES = ["本期无任务", "未完成", "完成", "超额完成"] as const;
export type EvaluationStatus = (typeof EVALUATION_STATUSES)[number];
