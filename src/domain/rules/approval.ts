// Owns who has to approve a submission, and in which order (notice 三（二）, S4, E4 先报后批).

/** 直报 needs 分管领导 alone. `channel` as written in the ledger. */
export function needsHead(channel: string): boolean {
  return channel !== "直报";
}

/** 先报后批: given on a later day than that of the receipt. Excel serials, 0 = no date of its own. */
export function isApprovedLater(receivedSerial: number, approvedSerial: number): boolean {
  return Math.floor(approvedSerial) > Math.floor(receivedSerial);
}
