// Words of a content that tell an act which its cue leaves open.

const set = (words: string) => new Set(words.split(" "));

/** What stands for the speaker in his own content: said | it would sue. */
export const SELF = set("i we it he she they");

/** Verbs that somebody only undergoes or is; after "will" they promise nothing. */
export const PASSIVE = set(
  "be receive get need see become remain seem appear suffer lose face have cost benefit depend happen survive die feel know",
);

/** Verbs of intention: said it | plans to fire. */
export const INTENDING = set(
  "plan plans planned planning intend intends intended wants want wanted prepare prepares going aims aim",
);

/** Nouns of what is still to be done: announced | a package. */
export const PLANS = set(
  "plan plans cut cuts package measures measure effort efforts investment investments campaign closure closures layoffs " +
    "rescue restructuring merger tour reform reforms sanctions aid assistance initiative programme program start launch " +
    "establishment strike intention decision ban moratorium ceasefire election elections withdrawal resignation candidacy " +
    "bid takeover inquiry investigation review boycott overhaul reshuffle evacuation lockdown curfew event summit " +
    "conference reward referendum drills exercises deployment mobilisation mobilization move proposal offer expansion " +
    "recruitment construction partnership retirement departure",
);

/** Words for wrong that is done. */
export const WRONGS = set(
  "violate violated violates violating violation violations lied lying lies lie stole stolen steal stealing imprisoned " +
    "attacked attacking forced forcing tortured torture torturing fraud fraudulent illegal illegally unlawful unlawfully " +
    "corrupt corruption abused abusing abuse abuses skewed rigged rigging manipulated manipulating manipulation misled " +
    "misleading bribed bribery bribes provocation provocations breach breached breaches breaching massacre massacred " +
    "sabotage sabotaged spying espionage terrorism terrorist genocide killed murdered murder murdering shelled shelling " +
    "looted looting deceived deceiving deceive falsified fabricated fabricating conspired conspiracy blackmail extortion " +
    "misrepresenting misrepresented infringed infringes infringing infringement harassed harassment discriminated " +
    "discrimination plagiarised plagiarized smuggled smuggling kidnapped abducted raped assaulted negligent negligence " +
    "cheated cheating mistreated mistreatment persecuted poisoned sabotaging stalling exploiting exploited covered",
);

/** Phrases with which somebody denies a thing in his own words. */
export const DENIALS =
  /\b(?:(?:is|are|was|were) (?:not true|untrue|false|a lie|lies|fake|baseless|groundless|unfounded|nonsense|a fabrication)|has nothing to do with|had nothing to do with|(?:did not|didn't|never) (?:commit|do (?:it|this|that|anything wrong))|no involvement in|not involved in|not guilty|(?:is|are|was|were|am) (?:\w+ly )?innocent)\b/i;

/** What is done to somebody as a threat: would | attack if. */
export const STRIKES = set(
  "attack retaliate strike respond sue expel punish destroy bomb shoot arrest prosecute fire kill invade hit crush avenge sanction",
);

/** Verbs of asking for something, inside a content: announced | that it seeks aid. */
export const SEEKS = set("seeks seek seeking needs requests demands wants");
