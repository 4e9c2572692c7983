import { instantOf } from "../article/index.ts";
import type { Act } from "../statement/index.ts";
import { remembering } from "./memo.ts";
import type { StatementInContext } from "./sources.ts";

const DAY = 86_400_000;

/** The same few times are asked for over and over. */
const instantIn = remembering(instantOf);

/** When a statement was published, or the end of the day on which it was said where that is earlier; null where no day is known. */
export function momentOf(one: StatementInContext): number | null {
  const { publishedAt } = one;
  const saidAt = saidOn(one);
  const published = instantIn(publishedAt ?? "");
  // Of a day whose hour nobody tells the middle is meant.
  const told = published !== null && publishedAt!.length === 10 ? published + DAY / 2 : published;
  const said = /^\d{4}-\d\d-\d\d/.test(saidAt ?? "") ? instantIn(saidAt!.slice(0, 10)) : null;
  const moments = [told, said === null ? null : said + DAY].filter((one) => one !== null);
  return moments.length === 0 ? null : Math.min(...moments);
}

/** When its source said so; of what its outlet takes back on its own page nobody means the day of the first report. */
export const saidOn = ({ statement, isTakenBack }: StatementInContext): string | null =>
  isTakenBack && isTold(statement) ? null : statement.saidAt;

/** Does a statement tell what was said, rather than that it is denied? */
export const isTold = ({ act }: { readonly act: Act }): boolean => act === "report" || act === "say";
