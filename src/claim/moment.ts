import { instantOf } from "../article/index.ts";
import type { Act } from "../statement/index.ts";
import { remembering } from "./memo.ts";
import type { StatementInContext } from "./sources.ts";

const DAY = 86_400_000;

/** The same few times are asked for over and over. */
const instantIn = remembering(instantOf);

/**
 * When a statement was published, or the end of the day on which it was said where that is earlier; of an entry of a live
 * page its hour. null where no day is known.
 */
export const momentOf = (one: StatementInContext): number | null => momentIn(saidOn(one), one.publishedAt);

/** The same of what was said and published at these times, ISO 8601. */
export function momentIn(saidAt: string | null, published: string | null): number | null {
  const hour = entryIn(saidAt, published);
  if (hour !== null) return hour;
  const told = instantOfPage(published);
  const said = /^\d{4}-\d\d-\d\d/.test(saidAt ?? "") ? instantIn(saidAt!.slice(0, 10)) : null;
  const moments = [told, said === null ? null : said + DAY].filter((one) => one !== null);
  return moments.length === 0 ? null : Math.min(...moments);
}

/** A live page goes on for so long after it came out. */
const LIVE = 3 * DAY;
const ZONE = /(?:Z|[+-]\d\d:?\d\d)$/;

/** The hour of an entry, where it is of a live page; null where its zone and that of the page cannot be compared. */
function entryIn(saidAt: string | null, published: string | null): number | null {
  if (saidAt === null || !/T\d\d:\d\d/.test(saidAt)) return null;
  const isZoned = published !== null && published.length > 10 && ZONE.test(published);
  const hour = ZONE.test(saidAt) || !isZoned ? instantIn(saidAt) : null;
  const told = instantOfPage(published);
  return hour !== null && (told === null || hour < told + LIVE) ? hour : null;
}

const hourOf = (one: StatementInContext): number | null => entryIn(saidOn(one), one.publishedAt);

/** When a statement came out: the hour of its entry, or when its page was published; null where nobody knows. */
export const toldAt = (one: StatementInContext): number | null => hourOf(one) ?? instantIn(one.publishedAt ?? "");

/** Are they entries of one live page, of which the later takes the place of the earlier? */
export function areEntries(one: StatementInContext, other: StatementInContext): boolean {
  const [hour, otherHour] = [hourOf(one), hourOf(other)];
  return one.outlet === other.outlet && hour !== null && otherHour !== null && hour !== otherHour;
}

/** When a statement was published; null where nobody knows. */
export const publishedIn = ({ publishedAt }: StatementInContext): number | null => instantOfPage(publishedAt);

/** Of a day whose hour nobody tells the middle is meant. */
function instantOfPage(stated: string | null): number | null {
  const published = instantIn(stated ?? "");
  return published !== null && stated!.length === 10 ? published + DAY / 2 : published;
}

/** When its source said so; of what its outlet takes back on its own page nobody means the day of the first report. */
export const saidOn = ({ statement, isTakenBack }: StatementInContext): string | null =>
  isTakenBack && isTold(statement) ? null : statement.saidAt;

/** Does a statement tell what was said, rather than that it is denied? */
export const isTold = ({ act }: { readonly act: Act }): boolean => act === "report" || act === "say";
