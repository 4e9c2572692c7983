// Which act an English word of the cue names, whatever its form: denied, denies, denial.

import type { Act } from "../../statement.ts";

const BY_ACT: Readonly<Partial<Record<Act, string>>> = {
  confirm:
    "confirm admit acknowledge concede confess corroborate verify authenticate reaffirm affirm attest certify stand " +
    "confirmation admission acknowledgement acknowledgment concession confession",
  deny:
    "deny dismiss reject refute rebut repudiate disavow disclaim dispute contradict debunk disprove rubbish discount disown retract recant withdraw correct backtrack renege " +
    "denial rejection rebuttal repudiation disclaimer",
  accuse: "accuse allege blame charge indict implicate incriminate sue fault accusation indictment",
  warn: "warn caution alert threaten forewarn admonish warning threat alarm ultimatum",
  promise:
    "promise pledge vow announce undertake guarantee swear commit agree offer assure reassure propose plan intend " +
    "volunteer present unveil pledge commitment assurance announcement guarantee oath proposal intention promise",
  demand:
    "demand urge order request require beg beseech entreat exhort implore plead appeal command instruct direct tell " +
    "recommend advise encourage press lobby petition invite summon call seek bar ban forbid prohibit insist oblige " +
    "challenge pressure push persuade want ask " +
    "recommendation appeal plea instruction petition demand",
  ask: "inquire enquire question wonder query",
  assess:
    "praise criticise criticize call condemn describe hail welcome slam blast denounce laud applaud label dub brand " +
    "characterise characterize support endorse back oppose favour favor disapprove approve deplore decry mock " +
    "ridicule attack complain thank commend lament compliment defend slate lambast lambaste castigate deride rebuke " +
    "scold salute extol congratulate celebrate tout liken compare portray style term rate rank bemoan regret " +
    "excoriate assail bash pillory vilify disparage belittle downplay justify champion resent object savage " +
    "name rap chide fete cheer depict glorify refer protest appreciate apologise apologize " +
    "praise criticism condemnation disappointment support outrage anger satisfaction disapproval approval dismay " +
    "complaint opposition delight displeasure gratitude admiration indignation",
  predict: "predict forecast project foresee prophesy envisage envision prediction forecast projection prognosis",
  believe:
    "believe think fear hope expect suspect feel assume consider doubt worry presume guess suppose anticipate view " +
    "reckon estimate theorise theorize speculate imagine trust deem perceive regard wish dream " +
    "hypothesise hypothesize conjecture surmise concerned worried afraid convinced confident optimistic sceptical " +
    "skeptical hopeful sure certain belief fear hope suspicion concern worry expectation opinion conviction doubt " +
    "estimate assumption thought",
  decline: "decline refuse refrain abstain withhold refusal",
  report:
    "report find show demonstrate document uncover publish provide stipulate specify prove determine establish " +
    "discover illustrate record reportedly finding",
  say:
    "say state add note claim argue assert contend maintain insist explain remark comment observe declare write tweet " +
    "post tell reply respond answer stress emphasise emphasize underline underscore highlight reiterate repeat recall " +
    "testify mention reveal detail indicate disclose rule list outline read suggest point cite conclude attribute " +
    "reason clarify elaborate discuss associate address inform notify brief remind allegedly rumour rumor hint imply insinuate speak talk joke quip statement comment remark " +
    "allegation",
};

/** Words whose act waits for the content: a plan that is announced, a city that is asked to help, or asked why. */
export const CLAIMS = new Set("claim allege charge assert contend argue complain maintain insist say".split(" "));

const IRREGULAR: Readonly<Record<string, string>> = {
  said: "say",
  told: "tell",
  wrote: "write",
  written: "write",
  found: "find",
  showed: "show",
  shown: "show",
  thought: "think",
  felt: "feel",
  swore: "swear",
  sworn: "swear",
  undertook: "undertake",
  undertaken: "undertake",
  foresaw: "foresee",
  foreseen: "foresee",
  forecast: "forecast",
  withheld: "withhold",
  sought: "seek",
  spoke: "speak",
  spoken: "speak",
  forbade: "forbid",
  forbidden: "forbid",
  begged: "beg",
  barred: "bar",
  banned: "ban",
  planned: "plan",
  bade: "bid",
  committed: "commit",
  admitted: "admit",
  rebutted: "rebut",
  dubbed: "dub",
  slammed: "slam",
  rapped: "rap",
  put: "put",
  proved: "prove",
  proven: "prove",
  read: "read",
  held: "hold",
  says: "say",
  saying: "say",
  planning: "plan",
  begging: "beg",
  barring: "bar",
  committing: "commit",
  admitting: "admit",
  dubbing: "dub",
  slamming: "slam",
  referred: "refer",
  stood: "stand",
  withdrew: "withdraw",
  withdrawn: "withdraw",
  reneged: "renege",
  referring: "refer",
};

/** The act of each word form. */
const FORMS: ReadonlyMap<string, { readonly base: string; readonly act: Act }> = collect();

/** What a word of the cue names; null for a word that names no act. */
export function actOfWord(lower: string): { readonly base: string; readonly act: Act } | null {
  return FORMS.get(lower) ?? null;
}

function collect() {
  const forms = new Map<string, { base: string; act: Act }>();
  for (const [act, words] of Object.entries(BY_ACT) as [Act, string][]) {
    for (const base of words.split(" "))
      for (const form of formsOf(base)) if (!forms.has(form)) forms.set(form, { base, act });
  }
  for (const [form, base] of Object.entries(IRREGULAR)) {
    const known = forms.get(base);
    if (known) forms.set(form, known);
  }
  return forms;
}

/** deny, denies, denied, denying. */
function formsOf(base: string): string[] {
  if (/[^aeiou]y$/.test(base)) {
    const stem = base.slice(0, -1);
    return [base, `${stem}ies`, `${stem}ied`, `${base}ing`];
  }
  if (base.endsWith("e")) return [base, `${base}s`, `${base}d`, `${base.slice(0, -1)}ing`, `${base}ing`];
  if (/(?:s|x|sh|ch)$/.test(base)) return [base, `${base}es`, `${base}ed`, `${base}ing`];
  return [base, `${base}s`, `${base}ed`, `${base}ing`];
}
