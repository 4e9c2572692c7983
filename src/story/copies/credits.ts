// Whom a text credits for its words: the agency in the dateline, the line at the foot, the byline.
//
// A rule sees one line of the text and gives the names that it credits. Every rule is asked, and its name is
// kept on what it found.

import type { Span } from "../../article/index.ts";

/** A name that a text credits. */
export interface Credit {
  readonly name: string;
  /** Where the name stands; null where metadata gives it. */
  readonly span: Span | null;
  /** The rule that found it. */
  readonly by: string;
}

/** A pattern of one line. Its group is the name. Patterns cannot backtrack over more than a name. */
type Rule = RegExp;

const NAME = String.raw`((?:the )?\p{Lu}[\p{L}\p{N}.&’'-]{0,30}(?: (?:of |de |and )?\p{Lu}[\p{L}\p{N}.&’'-]{0,30}){0,4})`;

/** OSTREL, Ardovia, March 3 (Tern) - Twelve people … */
const dateline: Rule = new RegExp(String.raw`^[^()\n]{2,60}\(${NAME}\) ?[-–—]`, "u");

/** (Tern) - Twelve people … */
const bareDateline: Rule = new RegExp(String.raw`^\(${NAME}\) ?[-–—]`, "u");

/** Tern contributed to this report. */
const contributed: Rule = new RegExp(
  String.raw`${NAME} (?:also )?contributed (?:to this (?:report|story|article)|reporting)`,
  "u",
);

/** With reporting by Tern; Additional reporting by the Tern news agency. */
const reporting: Rule = new RegExp(
  String.raw`^\W{0,2}(?:With|Additional|Reporting|Source|Sources|Text|Via|By)\b:? ?(?:reporting |material |files )?(?:by |from )?${NAME}\W{0,2}$`,
  "u",
);

/** According to a report by Tern, … */
const accordingTo: Rule = new RegExp(
  String.raw`[Aa]ccording to (?:an? |the )?(?:report|story|article|dispatch)s? (?:by|in|from|of) ${NAME}`,
  "u",
);

/** First reported by Tern. Originally published by Tern. */
const first: Rule = new RegExp(
  String.raw`(?:[Ff]irst|[Oo]riginally) (?:reported|published|appeared|posted) (?:by|in|on|at) ${NAME}`,
  "u",
);

/** © 2025 Tern. Copyright 2025 Tern. */
const copyright: Rule = new RegExp(String.raw`(?:©|[Cc]opyright(?: ©)?) ?(?:\d{4},? )?(?:by )?${NAME}`, "u");

/** L&E staff and Tern; Tern / Gazette: a line of nothing else, in front of the text or behind it. */
const rules: readonly (readonly [by: string, rule: Rule])[] = Object.entries({
  dateline,
  bareDateline,
  contributed,
  reporting,
  accordingTo,
  first,
  copyright,
});

/** Words that every line has in which a rule finds something: most texts have none of them. */
const NEEDED: Readonly<Record<string, RegExp>> = {
  contributed: /contributed/,
  accordingTo: /ccording to /,
  first: /irst|riginally/,
  copyright: /©|opyright/,
};

/** Lines longer than this are read as far as this. */
const LINE = 2_000;

/** The credits of a text, and of the names that its page gives (`named`). */
export function creditsOf(text: string, named: readonly string[] = []): Credit[] {
  const credits: Credit[] = named.flatMap((line) =>
    namesIn(line).map((name) => ({ name, span: null, by: "metadata" })),
  );
  const asked = rules.filter(([by]) => NEEDED[by]?.test(text) ?? true);
  for (const line of text.matchAll(/[^\r\n]+/g))
    for (const [by, rule] of asked) {
      const match = rule.exec(line[0].slice(0, LINE));
      if (!match) continue;
      const start = line.index + match.index + match[0].lastIndexOf(match[1]!);
      credits.push({ name: match[1]!, span: { start, end: start + match[1]!.length }, by });
    }
  return credits;
}

/** "L&E staff and Tern" names two. */
const namesIn = (line: string) =>
  line
    .split(/\s*(?:[,;/|+]|\band\b|\bwith\b|\bBy\b|\bby\b|\bvia\b|\bfrom\b)\s*/u)
    .map((name) => name.trim())
    .filter((name) => /^\p{L}/u.test(name) && name.length <= 60);

/** Short names of agencies, in full. */
const FULL: ReadonlyMap<string, string> = new Map([
  ["ap", "associated press"],
  ["afp", "agence france presse"],
  ["pa", "press association"],
  ["pa media", "press association"],
  ["upi", "united press international"],
  ["dpa", "deutsche presse agentur"],
  ["efe", "agencia efe"],
]);

/** Words that a name may have or lack. */
const LOOSE = /^(?:the|news|agency|newswire|wire|service|online|com|co|inc|ltd|group|media)$/;

/** A name of an outlet as it is compared: "The Tern News Agency" and "TERN" are one. */
export function outletKey(name: string): string {
  const bare = name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const full = FULL.get(bare.join(" ")) ?? FULL.get(bare.filter((word) => !LOOSE.test(word)).join(" "));
  const words = full?.split(" ") ?? bare;
  const kept = words.filter((word) => !LOOSE.test(word));
  return (kept.length > 0 ? kept : words).join(" ");
}
