// Verbs with which English news says that somebody puts something forward.
//
// A verb's frames say what may stand for the content beside it:
//   clause   said (that) the road is shut, said: “…”, “…,” she said
//   that     a clause only with its "that", "if", "how"; or a quotation
//   object   condemned the attack
//   act      vowed to return
//   person   told reporters that …: somebody who is told stands first, and is no content
//   whom     urged the council to act: somebody who is to act stands first, and is content
//   quote    a quotation alone
//   refuse   declined to say
//   word     an object, but only one that was said before: withdrew her claim
//   paper    an object, but only where a document, a study, a poll or a picture is the source: the report shows …

/** What may stand for the content of a verb. */
export type Frame = "clause" | "that" | "quote" | "refuse" | "object" | "act" | "person" | "whom" | "word" | "paper";

const groups: readonly (readonly [frames: string, verbs: string])[] = [
  ["clause", "say add reply retort remark comment joke quip tweet posit opine muse gush enthuse tut intone"],
  [
    "clause",
    "shout yell cry exclaim whisper mutter scream blurt chant murmur interject quaver drawl deadpan mouth sing",
  ],
  ["clause object", "claim state explain note insist argue assert contend maintain allege declare proclaim profess"],
  ["clause object", "announce report reveal disclose divulge confirm acknowledge admit concede confess reaffirm"],
  ["clause object", "stress emphasize emphasise underline underscore highlight reiterate repeat clarify affirm attest"],
  ["clause object", "predict forecast foresee estimate speculate theorize theorise hypothesize surmise conjecture"],
  ["clause object", "observe recall recount testify lament bemoan bewail caution boast brag"],
  ["clause object act", "suggest propose recommend"],
  ["clause act", "advise counsel"],
  ["clause", "write post blog telegraph cable"],
  ["clause object", "deny refute rebut dispute disclaim disavow reject dismiss discount"],
  ["clause object", "conclude reason counter concur imply intimate insinuate hint signal"],
  ["clause", "complain warn grumble gripe moan grouse agonize rail"],
  ["clause", "respond answer elaborate expound agree disagree protest opine"],
  ["quote", "continue begin finish go start laugh smile sigh nod shrug"],
  ["clause", "charge thunder fume rant fulminate sneer scoff crow exult rejoice bark snap"],
  ["person clause", "tell inform assure remind notify warn advise alert convince persuade promise reassure"],
  ["whom object", "urge order instruct command implore beg beseech entreat exhort request press encourage bid"],
  ["whom", "direct challenge dare advise warn tell ask lobby pressure forbid"],
  ["clause object act", "demand request"],
  ["clause", "ask inquire enquire wonder query"],
  ["object", "question"],
  ["act clause object", "promise pledge vow swear guarantee"],
  ["act that", "agree offer volunteer threaten recognize recognise"],
  ["that", "believe think feel fear worry hope expect suspect know understand realize realise doubt assume"],
  ["that", "figure reckon guess imagine anticipate presume learn hear remember"],
  ["act", "hope expect"],
  ["refuse", "decline refuse refrain"],
  ["whom", "expect"],
  ["object", "fear doubt suspect anticipate expect"],
  [
    "object",
    "condemn criticize criticise denounce deplore decry deride blast slam lambaste lambast castigate chastise rebuke rap",
  ],
  ["object", "praise applaud laud hail commend welcome salute extol congratulate compliment cheer tout trumpet"],
  [
    "object",
    "blame accuse fault vilify demonize demonise mock ridicule scold admonish berate excoriate assail bash pillory",
  ],
  ["object", "endorse oppose defend champion favor favour downplay disparage belittle denigrate malign"],
  ["object", "call describe label brand dub term characterize characterise portray depict style deem name"],
  ["object", "compare liken equate attribute ascribe"],
  ["object", "mention cite discuss address outline voice express invoke quote reference"],
  ["object", "apologize apologise"],
  ["object", "back support second echo disown repudiate renounce rue regret resent slate savage skewer"],
  ["paper that clause", "show indicate demonstrate illustrate read stipulate specify document"],
  ["that", "find rule determine discover decide establish decree project calculate prove verify"],
  ["word", "retract recant withdraw correct rubbish debunk disprove"],
  ["object", "write"],
  ["paper", "find provide project detail outline describe reveal"],
];

