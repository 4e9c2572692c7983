// Who calls what another put forward false, a lie, nonsense denies it: each page with what becomes of its claims.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { blocksOf, freeze } from "../../src/article/index.ts";
import { Claims, contextsOf, joinableOf, sideOf } from "../../src/claim/index.ts";
import { readArticle } from "../../src/whence.ts";

/** The claims of a page that somebody is against: "claim: side source, side source". */
function sidesOn(text: string): string[] {
  const about = { url: "https://courier.example/1", publisher: "Dale Courier", published: "2031-03-05T10:00:00Z" };
  const rest = { title: null, modified: null, authors: [], language: "en", blocks: blocksOf(text) };
  const { article, statements } = readArticle(freeze({ ...about, ...rest, text }));
  const contexts = contextsOf(article, statements).filter(({ isEcho }) => !isEcho);
  const claims = new Claims();
  for (const said of contexts) claims.join(joinableOf(said));
  return claims.joined.claims
    .map(({ members, wordings }) => {
      const sides = members.map(({ statement }) => {
        const said = contexts.find((one) => one.statement.id === statement)!;
        return `${sideOf(said, wordings[0]!)} ${said.statement.chain[0]?.name}`;
      });
      return `${wordings[0]!.text.replace(/^that /, "")}: ${sides.join(", ")}`;
    })
    .filter((line) => / against /.test(line));
}

function testPages(name: string, lines: readonly string[]): void {
  describe(name, () => {
    for (const line of lines)
      test(line, () => {
        const [page, claim] = line.split(" => ") as [string, string];
        assert.deepEqual(sidesOn(page), claim === "nothing" ? [] : [claim]);
      });
  });
}

testPages("what is dismissed in its own words", [
  "The claim that the Sarn dam is cracked is baseless, Hydra Works said. => the Sarn dam is cracked: against Hydra Works",
  "Claims that the airline flew with faulty engines are “totally unfounded”, Ida Moll told the Dale Courier. => the airline flew with faulty engines: against Ida Moll",
  "“The allegation that we dumped waste in the Tarn is a complete fabrication,” said Udo Lang. => we dumped waste in the Tarn: against Udo Lang",
  "The ministry said reports of a gas leak in Lower Tarn were false. => reports of a gas leak in Lower Tarn: against ministry",
  "Ana Velt called the report that soldiers had crossed the Ostry bridge “complete nonsense”. => soldiers had crossed the Ostry bridge: against Ana Velt",
  "Ana Velt dismissed reports that soldiers had crossed the Ostry bridge as nonsense. => soldiers had crossed the Ostry bridge: against Ana Velt",
  "It is not true that the clinic in Pell turned patients away, Nora Weiss said. => the clinic in Pell turned patients away: against Nora Weiss",
  "There is no truth in reports that the pilot was drunk, General Bako said. => the pilot was drunk: against Bako",
  "The minister denied reports that the figures on jobs were false. => the figures on jobs were false: against The minister",
  "Ruth Vane dismissed the notion that the harbour had been sold in secret. => the harbour had been sold in secret: against Ruth Vane",
]);

const VANE = "Ruth Vane said that the mayor had sold the harbour in secret.";
const SOLD = "the mayor had sold the harbour in secret: for Ruth Vane, against Otto Reim";

testPages("what stands right before", [
  `${VANE} Otto Reim called this a lie. => ${SOLD}`,
  `${VANE} Otto Reim described the claim as misinformation. => ${SOLD}`,
  `${VANE} Otto Reim said the claim was untrue. => ${SOLD}`,
  `${VANE} Otto Reim said that this was “pure invention”. => ${SOLD}`,
  `${VANE} “That is not true,” Otto Reim said. “Nobody has bought it.” => ${SOLD}`,
  `${VANE} “Fake news,” replied Otto Reim. => ${SOLD}`,
  `${VANE} Otto Reim denied the claim, saying only a crane had gone. => ${SOLD}`,
  "Workers said the plant in Wehl would close in June. Rolf Amsel called this a fairy tale. => the plant in Wehl would close in June: for Workers, against Rolf Amsel",
]);

testPages("whose word it is", [
  "The union announced a strike on Monday. The airline said that this was untrue. => a strike on Monday: for union, against airline",
  `${VANE} Otto Reim denounced the claim as a lie. => ${SOLD}`,
  `${VANE} Otto Reim refutes this information. => ${SOLD}`,
  "Ruth Vane said that the harbour had been sold. The mayor was in Tarn. Otto Reim denied Vane's claim. => the harbour had been sold: for Ruth Vane, against Otto Reim",
  "Otto Reim denied Vane's claim that the harbour had been sold. => the harbour had been sold: against Otto Reim, for Vane",
]);

testPages("nothing that anybody put forward", [
  `${VANE} Otto Reim called her speech a disgrace. => nothing`,
  `${VANE} Otto Reim called the claim accurate. => nothing`,
  `${VANE} Otto Reim did not call the claim false. => nothing`,
  `${VANE} Otto Reim said this was wrong of her. => nothing`,
  `${VANE} Otto Reim could not say whether the claim was false. => nothing`,
  `${VANE} Otto Reim said the report was not false. => nothing`,
  `Tolk said the dam leaked. ${VANE} Otto Reim denied this information. => this information: against Otto Reim`,
  // Whose words "this" means nobody can tell, or nobody's.
  `${VANE} The mayor went to the quay. A crowd had gathered there. Otto Reim called this a lie. => nothing`,
]);
