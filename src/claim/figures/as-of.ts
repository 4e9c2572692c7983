// Of which day a count is, where its words say so: what is told on Friday may be the count of Wednesday.

import type { StatementInContext } from "../sources.ts";
import type { Counted } from "./counted.ts";
import { isRemains } from "./things.ts";

/** By Thursday; as of 6 March; until late on Monday. */
const AS_OF =
  /\b(?:as of|as at|by|until|till|up to)\s(?:the (?:end|evening|morning|night) of\s|(?:late|early|midday|noon|midnight)\s(?:on\s)?)?$/i;
/** UTF-16 code units before a day that are read, and between a day and the number that it belongs to. */
const [BEFORE, NEAR] = [40, 80];

/** "2025-03-06" for “by Thursday 14 had died”; bodies are found on a day. Null where no day is told. */
export function dayCounted({ statement, text }: StatementInContext, { start, end, unit }: Counted): string | null {
  const [content, ...more] = statement.content;
  if (content === undefined || more.length > 0) return null;
  const days = statement.times.flatMap((time) => {
    const [from, to] = [time.start - content.start, time.end - content.start];
    const isNear = from >= start - NEAR && to <= end + NEAR;
    if (!isNear || !/^\d{4}-\d\d-\d\d/.test(time.value)) return [];
    const isTold = isRemains(unit) || AS_OF.test(text.slice(Math.max(0, from - BEFORE), from));
    return isTold ? [time.value.slice(0, 10)] : [];
  });
  return days.toSorted().at(-1) ?? null;
}
