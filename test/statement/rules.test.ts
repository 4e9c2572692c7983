// Each line is both the input and the answer: [content] <source> {cue}. A line without marks must not match.

import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { covers, overlaps } from "../../src/article/index.ts";
import { find, shown, testStatements } from "./lines.ts";

testStatements("quotations with a tag", [
  "[“We will rebuild,”] <Ana Ruiz> {said}.",
  "[“We will rebuild,”] {said} <Ana Ruiz>.",
  "[“We will rebuild,”] {said} <Ana Ruiz, a spokeswoman for the port>.",
  '["We will rebuild,"] <the mayor> {told} reporters on Monday.',
  "[“Never,”] <he> {said}. [“Not while I am here.”]",
  "[“The basin held,”] <she> {said}, [“until it did not.”]",
  "<Ruiz> {said}: [“The port is shut.”]",
  "<The minister> {wrote} on Monday: [“The port is shut.”]",
  "[“It was loud. We ran. Nobody told us anything,”] <Ruiz> {said}.",
  "[“It was loud. We ran.\n“Nobody came for hours,”] <Ruiz> {said}.",
  "[`` We will rebuild, ''] <Ruiz> {said}.",
  "<Mayor Ana Ruiz> {wrote} using her own account:\n\n[“Bring the boat to the harbour, Ivo.”]",
  "[“So far it is the sea one, the port nil.”] {—} <Ana Ruiz>",
  "[“So far it is the sea one, the port nil.”] {-} <Ana Ruiz, harbour master of Tern>",
  "“So far it is the sea one, the port nil.” — the end of a long day.",
]);

testStatements("who is quoted, and words that only join", [
  // Who quotes is a link of the chain, and says nothing of his own.
  "The Vale Post quoted <a diplomat> {as saying} [that talks had failed].",
  "The Vale Post cited <two officials> {as saying} [the port was shut].",
  "Velmar Wire quoted <the minister, Tamsin Orrel>, {as saying} on Monday: [“We will not go.”]",
  "The agency quoted <Ruiz> {as telling} reporters [that the port was shut].",
  "The Ostrel Gazette cited <Velmar Wire> {as reporting} [that the port was shut].",
  "State radio reported <police> {as saying} [the driver fled].",
  "<The minister> {was quoted as saying} [that talks had failed].",
  "<The minister> was quoted by the Vale Post {as saying} [that talks had failed].",
  "<The minister> {was quoted as saying} by the Vale Post [that talks had failed].",
  "[Talks had failed], the Vale Post quoted <a diplomat> {as saying}.",
  "[“Talks have failed,”] the Vale Post quoted <a diplomat> {as saying}.",
  "[“Talks have failed,”] <a diplomat> {was quoted as saying}.",
  "<The Vale Post> {quoted} [a diplomat].",
  "Harbour News Agency reports that.",
  "<Harbour News Agency> {reports} [that, {2: according to} <2: the Vale Post, which cites two officials>, [2: the talks failed]].",
]);

testStatements("what the telling did is the article's own, what was done is told", [
  "<Tarn Motors> {said} [it would close its plant], sending its shares down 17%.",
  "<Calder Line> {announced} [that it would halve its dividend], knocking 9% off its market value.",
  "<The mayor> {said} [that the school would close], drawing criticism from parents.",
  "<Tarn Motors> {announced} [that it would shed 400 posts], sparking protests in Velmar.",
  "<Police> {said} [a lorry hit a bus near Orm, killing nine people].",
  "<The mayor> {said} [that the dam had broken, flooding 40 houses].",
  "<Ruiz> {said} [that the fire spread at night, raising the water in the basin].",
]);

