// Rules of what people want to be told, one on a line:
//
//     denied      story:385f25e8c16b35f0   The spill
//     origins=2   claim:13eb8f88ab6c1d0d
//     figure=10%  all

/** What a rule asks for, and where. */
export interface Rule {
  readonly event: string;
  /** The number after the sign: origins, or per cent; null where the event takes none. */
  readonly number: number | null;
  readonly where: { readonly kind: "story" | "claim" | "all"; readonly id: string };
  /** What people call it; "" where it has no name. */
  readonly name: string;
}

/** Something that a rule may ask for. */
export interface RuleEvent {
  readonly name: string;
  readonly summary: string;
  /** The sign of its number: what stands after it in a rule, and what number holds where there is none. */
  readonly takes?: { readonly sign: "" | "%"; readonly usual: number };
  /** Kinds of changes of the ledger from which it is told. */
  readonly kinds: readonly string[];
}

/** Everything that a rule may ask for. */
export const ruleEvents: readonly RuleEvent[] = [
  { name: "denied", summary: "a claim is denied", kinds: ["claim.denied"] },
  { name: "disputed", summary: "another source gives a figure that excludes a claim's", kinds: ["claim.disputed"] },
  { name: "confirmed", summary: "another source confirms a claim", kinds: ["claim.confirmed"] },
  { name: "retracted", summary: "a source takes back what it said", kinds: ["claim.retracted", "claim.superseded"] },
  {
    name: "origins",
    summary: "so many independent origins stand behind a claim",
    takes: { sign: "", usual: 2 },
    kinds: ["claim.origin"],
  },
  {
    name: "figure",
    summary: "a figure moves by more than so many per cent",
    takes: { sign: "%", usual: 10 },
    kinds: ["article.new", "article.edited"],
  },
  { name: "edited", summary: "a page is changed", kinds: ["article.edited"] },
  { name: "gone", summary: "a page is taken down", kinds: ["page.gone"] },
];

/** A line that is no rule. */
export class NoRule extends Error {
  override readonly name = "NoRule";
}

const WHERE = /^(?:(story|claim):([\da-f]{16,64})|all)$/;

/** The rules of a text; `where` names it. Throws `NoRule` at the first line that is neither rule nor remark. */
export function rulesIn(text: string, where: string): Rule[] {
  return text.split(/\r?\n/).flatMap((line, place) => {
    const words = line.trim();
    return words === "" || words.startsWith("#") ? [] : [ruleOf(words, `line ${place + 1} of ${where}`)];
  });
}

function ruleOf(line: string, at: string): Rule {
  const [what = "", scope = "", ...name] = line.split(/\s+/);
  const [event = "", given] = what.split("=", 2);
  const known = ruleEvents.find((one) => one.name === event);
  if (!known) throw new NoRule(`alerts: a rule begins with ${ruleEvents.map((one) => one.name).join(", ")}: ${at}`);
  const place = WHERE.exec(scope);
  if (!place) throw new NoRule(`alerts: neither story:ID, claim:ID nor all after ${event}: ${at}`);
  const number = numberOf(known, given, at);
  const kind = (place[1] ?? "all") as Rule["where"]["kind"];
  return { event, number, where: { kind, id: place[2] ?? "" }, name: name.join(" ") };
}

function numberOf({ name, takes }: RuleEvent, given: string | undefined, at: string): number | null {
  if (!takes) {
    if (given !== undefined) throw new NoRule(`alerts: ${name} takes no number: ${at}`);
    return null;
  }
  if (given === undefined) return takes.usual;
  const digits = takes.sign !== "" && given.endsWith(takes.sign) ? given.slice(0, -1) : given;
  if (!/^[1-9]\d{0,3}$/.test(digits))
    throw new NoRule(`alerts: no number such as ${name}=${takes.usual}${takes.sign}: ${at}`);
  return Number(digits);
}

/** A rule as it is written, without its name: two that ask for the same are the same. */
export function wordsOfRule({ event, number, where }: Rule): string {
  const sign = ruleEvents.find(({ name }) => name === event)?.takes?.sign ?? "";
  const what = number === null ? event : `${event}=${number}${sign}`;
  return `${what} ${where.kind === "all" ? "all" : `${where.kind}:${where.id}`}`;
}
