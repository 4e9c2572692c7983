// Words with which English says that something is not so.

import { lexicon } from "./lexicon.ts";

/** Says of something that it is not what it seems. */
export const FALSE = lexicon(
  "hoax*,fake,fakes,faked,fakery,false,falsely,bogus,phony,debunk*,untrue,not true,fabricated,fabricates,fabricating,fabrication",
  "satire,satirical,satirist,parody,spoof,spoofed,myth,myths,urban legend,fictional,fictitious,made up,misleading,photoshop*,doctored",
  "baseless,unfounded,groundless,nonsense,rubbish,bullshit,preposterous,a lie,lies about,lied,lies,liar,no truth,too good to be true",
  "disprov*,discredit*,misidentified,mistaken identity,misinformation,disinformation,retract*,recants,recanted,backtracks,fact check",
  "fools,fooled,duped,tricked,fall for,fell for,falls for,falling for,trolled,trolls,staged,publicity stunt,pr stunt,marketing stunt",
  "prank,pranked,a joke,joking,con artist,fraud,impostor,imposter,made it up,made it all up,making it up,cgi,manipulated",
  "totally wrong,wrong about,got it wrong,inaccurate,incorrect,erroneous,erroneously,mistaken,mistakenly,in error,mix-up",
  "misunderstood,misunderstanding,misquoted,misinterpreted,misreported,out of context,mistranslat*,overblown,exaggerated,exaggeration",
  "the truth about,the truth behind,real story,not so fast,never happened,didn't happen,not real,isn't real,not what,isn't what",
  "nonexistent,never existed,doesn't exist,does not exist,no such,conspiracy theory,conspiracy theories,was actually,is actually",
  "unlikely to,highly unlikely,probably not,stop sharing,stop believing,don't believe,don't share",
);
export const DENIAL = lexicon(
  "deny,denies,denied,denying,denial,denials,refute,refutes,refuted,refuting,rebut*,disavow*,dispute,disputes,disputed,contradict*",
  "reject,rejects,rejected,dismiss,dismisses,dismissed,rules out,ruled out,quash,quashes,quashed,dispels,rubbishes,laughs off",
  "shoots down,shot down,shuts down,blasts,blasted,slams,slammed,hits back,fires back,sets the record straight,pours cold water",
);
/** Verbs of denial that leave alone what is said in them to be false: denies that it was a hoax. */
export const TURNING = lexicon(
  "deny,denies,denied,denying,refutes,refuted,disputes,disputed,rejects,rejected,dismisses,dismissed",
);
/** Verbs that deny only where they are about talk: slams rumours, but slams the mayor. */
export const ATTACK = lexicon(
  "blasts,blasted,slams,slammed,reject,rejects,rejected,dismiss,dismisses,dismissed,shot down,shoots down,shuts down,hits back,fires back",
);
export const TALK = lexicon(
  "claim*,report*,rumor*,rumour*,allegation*,story,stories,talk,theory,theories,accusation*,suggestion*,speculation",
);
export const NEGATION = lexicon(
  "not,never,no,nobody,none,neither,cannot,without,cant,wont,didnt,doesnt,isnt,wasnt,dont,hasnt,havent,arent,werent",
  "can't,won't,didn't,doesn't,isn't,wasn't,don't,hasn't,haven't,aren't,weren't,wouldn't,couldn't,hadn't,ain't",
  "fail to,fails to,failed to,refuse to,refuses to,refused to,declines to,declined to,unable to",
);
/** Negations that deny nothing of what follows. */
export const IDLE = lexicon(
  "not only,not just,no longer,no doubt,not alone,not yet,never before,never seen,never guess,never know,never forget,no wonder",
  "no matter,can't wait,don't miss,don't forget,don't worry,can't believe,won't believe,no stranger",
);
/** Not known, not said: neither one nor the other. */
export const KNOWING = lexicon(
  "confirm*,verif*,evidence,proof,proven,prove,clear,certain,say,word,comment,rule out,ruled out",
);
export const IDEA = lexicon("idea,sure,know,knows,guess,how,why,what");
export const REPORTED = lexicon("report,reports,claim,claims,rumor,rumors,rumour,rumours,talk,no");