testStatements("whom the reporter names beside himself", [
  "{According to} <Ana Ruiz, head of the council>, [the port is shut].",
  "{According to} <Ana Ruiz, who chairs the council>, [the port is shut].",
  "{According to} <the mayor, Ana Ruiz>, [the port is shut].",
  "{According to} <the Vale Post>, citing two officials, [the port is shut].",
  "{According to} <the Vale Post>, with reference to the ministry, [the port is shut].",
  "[The port is shut], {according to} <Ana Ruiz, head of the council>.",
  // What only seems to stand beside the name.
  "{According to} <police>, [the driver, a docker, fled].",
  "{According to} <Ana Ruiz>, [in May the port was shut].",
  "[The port is shut], as {reported} by <the Vale Post>.",
  "[The port is shut], {reported} by <the Vale Post>.",
  "As first {reported} by <the Vale Post>, [the port is shut].",
  "As <the Vale Post> {reported}, [the port is shut].",
  // Behind "not" only what is put right was reported.
  "<2: Police> {2: said} [2: six men were hurt], not [50] as <the Vale Post> {reported}.",
  "<2: The brigade> {2: said} [2: six men were hurt], rather than [ten] as <Ruiz> {claimed}.",
  "<2: Rescuers> {2: said} [2: six men were hurt, not [seven] as <they> {had said} on Sunday].",
  "<2: The mayor> {2: said} [2: that six men were hurt], not [eight] as {reported} by <the Vale Post>.",
  "[2: Two trams met, and not [three], as first {reported} by <Harbour Radio>], <2: the operator> {2: said}.",
  "[It was not just a hut], as {reported} by <the Vale Post>.",
  "[It was not seen as late], as <Ruiz> {claimed}.",
  "Neighbours called 112.",
  "[The talks failed], {reported} <the Vale Post>.",
  "<Ruiz, who left the hall>, {condemned} [Marsh].",
  "He was seen as reported by many to be a bully.",
  "As the mayor said goodbye, the crowd wept.",
  "<Tern>, citing a source in the ministry, {reports} [that the port is shut].",
  "<Tern> {reported} on Monday, citing the Gull, which quoted a diplomat, [that talks had failed].",
  "<The ministry> {said} in a statement carried by Velmar Wire [that the port is shut].",
  "<The ministry> {said} in a statement, seen by the Vale Post, [that the port is shut].",
  "<Media reports> citing police {said} [the port was shut].",
]);

testStatements("figures that are changed by who gives them", [
  "<The health ministry> {raised} [the death toll from 9 to 14] on Tuesday.",
  "<The fire service> on Tuesday {lowered} its estimate of [people evacuated in Velmar from 12,000 to 10,000].",
  "<The bank> {cut} [its growth forecast to 2.1 percent from 2.6 percent] on Monday.",
  "[The toll] {was raised} [to 31] by <the ministry> on Monday.",
  "The city cut the number of buses to 40.",
  "The plant raised output from 9 to 14 tonnes.",
]);

testStatements("what is denied is nobody's statement", [
  "<Ruiz> {rejected} [a report that she had borrowed 40 million crowns].",
  "<Velmar Freight> {denied} [reports that three sailors had fallen ill].",
  "<Ardovia> on Tuesday {denied} [that it had refused to send masks to Ostrel], a day after <2: its neighbour> {2: accused} [2: it of turning away a request for help].",
  "<Velmar Freight> {denied} [that inspectors had warned it in May].",
  "<Velmar Freight> {denied} [<2: the union’s> {2: claim} [2: that three had fallen ill]].",
  "<Ruiz> {withdrew} [<2: her> {2: call for} [2: talks]].",
]);

testStatements("how somebody spoke, and what nobody said", [
  "<A union official who declined to be named> {said} [dockers had no masks].",
  "<A nurse who asked not to be named because she feared for her job> {said} [the ward was full].",
  "A man lay there but no pedestrians offered to help him.",
  "Anyone who thinks the port is safe is wrong.",
  "Time will tell who is right.",
  "The story found its way to the papers.",
  "The office has dismissed 849 cases.",
  "Officers responded to a call of a shooting.",
  "People found with small amounts would be fined.",
  "This is according to the mayor.",
  "Forwarded: the road is shut.",
]);

