// Words that turn what a sentence says, or how sure of it its source is.

const set = (words: string) => new Set(words.split(" "));

/** Whoever adds or drops one of these says the opposite. */
export const NEGATIONS = set(
  "not n't no never none nobody nothing nowhere neither nor without cannot hardly scarcely barely fails failed unable",
);

/** How sure: to add or to drop one is to say more or less than the source did. */
export const HEDGES = set(
  "may might could can must should likely unlikely probably possibly perhaps maybe reportedly allegedly apparently seemingly " +
    "appears appeared seems seemed presumably supposedly purportedly potentially unconfirmed preliminary suspected certainly definitely " +
    "surely clearly undoubtedly undeniably indeed conclusively unquestionably estimated alleged possible probable certain sure proven",
);

/** Who leaves one of these out says more than the source, or speaks of another. */
export const LIMITS = set(
  "former ex acting deputy suspected only other others another first second partly partially some most half initially attempted " +
    "proposed planned potential so-called would-be if unless yet self-described",
);

/** How exact a number is. */
export const EXACTNESS = set(
  "about around nearly almost roughly approximately least most more fewer less over under up only some",
);

/** How many of them: who says “all” for “some”, or either of the two for one, gives another number. */
export const QUANTIFIERS = set("all every each both either any some most many much few several half none no");

/** Verbs of attribution, by their base: all but the plain ones need a receipt. */
export const VERBS = new Map<string, string>();
const family = (act: string, words: string) => {
  for (const base of words.split(" ")) for (const form of formsOf(base)) VERBS.set(form, act);
};

/** Verbs that say no more than that somebody said it. */
export const PLAIN = "say";
family(PLAIN, "say tell add state");
family("deny", "deny reject dismiss refute rebut dispute disavow disclaim contradict repudiate discount");
family(
  "confirm",
  "confirm admit acknowledge concede verify prove establish corroborate affirm reveal demonstrate show find determine conclude disclose uncover",
);
family("claim", "claim allege assert contend maintain insist argue accuse blame");
family(
  "doubt",
  "doubt question suspect fear worry believe think expect assume hope guess reckon estimate suggest hint imply speculate predict forecast",
);
family(
  "promise",
  "promise vow pledge announce threaten warn urge demand order ask request recommend agree offer declare",
);
family("decline", "decline refuse");
family("retract", "retract withdraw apologise apologize regret");
family("report", "report write note explain stress repeat post tweet reply respond");
for (const [form, act] of [
  ["said", PLAIN],
  ["told", PLAIN],
  ["found", "confirm"],
  ["shown", "confirm"],
  ["proven", "confirm"],
  ["thought", "doubt"],
  ["wrote", "report"],
  ["written", "report"],
  ["withdrew", "retract"],
] as const)
  VERBS.set(form, act);

function formsOf(base: string): string[] {
  if (/[^aeiou]y$/.test(base)) return [base, `${base.slice(0, -1)}ies`, `${base.slice(0, -1)}ied`, `${base}ing`];
  if (base.endsWith("e")) return [base, `${base}s`, `${base}d`, `${base.slice(0, -1)}ing`];
  if (/(?:[^aeiou][aeiou]t|admit|regret)$/.test(base) && /(?:admit|regret)$/.test(base))
    return [base, `${base}s`, `${base}ted`, `${base}ting`];
  return [base, `${base}s`, `${base}es`, `${base}ed`, `${base}ing`];
}
