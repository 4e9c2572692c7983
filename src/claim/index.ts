export type { Claim } from "./known.ts";
export { relate } from "./relate.ts";
export type { Related } from "./relate.ts";
export type { Relation } from "./pair.ts";
export { ClaimIndex } from "./search.ts";
export type { Match } from "./search.ts";
export { Claims, joinClaims } from "./join.ts";
export type { Joinable, Joined, JoinedClaim, Member } from "./join.ts";
export type { StatementInContext } from "./sources.ts";