testStatements("who is the subject", [
  "<A couple walking in the forest> {said} [they had seen a light].",
  "<Photos posted on the site> {showed} [smoke].",
  "[The ferry has stopped], <managing director Torvald Reek> {told} the Ostrel Gazette on Tuesday.",
  "[The ferry is late], <Tern> {reports} with reference to a source in the police.",
  "<The mayor> {said} [he had not shown up for work].",
  "OSTREL (Tern) - <Mayor Ana Ruiz> {said} [the road was shut].",
]);

test("who says the same says what the sentence before says", () => {
  const text = "Mara Hult said the school had told nobody. Her husband, Jon Hult, a docker, said the same.";
  assert.deepEqual(
    find(text).map((found) => shown(text, found)),
    [
      "[the school had told nobody] <Mara Hult> {said}",
      "[the school had told nobody] <Jon Hult, a docker> {said the same}",
    ],
  );
});

testStatements("what is taken back, corrected or stood by", [
  "<The minister> {took back} [her denial].",
  "<The minister> {retracted} [<2: her> {2: claim} [2: that the dam was safe]].",
  "<The mayor> {withdrew} [<2: his> {2: statement} [2: that the dam was safe]].",
  "<The mayor> {later walked back} [the remarks].",
  "<The mayor> {rowed back on} [her pledge].",
  "<The mayor> {backtracked on} [her promise].",
  "<The mayor> {backed away from} [his earlier statement].",
  "<The ministry> {corrected} [earlier figures].",
  "<The council> {corrected} [the toll from nine to six].",
  "<The witness> {recanted} [her testimony].",
  "<The paper> {has since withdrawn} [the article].",
  "[The claim] {was retracted} by <the mayor>.",
  "[The report] {was withdrawn}.",
  "<The mayor> {apologised for} [saying that the dam was safe].",
  "<The minister> {stood by} [her claim].",
  // The same verbs with things that nobody says.
  "The mayor withdrew his troops.",
  "The mayor withdrew from the race.",
  "The mayor walked back to the hall.",
  "She took her bag back.",
  "The teacher corrected the exams.",
  "The company took back a number of toys.",
  "She took back the story book.",
  "The mayor backed away from the fire.",
  "The minister stood by the door.",
]);

testStatements("who says nothing", [
  "<The ministry> {would not} [comment].",
  "<The ministry> {did not immediately} [comment].",
  "<The police> {would not} [comment] further.",
  "<The ministry> {had no} [comment].",
  "<The ministry> {had no comment on} [the report].",
  "<The company> {offered no} [comment].",
  "<The mayor> {could not be reached for} [comment].",
  "<The mayor> {was not immediately available for} [comment] on Monday.",
  "<The ministry> {has yet} [to comment].",
  "<The ministry> {would not comment on} [the report].",
  "He had no comment to add.",
  "The post drew no comments from the public.",
]);

testStatements("who speaks is no time, no question and no half of a number", [
  "<A Velmar Institute poll released last week> {showed} [that the port should stay shut].",
  "<A port authority report out this month> {said} [that the basin failed].",
  "<The mayor> last week {said} [that the port is shut].",
  "<The mayor who resigned last week> {said} [that the port is shut].",
  "<The mayor who left last week> {said} [that the port is shut].",
  "<Those who died that night> {said} [that the port is shut].",
  "<A poll which appeared last week> {showed} [that the port is shut].",
  "<A poll that was released last week> {showed} [that the port is shut].",
  "No one at the ministry denied the report.",
  "No one denied that the port is shut.",
  "No one said the port is shut.",
  "No-one at the port said that it is shut.",
  "<Fewer than 15 percent of residents> {believe} [that the port will open].",
  "<Nearly all of the fishermen> {said} [that the port is shut].",
  "It was in May when <many fishermen> {said} [that the port was shut].",
  "The port lost a third of its trade ([30 percent in May], {according to} <port records>).",
  "[The port is shut] ({according to} <the mayor (and her deputy)>).",
  "[“We will rebuild,”] {said} <Mitch Moss, urban policy professor and director of the Velmar Institute>.",
  "[“We will rebuild,”] {said} <Ruiz>, angry at the delay.",
  "[“We will rebuild,”] {said} <Ana Ruiz, the Ivo and Franka Miller Chair in Harbour Policy in the School of Maritime Studies at the Velmar Institute>.",
]);

