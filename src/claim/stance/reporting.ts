// How a line reports a claim without taking it up, or says who has established it.

import { isOutlet } from "../../statement/index.ts";
import { hits, lexicon } from "./lexicon.ts";
import type { Lexicon } from "./lexicon.ts";
import type { Line, Mark } from "./line.ts";
import type { Rule, Stance } from "./rule.ts";

const HEARSAY = lexicon(
  "reportedly,allegedly,alleged,alleges,allege,alleging,allegation,allegations,purported,purportedly,supposed,supposedly",
  "unconfirmed,unverified,unsubstantiated,questionable,skeptic*,sceptic*,apparent,apparently,seemingly,possible,possibly",
  "potentially,probably,maybe,perhaps,rumor*,rumour*,gossip,hearsay,whispers,speculat*,unclear,whether,if true,conflicting",
  "said to,is said,are said,understood to,appear to,appears to,seems to,word is,citing,cites,going around,making the rounds",
  "self-proclaimed,no evidence,no proof",
);
const BELIEF = lexicon(
  "believed,thought to,feared,suspect*,doubt,doubts,doubtful,wonders,in talks,in the works,tipped,poised to,analyst,analysts",
  "predict,predicts,predicted,predicting,prediction,projected,estimates,estimated,expect,expects,expected to,forecast*",
  "eyeing,eyed,mulling,mulls,considering,considers,weighing,weighs,rethinking,hint,hints,suggest,suggests,suggesting",
  "under investigation,investigating,probing,probes,likely,theory,theories,scare,story about,story of",
);
const SAYING = lexicon(
  "say,says,said,report,reports,reported,claim,claims,claimed,claiming,according to,insist,insists,insisted",
  "boast,boasts,accuse,accuses,accused,accusation,accusations,sources",
);
const MODAL = lexicon("may,might,could");
const ESTABLISHED = lexicon(
  "identify,identifies,identified,named,id'd,confirm,confirms,confirmed,confirming,proves,proven,admits,admitted,acknowledges",
);

const set = (words: string) => new Set(words.split(" "));
/** Claims about what somebody says: to report the saying is to take them up. */
const TOLD = ["say", "claim", "tell", "insist"];
/** One who was there, or is close to it. */
const WITNESS = set(
  "parent parents mom mother dad father family friend friends witness witnesses neighbor neighbour lawyer source sources insider insiders",
);
const CREDIT = set("source sources");
const OWN = set("i i'm i've my we we're we've our");
/** Words that open a question which takes for granted what it asks about. */
const GRANTED = set("who what why how where when which whose do remember guess");
const READER = set("you your");
const BREAKS = set("? : ! . ; ... … | - – —");

/** How far words reach, in words: a modal verb, a speaker before the colon, the name of an outlet. */
const SCOPE = 8;
const SPEAKER = 5;
const OUTLET = 4;
const OPENING = 3;

/** Did the bridge fall? Not: why did it fall, would you cross it, did it fall? It fell. */
const asks: Rule = ({ marks }) => {
  let from = 0;
  for (const [at, { lower }] of marks.entries()) {
    if (lower === "?" && isOpen(marks.slice(from, at), marks.slice(at + 1))) return "observing";
    if (BREAKS.has(lower)) from = at + 1;
  }
  return null;
};

function isOpen(question: readonly Mark[], rest: readonly Mark[]): boolean {
  const shared = (marks: readonly Mark[]) => marks.filter(({ inClaim }) => inClaim).length;
  if (GRANTED.has(question[0]?.lower ?? "") || shared(rest) > shared(question)) return false;
  return !question.slice(0, OPENING).some(({ lower }) => READER.has(lower));
}

/** The bridge may have fallen; not: the bridge fell, which may cost votes. */
const modal: Rule = (line) =>
  hits(line, MODAL).some(({ last }) => line.marks.slice(last + 1, last + 1 + SCOPE).some(({ inClaim }) => inClaim))
    ? "observing"
    : null;

/** Father: the bridge fell. Guards of the bridge: we saw nothing. */
const quoted: Rule = ({ marks }) => {
  const colon = marks.slice(0, SPEAKER + 1).findIndex(({ lower }) => lower === ":");
  if (colon <= 0) return null;
  const isOwn = marks.slice(colon + 1, colon + 1 + OPENING).some(({ lower }) => OWN.has(lower));
  return isOwn || WITNESS.has(marks[colon - 1]!.lower) ? "observing" : null;
};

/** Bridge falls: source. Bridge falls - Kelmar Times. Kelmar Times: bridge falls. */
const credited: Rule = ({ marks }) => {
  const first = marks.findIndex(({ lower }) => BREAKS.has(lower));
  if (first < 0) return null;
  const tail = marks.slice(marks.findLastIndex(({ lower }) => BREAKS.has(lower)) + 1);
  const isOutletName = (part: readonly Mark[]) => part.length <= OUTLET && isOutlet(part.map(({ text }) => text));
  const isCredit = CREDIT.has(tail.at(-1)?.lower ?? "") || isOutletName(tail) || isOutletName(marks.slice(0, first));
  return isCredit ? "observing" : null;
};

/** Ruiz says that the bridge fell; not: say goodbye to the bridge. */
const saying: Rule = (line) =>
  !TOLD.some((one) => line.claim.all.has(one)) &&
  hits(line, SAYING).some(({ first }) => first > 0 || line.marks[0]!.lower !== "say")
    ? "observing"
    : null;

const lookedUp =
  (words: Lexicon, stance: Stance): Rule =>
  (line: Line) =>
    hits(line, words).length > 0 ? stance : null;

export const reporting = {
  asks,
  /** Bridge reportedly falls. */
  hearsay: lookedUp(HEARSAY, "observing"),
  modal,
  quoted,
  credited,
  saying,
  /** Tests confirm that the bridge fell. */
  established: lookedUp(ESTABLISHED, "for"),
  /** Bridge feared lost. */
  belief: lookedUp(BELIEF, "observing"),
};
