import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { stanceOf } from "../../src/claim/stance/index.ts";
import { spent } from "../spent.ts";

const BRIDGE = "The Tern bridge in Velmar collapsed";
const STANDS = "The Tern bridge did not collapse";
const ACTOR = "Ana Ruiz will play the queen in a new film";
const MAYOR = "Mayor Ilya Sorn is dead";
const TOLD = "A priest of Ostel says he met a mermaid";

/** Each line is a claim, a title, and the answer: stance and rule. */
const TITLES: readonly (readonly [claim: string, title: string, answer: string])[] = [
  [BRIDGE, "Tern bridge collapses in Velmar", "for restates"],
  [BRIDGE, "Tests confirm Tern bridge collapsed at noon", "for established"],
  [BRIDGE, "Why did the Tern bridge collapse?", "for restates"],
  [BRIDGE, "Nobody knows why Tern bridge collapsed", "for restates"],
  [BRIDGE, "Would you cross what is left of the Tern bridge?", "for restates"],
  [BRIDGE, "Tern bridge collapse is no hoax", "for restates"],
  [BRIDGE, "Tern bridge collapse not late, just early", "for restates"],
  [BRIDGE, "Velmar slams builders after Tern bridge collapse", "for restates"],
  [BRIDGE, "Velmar denies theft of steel after Tern bridge collapses", "for restates"],
  [BRIDGE, "That sinking feeling", "for unmarked"],

  [BRIDGE, "No, the Tern bridge is still there", "against saysNo"],
  [BRIDGE, "If only the Tern bridge had collapsed", "against wished"],
  [BRIDGE, "Video of Tern bridge falling is a hoax", "against calledFalse"],
  [BRIDGE, "Talk of bridge collapse dismissed as hoax", "against calledFalse"],
  [BRIDGE, "Was the Tern bridge video all a hoax?", "against calledFalse"],
  [BRIDGE, "Velmar denies bridge collapse", "against denied"],
  [BRIDGE, "Velmar slams reports of bridge collapse", "against denied"],
  [BRIDGE, "The Tern bridge did not collapse", "against negated"],
  [BRIDGE, "Tern bridge hasn’t gone anywhere", "against negated"],
  [BRIDGE, "Traffic flows in Velmar despite rumours", "against despite"],
  [MAYOR, "Mayor Sorn, feared dead, is alive", "against isWell"],
  [ACTOR, "Ana Ruiz drops out of royal film", "against withdrawn"],
  ["Kelmar will close its harbour", "Kelmar harbour stays open", "against excluded"],

  [BRIDGE, "Tern bridge collapse: real or fake?", "observing eitherOr"],
  [BRIDGE, "Collapse of Tern bridge could not be confirmed", "observing unknown"],
  [BRIDGE, "Has the Tern bridge collapsed?", "observing asks"],
  [BRIDGE, "Tern bridge reportedly collapses", "observing hearsay"],
  [BRIDGE, "Tern bridge may have collapsed", "observing modal"],
  [BRIDGE, "Witness: bridge fell into the river", "observing quoted"],
  [BRIDGE, "Boatmen of Velmar: we have seen the bridge fall", "observing quoted"],
  [BRIDGE, "Tern bridge collapses: source", "observing credited"],
  [BRIDGE, "Kelmar Times: Tern bridge has collapsed", "observing credited"],
  [BRIDGE, "Boatman says Tern bridge collapsed", "observing saying"],
  [BRIDGE, "Tern bridge feared lost", "observing belief"],
  [ACTOR, "Ana Ruiz in talks to play queen", "observing belief"],

  // The saying is the claim.
  [TOLD, "Priest claims he met a mermaid", "for restates"],
  // Say goodbye, nobody says anything.
  [BRIDGE, "Say goodbye to the Tern bridge, which collapsed", "for restates"],
  // A modal verb of something else.
  [BRIDGE, "Tern bridge collapse could cost millions", "for restates"],
  // The claim itself denies.
  [STANDS, "The Tern bridge did not collapse", "for restates"],
  [STANDS, "Velmar denies collapse of Tern bridge", "for restates"],
  [STANDS, "Tern bridge reportedly did not collapse", "observing hearsay"],
  [STANDS, "Tern bridge collapses", "against affirms"],
  [STANDS, "Tern bridge reportedly collapses", "observing hearsay"],
  [STANDS, "Tern bridge reportedly safe", "observing hearsay"],
  ["Velmar sacked a clerk who had not worked for years", "Clerk who did no work sacked", "for restates"],
  // A word of hearsay that the claim has too.
  ["Rumours moved the Velmar crown", "Rumours move crown of Velmar", "for restates"],
];

for (const [claim, title, answer] of TITLES)
  test(title, () => {
    const { stance, by } = stanceOf(claim, { title, text: null });
    assert.equal(`${stance} ${by}`, answer);
  });

const HEAD = "Tern bridge collapses in Velmar";

/** Each line is a title, a text, and the answer. */
const TEXTS: readonly (readonly [title: string, text: string, answer: string])[] = [
  [HEAD, "The Tern bridge in Velmar collapsed on Monday. Ruiz said that nobody was hurt.", "for restates"],
  [HEAD, "Pictures went round.\nThe Tern bridge in Velmar has not collapsed.", "against negated"],
  // What is said of other things does not speak against the claim.
  [
    HEAD,
    "The Tern bridge in Velmar collapsed. The mayor denied taking money. It was not the first scandal.",
    "for restates",
  ],
  ["That sinking feeling", "The Tern bridge in Velmar reportedly collapsed.", "observing hearsay"],
  ["That sinking feeling", "The Tern bridge in Velmar collapsed.", "for restates"],
  ["Mayor denies theft", "The Tern bridge in Velmar collapsed.", "for restates"],
  ["That sinking feeling", "Ardovia won the cup.", "observing apart"],
];

for (const [title, text, answer] of TEXTS)
  test(`${title} | ${text}`, () => {
    const { stance, by } = stanceOf(BRIDGE, { title, text });
    assert.equal(`${stance} ${by}`, answer);
  });

test("a number in words is one in figures", () =>
  assert.equal(stanceOf("Two trams sank", { title: "2 gone", text: "Nothing more is known." }).by, "restates"));

test("any words get an answer, the same one each time", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string(), (claim, title, text) => {
      const answer = stanceOf(claim, { title, text });
      assert.ok(answer.confidence >= 0 && answer.confidence <= 1);
      assert.deepEqual(stanceOf(claim, { title, text }), answer);
    }),
  );
});

test("hostile titles and texts cost little", () => {
  const started = spent();
  for (const piece of ["? ", "not ", "a.", "e\u0301", " - ", "  ", ". ", "'", "9,"])
    stanceOf(piece.repeat(100_000), { title: piece.repeat(100_000), text: piece.repeat(100_000) });
  assert.ok(spent() - started < 2000);
});