testStatements("clauses", [
  "<Ruiz> {said} [that the port is shut].",
  "<Ruiz> {said} [the port is shut].",
  "<Ruiz> {believes} [shutting the port would help].",
  "[“The port was not shut], {say} <dockers>” — the Gull",
  "<Li Na> {said} on Monday [that the port is shut].",
  "[No deaths or injuries] {were reported} [at the port].",
  "<The harbour master> {told} the Gazette on Tuesday [that the port is shut].",
  "<The ministry> {has not yet confirmed} [that the basin failed].",
  "[The port is shut], <the minister> {said}.",
  "[The port], {said} <the minister>, [is shut].",
  "<Ruiz> {asked} [whether the port is shut].",
  "<The survey> {found} [that half of the wells were clean].",
  "<Ilya Torenko, head of the rescue service>, {said} [that the search goes on].",
  "<The Standard>, citing two officials, {reported} [that the basin failed].",
  "<An official who asked not to be named> {said} [that no order was sent].",
  "<Ruiz> {said} [it would rain and would not stop].",
  "ORLA, Velmar, March 3 (Tern) - [The port is shut], <the minister> {said}.",
  "Residents left, and <Ruiz> {said} [the road was blocked].",
  "[The road is open], {says} <the man who owns the quarry>.",
  "[Between 2 million and 3 million litres escaped], <the survey by the river commission> {found}.",
  "<Orla Bureau>, which is the source of the {claim} [that the port is shut], has published no evidence.",
  "<Ana Ruiz>, who was the only source of the {rumour} [that the port is shut], has left.",
  "<Mayor Ana Ruiz> is the source of the {claim} [that the port is shut].",
  // Nobody is named as its source.
  "Near the harbour, the source of the {claim} [that the port is shut].",
  "<The ministry> {neither confirmed nor denied} [that the dam had failed].",
  "<The minister> {did not rule out} [that the army would be sent].",
  // A measure says nothing.
  "The levy is charged by the litre.",
]);

testStatements("acts and objects", [
  "<The council> {vowed} [to rebuild the wall].",
  "<The council> {urged} [residents to boil their water].",
  "<The council> {called on} [the company to pay].",
  "<The union> {condemned} [the delay].",
  "<The union> {called for} [an inquiry].",
  "<The ministry> {declined to comment on} [the report].",
  "<The ministry> {refrained from giving} [details about the leak].",
  "[Residents] {were told} [to boil their water].",
  "[Two deaths] {were reported} [in the north].",
  "[No injuries] {were reported} [in the fire on either bank], but South Vale moved eighty people.",
  "The crew were brought ashore and {told} [that the port is shut].",
  "The port, [which] <officials> {say} [is safe], opened again.",
  "It is a weapon [which] <officials> {said} [was banned].",
  "They refused <the club’s> {requests} [to close the port].",
  "It appeared that {according to} <a note found on Monday>, [the port is shut].",
  "<The mayor> {admitted} [three thefts].",
  "The school admitted 40 pupils.",
  "The works did not report the faults to inspectors.",
  "<The police> {did not report} [any injuries].",
  "The mayor has written a letter of resignation.",
  "The mayor called the clerk twice on Monday.",
  "[1: <2: The mayor’s aide> {2: pressed} [2: the clerk to close the port]], <1: sources> {1: say}",
  "<The mayor> {is concerned about} [the wells].",
  "The town grew tired of <her> {claim} [that the wall was sound].",
]);

