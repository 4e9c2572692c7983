// A statement written on one line: `Ana Ruiz deny +5 | content`.

import { blocksOf } from "../../src/article/index.ts";
import type { StatementInContext } from "../../src/claim/index.ts";
import { figuresIn, languageOf, momentsIn } from "../../src/language/index.ts";
import type { Act, Certainty, Link, LinkKind } from "../../src/statement/index.ts";

const DAY = Date.UTC(2031, 4, 5, 9);

/**
 * `Ana Ruiz` is a person, `Ana Ruiz, mayor` one with an office, `#Harbour Office` a body, `~two officials` unnamed,
 * `Ana Ruiz for #Harbour Office` a spokesman; `< The Gull` is a relay. Then the act, hours since the first, `?` where the source is not sure.
 */
export function said(line: string): StatementInContext {
  const [head, text] = line.split(" | ") as [string, string];
  const match = /^(?<who>.+?) (?<act>[a-z]+)(?: \+(?<hours>\d+))?(?<unsure> \?)?$/.exec(head.trim())!;
  const { who, act, hours, unsure } = match.groups! as { who: string; act: Act; hours?: string; unsure?: string };
  const [origin, ...relays] = who.split(" < ");
  const publishedAt = new Date(DAY + Number(hours ?? 0) * 3_600_000).toISOString();
  const prose = languageOf("en")!.cut(text, blocksOf(text));
  const certainty: Certainty = unsure ? "possible" : "certain";
  return {
    text,
    outlet: "The Gull",
    publishedAt,
    statement: {
      id: line,
      content: [{ start: 0, end: text.length }],
      source: [],
      cue: [],
      by: "test",
      confidence: 1,
      form: /^[“"]/.test(text) ? "direct" : "indirect",
      act,
      polarity: act === "deny" && !/^[“"]/.test(text) ? "negative" : "positive",
      certainty,
      chain: [linkOf(origin!), ...relays.map((name) => ({ ...linkOf(name), kind: "publication" as const }))],
      figures: figuresIn(prose),
      times: momentsIn(prose, publishedAt),
      saidAt: null,
    },
  };
}

function linkOf(shown: string): Link {
  const [whole, body] = shown.split(" for #");
  const [name, role] = whole!.split(", ");
  const kind: LinkKind = shown.startsWith("#") ? "organization" : shown.startsWith("~") ? "unnamed" : "person";
  return { name: name!.replace(/^[#~]/, ""), kind, role: role ?? null, onBehalfOf: body ?? null };
}
