import { instantOf } from "../article/index.ts";
import { remembering } from "./memo.ts";
import type { StatementInContext } from "./sources.ts";

const DAY = 86_400_000;

/** The same few times are asked for over and over. */
const instantIn = remembering(instantOf);

/** When a statement was published, or the end of the day on which it was said where that is earlier; null where no day is known. */
export function momentOf({ statement: { saidAt }, publishedAt }: StatementInContext): number | null {
  const published = instantIn(publishedAt ?? "");
  // Of a day whose hour nobody tells the middle is meant.
  const told = published !== null && publishedAt!.length === 10 ? published + DAY / 2 : published;
  const said = /^\d{4}-\d\d-\d\d/.test(saidAt ?? "") ? instantIn(saidAt!.slice(0, 10)) : null;
  const moments = [told, said === null ? null : said + DAY].filter((one) => one !== null);
  return moments.length === 0 ? null : Math.min(...moments);
}
