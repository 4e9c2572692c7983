// Who said it first and who passed it on, from the text alone: the chain of each statement that the rules find.

import assert from "node:assert/strict";
import { test } from "node:test";
import { blocksOf, wordsOf } from "../../src/article/index.ts";
import { describe } from "../../src/entity/index.ts";
import { languageOf } from "../../src/language/index.ts";
import { rules } from "../../src/statement/index.ts";

/** Each statement as its chain, with its content where `which` asks for all. */
function chains(text: string): string[] {
  const prose = languageOf("en")!.cut(text, blocksOf(text));
  const found = rules.find(prose);
  const described = describe(prose, { published: "2031-05-14", publisher: null }, found);
  return described
    .map(({ chain }, i) => ({ chain, at: found[i]!.content[0]!.start, words: wordsOf(text, found[i]!.content) }))
    .toSorted((a, b) => a.at - b.at || b.words.length - a.words.length)
    .map(({ chain }) => chain.map(({ name }) => name ?? "?").join(" > "));
}

/** What is put forward first in each text, and the chain by which it came. */
function first(name: string, lines: readonly (readonly [text: string, chain: string])[]): void {
  for (const [text, chain] of lines) test(`${name}: ${text}`, () => assert.equal(chains(text)[0], chain));
}

/** The last statement of each text. */
function last(name: string, lines: readonly (readonly [text: string, chain: string])[]): void {
  for (const [text, chain] of lines) test(`${name}: ${text}`, () => assert.equal(chains(text).at(-1), chain));
}

first("whom the reporter cites", [
  ["The talks failed, according to the Vale Post, which cites two officials.", "two officials > Vale Post"],
  ["The talks failed, according to the Vale Post, which was quoting a diplomat.", "a diplomat > Vale Post"],
  ["The talks failed, according to the Vale Post, citing two officials.", "two officials > Vale Post"],
  ["According to the Vale Post, which cited two officials, the talks failed.", "two officials > Vale Post"],
  ["The talks failed, reported the Vale Post, which attributed it to a diplomat.", "a diplomat > Vale Post"],
  [
    "The talks failed, according to the Vale Post, which attributed the information to a diplomat.",
    "a diplomat > Vale Post",
  ],
  ["The talks failed, the Vale Post reported with reference to the foreign ministry.", "foreign ministry > Vale Post"],
  ["The talks failed, the Vale Post reported on the authority of two officials.", "two officials > Vale Post"],
  ["The talks failed, according to the Vale Post; the newspaper cites two officials.", "two officials > Vale Post"],
  [
    "The talks failed, as reported by the Vale Post, which said it had learned it from a diplomat.",
    "a diplomat > Vale Post",
  ],
  ["The talks failed, Tern reported, citing the Gull, which quoted a diplomat.", "a diplomat > Gull > Tern"],
  ["The talks failed, the Vale Post reported. It cited two officials.", "two officials > Vale Post"],
  ["The talks failed, the Vale Post reported. The paper attributed it to a diplomat.", "a diplomat > Vale Post"],
  [
    "Two battalions came to the port. Velmar Wire reports this with reference to the ministry.",
    "ministry > Velmar Wire",
  ],
  ["The minister said, citing intelligence reports, that the port was hit.", "intelligence reports > The minister"],
  ["Harbour Watch, forwarding a post by governor Ana Ruiz, wrote that the port was hit.", "Ana Ruiz > Harbour Watch"],
  // What is no source, what somebody else says, and what a person only speaks of.
  ["The talks failed, the Vale Post reported, citing police brutality.", "Vale Post"],
  ["The talks failed, the Vale Post reported, citing the president's health.", "Vale Post"],
  ["The talks failed, the Vale Post reported. It cited security concerns.", "Vale Post"],
  ["The talks failed, Ana Ruiz said. It cited two officials.", "Ana Ruiz"],
  ["The talks failed, the Vale Post reported, and it cited no source.", "Vale Post"],
  ["The company, citing the economy, said it would cut jobs.", "company"],
  ["The union, which cited rising prices, said the strike would go on.", "union"],
  ["The Vale Post, whose source is a diplomat, reported that talks had failed.", "a diplomat > Vale Post"],
  ["The Vale Post reported that the dam was weak, naming the minister as its source.", "the minister > Vale Post"],
  ["“He is late,” Ana Ruiz said, referring to the minister.", "Ana Ruiz"],
  ["The treaty, which cites two officials, failed, Ana Ruiz said.", "Ana Ruiz"],
  [
    "The talks failed, according to the Vale Post, which quoted a diplomat as saying that they would resume.",
    "Vale Post",
  ],
]);