testStatements("cues that are no verb", [
  "{According to} <Ruiz>, [the port is shut].",
  "{According to} <the mayor of Tern> [the port was shut shortly after she left].",
  "According to officials who spoke on Monday and who were tired.",
  "[The port is shut], {according to} <the harbour master>.",
  "[The wall had] {reportedly} [been patched twice].",
  "Later it {became known} [that the wall had been patched].",
  "Jobs are at risk if [the works close], as <the union> {claims}.",
  "<Ruiz>{:} [port will stay shut for weeks]",
]);

testStatements("a sentence that says where the one before it comes from", [
  "[Two battalions came to the crossing]. This {was reported} by <Tern> with reference to the Herald.",
  "<Ruiz> {said} [that the port is shut]. This was reported by Tern.",
  "[Two battalions came to the crossing]. <Tern> {reports} this with reference to the Herald.",
  "[Two battalions came to the crossing]. <Velmar Wire> {wrote} about this on Monday.",
  "<Ruiz> {said} [that the port is shut]. Tern reported this on Monday.",
  "Two battalions came to the crossing. <Tern> {reported} [this week's losses].",
  "<1: Ruiz> {1: said} [1: that the port is shut]. Tern writes about this with reference to the Herald. <2: The mayor> {2: denies} [2: it].",
]);

testStatements("several in a sentence, and one inside another", [
  "[1: <2: The mayor> {2: claims} [2: that he warned them]], {1: according to} <1: Ruiz>.",
  "<1: <2: Ruiz>> {1: condemned} [1: the strike] and {2: said} [2: that the port is shut].",
]);

testStatements("nobody puts anything forward", [
  "The so-called “reform” passed on Monday.",
  "The council met on Monday and thanked nobody in particular.",
  "She walked to the port, which was shut.",
  "A plan called Bridge was shelved in May.",
  "The road runs along the river to the old mill.",
  "Follow us on the channel.",
]);

const word = fc.oneof(
  fc.string({ unit: "binary", maxLength: 8 }),
  fc.string({ unit: "grapheme", maxLength: 8 }),
  fc.constantFrom(
    ..."said told “ ” \" '' `` , . : Ruiz she that the according to reportedly n't U.S. 12,000 — \n".split(" "),
  ),
);
const anything = fc.array(word, { maxLength: 60 }).map((words) => words.join(" "));

test("law: spans lie in the text, split no surrogate pair, and contents do not overlap", () => {
  fc.assert(
    fc.property(anything, (text) => {
      for (const { content, source, cue } of find(text)) {
        assert.ok(content.length > 0);
        for (const span of [...content, ...source, ...cue]) {
          assert.ok(covers({ start: 0, end: text.length }, span) && span.start < span.end);
          for (const cut of [span.start, span.end]) assert.ok(!splitsPair(text, cut));
        }
        content.forEach((one, k) => content.slice(k + 1).forEach((other) => assert.ok(!overlaps(one, other))));
      }
    }),
    { numRuns: 400 },
  );
});

const splitsPair = (text: string, at: number) => /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(at - 1, at + 1));

test("law: what was read before changes nothing", () => {
  fc.assert(
    fc.property(anything, anything, (text, other) => {
      const before = find(text);
      find(other);
      assert.deepEqual(find(text), before);
    }),
    { numRuns: 100 },
  );
});

test("endless repetition is read in time", () => {
  const hostile = [
    '"',
    "“",
    "said ",
    "and said ",
    ", said",
    "according to ",
    "a",
    "of the ",
    "U.",
    "+",
    "x'",
    "— ",
    "the man who ",
    "'' ",
    ", the man and ",
  ];
  for (const piece of hostile) find(piece.repeat(10_000));
});
