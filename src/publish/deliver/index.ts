// Deliveries: briefs and notices on their way to whoever wants them, each told once.

export { keyOf } from "./content.ts";
export type { Content, Letter, Notice, NoticeReceipt } from "./content.ts";
export { deliver, letterOf, senderOf, settle } from "./deliver.ts";
export type { Delivered } from "./deliver.ts";
export { toldUntil } from "./last.ts";
export { planBrief, planNotices, planWithdrawal } from "./plan.ts";
export type { Planned } from "./plan.ts";
export { NoRule, ruleEvents, rulesIn, wordsOfRule } from "./rules.ts";
export type { Rule } from "./rules.ts";
export { NoTarget } from "./target.ts";
export type { Outcome, Sender, Target, World } from "./target.ts";
export { targets } from "./targets/index.ts";
