// Whom news cites: who or what may stand behind "citing".

import type { Token } from "../../language/index.ts";
import { isCapital } from "./scene.ts";

/** Last nouns of phrases for somebody, some body or a document. */
const SOURCES: ReadonlySet<string> = new Set(
  (
    "source sources official officials people person persons insider insiders executive executives employee employees diplomat diplomats " +
    "officer officers minister ministers ministry ministries spokesman spokeswoman spokesperson spokespeople spokesmen expert experts " +
    "analyst analysts witness witnesses lawyer lawyers prosecutor prosecutors police authority authorities intelligence informant informants " +
    "resident residents locals villager villagers relative relatives doctor doctors medic medics nurse nurses worker workers staff staffers " +
    "activist activists monitor monitors observer observers aide aides adviser advisers advisor advisors researcher researchers scientist scientists " +
    "economist economists trader traders journalist journalists reporter reporters correspondent correspondents editor editors blogger bloggers " +
    "lawmaker lawmakers senator senators politician politicians judge judges investigator investigators detective detectives commander commanders " +
    "general colonel captain admiral soldier soldiers president premier chancellor secretary ambassador envoy king queen prince pope bishop " +
    "chief head mayor governor leader leaders chairman chairwoman director manager master deputy representative representatives member members " +
    "engineer engineers inspector inspectors auditor auditors driver drivers pilot pilots guard guards teacher teachers harbourmaster attorney whistleblower whistleblowers eyewitness eyewitnesses bystander survivors survivor " +
    "government military army navy embassy court courts company party agency agencies commission committee council department office bureau " +
    "union institute university hospital bank operator service services regulator watchdog administration presidency kremlin " +
    "newspaper newspapers paper media press newswire broadcaster channel television radio website site portal blog outlet outlets magazine daily tabloid weekly " +
    "document documents report reports study studies survey surveys poll polls research data figures statistics records record email emails " +
    "letter letters memo memos statement statements transcript transcripts recording recordings filing filings file files cable cables " +
    "post posts tweet tweets message messages video footage photo photos photographs images audit review article articles interview papers " +
    "notes minutes testimony account accounts logs draft communique information"
  ).split(" "),
);

/** Is the phrase one for somebody or a document, and no reason: citing | security concerns? */
export function isSource(words: readonly Token[]): boolean {
  // It cited no source.
  if (/^(?:no|any|neither)$/.test(words[0]!.lower)) return false;
  return (
    SOURCES.has(headOf(words)) ||
    words.every((token) => isCapital(token) || /^(?:the|of|a|its|and)$/.test(token.lower)) ||
    endsInName(words)
  );
}

/** Are the first words of a content, up to its first mark, those for whom somebody cites? */
export function isCited(words: readonly Token[]): boolean {
  const end = words.findIndex(({ pos }) => pos === "PUNCT");
  const first = end < 0 ? words : words.slice(0, end);
  return first.length > 0 && isSource(first);
}

/** The noun that a phrase turns on: two | officials briefed on the talks; police | brutality. */
function headOf(words: readonly Token[]): string {
  const end = words.findIndex(({ pos, lower }, i) => i > 0 && (pos === "ADP" || pos === "VERB" || lower === "to"));
  return (end < 0 ? words : words.slice(0, end)).findLast(({ pos }) => pos === "NOUN" || pos === "PROPN")?.lower ?? "";
}

/** The harbour master Šárka Żeleńska, the daily Morgenland; but not: concerns over North Velmar. */
const endsInName = (words: readonly Token[]) =>
  words.length > 2 &&
  isCapital(words.at(-1)!) &&
  (isCapital(words.at(-2)!) || SOURCES.has(words.at(-2)!.lower)) &&
  words.every(({ pos }) => pos !== "ADP");