const prepositional: readonly (readonly [preposition: string, verbs: string])[] = [
  [
    "about",
    "ask complain talk speak joke boast brag warn worry tweet write lie testify rant rave gush wonder muse fret care grumble gripe comment",
  ],
  ["of", "complain warn speak boast talk accuse suspect approve disapprove despair write"],
  ["for", "provide call apologize apologise argue push plead advocate appeal vouch ask press campaign"],
  ["against", "argue warn speak rail campaign protest advise"],
  ["on", "comment insist remark elaborate expound touch weigh report speculate reflect dwell"],
  ["to", "respond reply refer point allude respond object react admit confess testify agree attest swear"],
  ["with", "agree disagree concur"],
  ["at", "scoff hint balk marvel sneer bristle"],
  ["out against", "speak lash come"],
  ["out at", "lash"],
  ["back at", "fire hit shoot punch"],
  ["in on", "weigh chime"],
  ["out about", "speak"],
  ["up about", "speak open"],
  ["on", "backtrack renege"],
  ["back on", "row"],
  ["by", "stand"],
  ["away from", "back"],
  ["over", "apologize fret agonize"],
];

/** Prepositions behind which a verb's content stands: "lash" has "out at". */
export const PREPOSITIONAL: ReadonlyMap<string, readonly string[]> = (() => {
  const verbs = new Map<string, string[]>();
  for (const [preposition, names] of prepositional)
    for (const name of names.split(" ")) verbs.set(name, [...(verbs.get(name) ?? []), preposition]);
  return verbs;
})();

/** Verbs that put something forward only with their particle, or something else. */
export const PHRASAL: ReadonlyMap<string, ReadonlySet<Frame>> = new Map([
  ["rule out", new Set<Frame>(["that", "object"])],
  ["point out", new Set<Frame>(["clause", "object"])],
  ["take back", new Set<Frame>(["word"])],
  ["walk back", new Set<Frame>(["word"])],
  ["brush off", new Set<Frame>(["word"])],
  ["brush aside", new Set<Frame>(["word"])],
  ["shrug off", new Set<Frame>(["word"])],
  ["laugh off", new Set<Frame>(["word"])],
  ["wave away", new Set<Frame>(["word"])],
]);

/** Particles with which a verb means something else: "had not shown up", "called off the talks". */
export const ELSE: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  (
    [
      ["show", "up off"],
      ["call", "off up back in"],
      ["write", "off up down"],
      ["tell", "off apart"],
      ["back", "down off out"],
      ["order", "off in"],
      ["press", "ahead on"],
      ["figure", "out"],
    ] as const
  ).map(([verb, particles]) => [verb, new Set(particles.split(" "))]),
);

/** Prepositions behind which only what was said before is a content: backed away from | her claim. */
export const OF_WORDS: ReadonlySet<string> = new Set(["back on", "away from", "by"]);

const NOBODY_KNOWS: ReadonlySet<Frame> = new Set();

/** Frames of a verb; none where it only takes a preposition, null where it puts nothing forward. */
export function framesOf(lemma: string): ReadonlySet<Frame> | null {
  return VERBS.get(lemma) ?? (PREPOSITIONAL.has(lemma) ? NOBODY_KNOWS : null);
}

/** Frames of each verb, by lemma. */
export const VERBS: ReadonlyMap<string, ReadonlySet<Frame>> = collect(groups);

function collect(rows: typeof groups): Map<string, Set<Frame>> {
  const verbs = new Map<string, Set<Frame>>();
  for (const [frames, names] of rows) {
    for (const name of names.split(" ")) {
      const known = verbs.get(name) ?? new Set<Frame>();
      for (const frame of frames.split(" ")) known.add(frame as Frame);
      verbs.set(name, known);
    }
  }
  return verbs;
}