first("through whom it came", [
  ["The Vale Post quoted a diplomat as saying that the talks had failed.", "a diplomat > Vale Post"],
  ["The talks had failed, the Vale Post quoted a diplomat as saying.", "a diplomat > Vale Post"],
  ["The talks had failed, a diplomat was quoted by the Vale Post as saying.", "a diplomat > Vale Post"],
  ["A diplomat was quoted as saying by the Vale Post that the talks had failed.", "A diplomat > Vale Post"],
  ["The minister, quoted by Velmar Wire, said the port was safe.", "The minister > Velmar Wire"],
  ["Two officials quoted by Velmar Wire said the port was shut.", "Two officials > Velmar Wire"],
  ["The port was shut, according to two officials cited by Velmar Wire.", "two officials > Velmar Wire"],
  ["The port was shut, according to documents seen by the Vale Post.", "documents seen by the Vale Post > Vale Post"],
  ["“The port is safe,” the minister told Velmar Wire.", "the minister > Velmar Wire"],
  ["“The port is safe,” the minister told state television.", "the minister > state television"],
  ["“The port is safe,” Ruiz told the Calder news agency on Monday.", "Ruiz > Calder news agency"],
  ["The minister told the Herald the port is shut.", "The minister > Herald"],
  ["The port is shut, two ministers tell Tern News.", "two ministers > Tern News"],
  ["Ruiz said on Velmar TV that the port was safe.", "Ruiz > Velmar TV"],
  ["Tern News was told by two ministers that the port was shut.", "two ministers > Tern News"],
  ["Tern News has been told that the port is shut.", "? > Tern News"],
  ["Speaking on condition of anonymity to Tern News, a minister said the port was shut.", "a minister > Tern News"],
  ["The port was shut, Ruiz said, as quoted by Velmar Wire.", "Ruiz > Velmar Wire"],
  ["Media reports citing police said the port was shut.", "police > Media reports"],
  // Channels that are none.
  ["The company said on the Calder website that the port was shut.", "company"],
  ["The minister told the Calder Environment agency that the port was shut.", "The minister"],
  ["Ruiz said in Velmar that the port was shut.", "Ruiz"],
]);

last("the newspaper, the agency, the broadcaster", [
  ["Ana Ruiz told Harbour Radio that she would go. The broadcaster said it was late.", "Harbour Radio"],
  ["The talks failed, Tern reported on Monday.\n\nThe agency said a deal was near.", "Tern"],
  ["The Gull broke the story. Mayor Ana Ruiz denied it. The newspaper said it was sure.", "Gull"],
  ["Documents seen by the Gull show that the dam was weak. The newspaper said it was sure.", "Gull"],
  ["Tern said on Monday the dam was weak, citing two officials. The news agency said it was sure.", "Tern"],
  ["The Tribune reported a leak. The outlet said it had proof.", "Tribune"],
  ["State television said the dam had failed. The channel said six had died.", "State television"],
  ["The Herald reported that the port is shut. The newspaper said it was sure.", "Herald"],
  [
    "The Vale Post reported that the Velmar Environment Agency had lied. The agency said the report was wrong.",
    "Velmar Environment Agency",
  ],
  ["A bridge over the Orn fell. The newspaper said it was old.", "newspaper"],
  ["Ana Ruiz left for Velmar. The newspaper said it was late.", "newspaper"],
]);

test("the act of what is taken back, and of silence", () => {
  const acts = (text: string) => {
    const prose = languageOf("en")!.cut(text, blocksOf(text));
    const found = rules.find(prose);
    return describe(prose, { published: null, publisher: null }, found).map(
      ({ act, polarity }) => `${act} ${polarity}`,
    )[0];
  };
  for (const text of ["took back her denial", "retracted the claim", "withdrew the story", "corrected earlier figures"])
    assert.equal(acts(`The minister ${text}.`), "deny negative", text);
  for (const text of ["did not retract the claim", "has not withdrawn the story"])
    assert.equal(acts(`The minister ${text}.`), "say positive", text);
  for (const text of ["would not comment", "had no comment", "offered no comment", "has yet to comment"])
    assert.equal(acts(`The minister ${text}.`), "decline positive", text);
  assert.equal(acts("The minister stood by her claim."), "confirm positive");
});
