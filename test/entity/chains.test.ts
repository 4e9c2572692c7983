// Chains of sources: each table line is a text, marked up, and the chain of each of its statements.

import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { blocksOf } from "../../src/article/index.ts";
import { describe, linksOf } from "../../src/entity/index.ts";
import { languageOf } from "../../src/language/index.ts";
import { type Link, chainsOf } from "../../src/statement/index.ts";
import { marked } from "../statement/marked.ts";

const en = languageOf("en")!;

function chains(line: string, publisher: string | null = null): Link[][] {
  const { text, all } = marked(line);
  const prose = en.cut(text, blocksOf(text));
  return linksOf(prose, chainsOf(prose, all), publisher);
}

const shown = (chain: readonly Link[]) => chain.map(({ name }) => name ?? "?").join(" > ");

const told = (link: Link | undefined) =>
  [link?.name, link?.kind, link?.role, link?.onBehalfOf].filter((part) => part !== null).join(" | ");

/** Names of all chains: origin first, one chain for each statement. */
function names(lines: readonly (readonly [line: string, ...expected: string[]])[]) {
  for (const [line, ...expected] of lines) test(line, () => assert.deepEqual(chains(line).map(shown), expected));
}

/** Name, kind, role and body of each origin. */
function origins(lines: readonly (readonly [line: string, ...expected: string[]])[]) {
  for (const [line, ...expected] of lines)
    test(line, () =>
      assert.deepEqual(
        chains(line).map(([origin]) => told(origin)),
        expected,
      ),
    );
}

// Surnames by themselves.
origins([
  [
    "<Krebs> {said} [the gate was open]. <2: Dorn> {2: said} [2: it was shut]. <3: He> {3: added} [3: that Krebs had called].",
    "Krebs | organization",
    "Dorn | person",
    "Dorn | person",
  ],
  ["[“I have not asked,”] <Dorn> {said}.", "Dorn | person"],
  ["<General Staff> {said} [the bridge was gone].", "General Staff | government"],
  ["<The army's General Staff> {said} [the bridge was gone].", "General Staff | government"],
  [
    "[“It is gone,”] <the General Staff of the Orsenian Army> {said}.",
    "General Staff of the Orsenian Army | government",
  ],
  ["<Chief of General Staff Ivo Maren> {said} [it was gone].", "Ivo Maren | person | Chief of General Staff"],
  ["<General Maren> {said} [it was gone].", "Maren | person | General"],
  ["<Sollund> {withdrew} [<2: her> {2: call for} [2: talks]].", "Sollund | person", "Sollund | person"],
  [
    "<Vale> {said} [the plant was safe]. <2: It> {2: added} [2: that it would open].",
    "Vale | organization",
    "Vale | organization",
  ],
  ["<Marrow Chemical> {said} [the plant was safe].", "Marrow Chemical | organization"],
  ["<The New York Gulls> {said} [they had won].", "New York Gulls | organization"],
]);

// A name behind "the" is of no person; a surname may begin with a small word; a ministry is named by its country.
origins([
  [
    "<The Pelham Rovers> {said} [they would sign Marco Venn]. <2: She> {2: said} [2: the deal was close].",
    "Pelham Rovers | organization",
    "She | unnamed",
  ],
  [
    "<The mayor Ana Lind> {said} [the port is shut]. <2: She> {2: left}.",
    "Ana Lind | person | mayor",
    "Ana Lind | person | mayor",
  ],
  ["Bill de Sarto came on Monday. <De Sarto> {said} [the port is shut].", "Bill de Sarto | person"],
  ["<De Sarto> {said} [the port is shut]. Bill de Sarto came on Monday.", "Bill de Sarto | person"],
  ["Bill de Sarto came on Monday. <De Vries> {said} [the port is shut].", "De Vries | person"],
  [
    "<Kastoria's Defence Ministry> {said} [two planes were lost]. <2: Velmar's Defence Ministry> {2: denied} [2: it].",
    "Kastoria's Defence Ministry | government",
    "Velmar's Defence Ministry | government",
  ],
]);

// Relays.
names([
  [
    "According to <the Lesk Courier>, citing a federal inspector, [the valve was old].",
    "a federal inspector > Lesk Courier",
  ],
  ["<The Lesk Courier>, quoting the daily Morgenland, {wrote} [that the valve was old].", "Morgenland > Lesk Courier"],
  ["<Vale> {denied} [<2: the union’s> {2: claim} [2: that three were ill]].", "Vale", "union"],
  ["<The Harbour Times>, citing two officials, {reported} [that six died].", "two officials > Harbour Times"],
  [
    "Citing people close to the talks, <the Harbour Times> {reported} [that they failed].",
    "people close to the talks > Harbour Times",
  ],
  [
    "<The Vale Post> {quoted} [<2: a diplomat> {2: as saying} [2: that talks had failed]].",
    "Vale Post",
    "a diplomat > Vale Post",
  ],
  // An office is that of whom its pronoun means.
  ["President Leonora Vask left. <Her office> {said} [the road was open].", "office of Leonora Vask"],
  // A reason is no source.
  ["<The Harbour Times>, citing security concerns, {said} [it would wait].", "Harbour Times"],
  ["[“We are ready,”] <Ana Ruiz> {told} Reuters.", "Ana Ruiz > Reuters"],
  ["[“We are ready,”] <Ana Ruiz> {told} reporters.", "Ana Ruiz"],
  ["[“We are ready,”] <Ana Ruiz> {said} in an interview with the Harbour Times.", "Ana Ruiz > Harbour Times"],
  [
    "In a statement to the Veltian Broadcasting Corporation, <the council> {denied} [the claim].",
    "council > Veltian Broadcasting Corporation",
  ],
  ["[The minister resigned], <Ana Ruiz> {said}, Reuters reported.", "Ana Ruiz > Reuters"],
  ["[“Never,”] {said} <Ana Ruiz>, quoted by HarbourNews.", "Ana Ruiz > HarbourNews"],
  // A sentence of its own says who reported it, as a rule the publisher itself.
  [
    "<Ana Ruiz> {said} [the port is shut]. This was reported by “Harbour Wire” with reference to Reuters.",
    "Ana Ruiz > Reuters",
  ],
  ["<Ana Ruiz> {said} [the port is shut]. This was reported by Reuters.", "Ana Ruiz > Reuters"],
  ["<Ana Ruiz> {said} [the port is shut]. Reuters reported this on Monday.", "Ana Ruiz > Reuters"],
  ["<Ana Ruiz> {said} [the port is shut]. The road was built by Reuters.", "Ana Ruiz"],
  ["{It became known} [that the port is shut].", "?"],
]);

// Statements inside statements.
names([
  ["<1: Ana Ruiz> {1: said} [1: that <2: Kyiv> {2: claims} [2: the town has fallen]].", "Ana Ruiz", "Kyiv > Ana Ruiz"],
  ["<1: Ana Ruiz> {1: said} [1: that <2: she> {2: expected} [2: a loss]].", "Ana Ruiz", "Ana Ruiz"],
  [
    "[1: “<2: I> {2: believe} [2: in it],”] <1: Ana Ruiz> {1: told} Reuters.",
    "Ana Ruiz > Reuters",
    "Ana Ruiz > Reuters",
  ],
  // Beside it is not inside it.
  ["<1: Ana Ruiz> {1: said} [1: the town has fallen], as <2: Kyiv> {2: claims} [2: it has].", "Ana Ruiz", "Kyiv"],
  [
    "{1: According to} <1: the Harbour Wire news agency>, [1: prices rose, which, {2: according to} <2: Reuters>, [2: is new]].",
    "Harbour Wire news agency",
    "Reuters > Harbour Wire news agency",
  ],
  [
    "Two members of the Salva Harbour Council, <1: which> {1: denied} [1: any fraud], have left.",
    "Salva Harbour Council",
  ],
  [
    "Two members of the Salva Harbour Council, <1: who> {1: denied} [1: any fraud], have left.",
    "Two members of the Salva Harbour Council",
  ],
]);

test("the publisher is left off where it reports, and kept where it speaks", () => {
  const line = "<Ana Ruiz> {said} [the port is shut]. This was reported by “Harbour Wire” with reference to Reuters.";
  assert.equal(shown(chains(line, "Harbour Wire")[0]!), "Ana Ruiz > Reuters");
  assert.equal(shown(chains(line, "Norlund Echo")[0]!), "Ana Ruiz > Reuters > Harbour Wire");
  assert.equal(
    shown(chains("<The Harbour Times> {said} [it regrets the error].", "The Harbour Times")[0]!),
    "Harbour Times",
  );
});

test("the outlet that speaks of itself is the source, and not within what somebody else says", () => {
  const names = (line: string, publisher: string | null) => shown(chains(line, publisher)[0]!);
  assert.equal(names("On Monday <we> {reported} [that the port was shut].", "Harbour Times"), "Harbour Times");
  assert.equal(names("As <this newspaper> {reported}, [the port is shut].", "Harbour Times"), "Harbour Times");
  assert.equal(names("“<We> {said} [the port was shut],” Ana Ruiz said.", "Harbour Times"), "We");
  assert.equal(names("On Monday <we> {reported} [that the port was shut].", null), "we");
});

// Who holds just this office is meant before one whose office only ends so.
names([
  [
    "Prime Minister Ludo Brask suspended Deputy Harbour Minister Tomas Wend after <the minister> {acknowledged} [that a cousin was paid].",
    "Tomas Wend",
  ],
  ["Deputy Mayor Ana Ruiz criticised Mayor Tomas Wend. <The mayor> {said} [the bridge would open].", "Tomas Wend"],
  ["Vice President Ana Ruiz met President Tomas Wend. <The president> {denied} [it].", "Tomas Wend"],
  ["Vice President Ana Ruiz met President Tomas Wend. <The vice president> {denied} [it].", "Ana Ruiz"],
  [
    "Harbour Minister Ana Ruiz met Finance Minister Tomas Wend. <The finance minister> {said} [it was late].",
    "Tomas Wend",
  ],
  ["Prime Minister Ludo Brask came on Monday. <The minister> {said} [it was late].", "Ludo Brask"],
]);

// Who is meant: names, roles and kinds.
origins([
  [
    "<US Secretary of Defence Owen Marsh> {said} [it rained]. <2: The Pentagon chief> {2: refused to say} [2: where]. [3: “It rained,”] <3: he> {3: said}. <4: Marsh> {4: added} [4: that it stopped].",
    ...Array.from({ length: 4 }, () => "Owen Marsh | person | US Secretary of Defence"),
  ],
  [
    "<Taras Melnyk, head of the Port Council’s Press Centre>, {posted} [that ships had moved].",
    "Taras Melnyk | person | head of the Port Council’s Press Centre",
  ],
  ["<The vice president of Vale, Ana Ruiz>, {said} [it rained].", "Ana Ruiz | person | vice president of Vale"],
  ["<Vale Motors president and CEO Ana Ruiz> {said} [it rained].", "Ana Ruiz | person | Vale Motors president and CEO"],
  [
    "<the head of the Defence Intelligence of Ukraine Mykola Hrabar> {said} [it rained].",
    "Mykola Hrabar | person | head of the Defence Intelligence of Ukraine",
  ],
  [
    "<Ana Ruiz of the Norlund Institute> {said} [it rained]. <2: Ruiz> {2: left it open} [2: why].",
    "Ana Ruiz | person | of the Norlund Institute",
    "Ana Ruiz | person | of the Norlund Institute",
  ],
  ["<Mr Ruiz> {said} [it rained].", "Ruiz | person"],
  [
    "<Vale Motor Company (VMC)> {said} [it lost]. <2: VMC> {2: said} [2: it won]. <3: The company> {3: said} [3: nothing]. <4: It> {4: said} [4: more].",
    ...Array.from({ length: 4 }, () => "Vale Motor Company | organization"),
  ],
  [
    "VMC loses\n<Vale Motor Company> {said} [it lost]. <2: VMC> {2: said} [2: it won].",
    "Vale Motor Company | organization",
    "Vale Motor Company | organization",
  ],
  ["<US carmaker Vale> {said} [it lost].", "Vale | organization"],
  [
    "<The airline Norvia> {said} [it lost]. Vale Motors won. <2: The carrier> {2: said} [2: no more].",
    "Norvia | organization",
    "Vale Motors | organization",
  ],
  ["<South Korea and NATO> {condemned} [the launch].", "South Korea and NATO | government"],
  [
    "<President Alba Moreno and Foreign Minister Luis Prado> {said} [it rained]. <2: They> {2: said} [2: it stopped].",
    "Alba Moreno and Luis Prado | person | President",
    "Alba Moreno and Luis Prado | person | President",
  ],
  ["<Ana Ruiz, a lawyer and former mayor>, {said} [it rained].", "Ana Ruiz | person | lawyer and former mayor"],
  ["<The White House> {said} [no].", "White House | government"],
  [
    "<Prime Minister Tomas Berg's government> {announced} [cuts]. <2: Berg> {2: left}[2: .]",
    "Tomas Berg's government | government",
    "Tomas Berg | person | Prime Minister",
  ],
  ["Police arrested Valeska Paris. <Paris> {said} [she was held].", "Valeska Paris | person"],
  ["<Zelenskyy> {said} [no]. Volodymyr Zelensky left.", "Volodymyr Zelensky | person"],
]);

// A source that was found too short is read on.
origins([
  ["<The vice president of Vale>, Ana Ruiz, {said} [it rained].", "Ana Ruiz | person | vice president of Vale"],
]);

// Nameless sources and those who speak for others.
origins([
  [
    "<A spokesman for the Ministry of Transport> {said} [no]. <2: The spokesman> {2: said} [2: yes].",
    "A spokesman for the Ministry of Transport | unnamed | Ministry of Transport",
    "A spokesman for the Ministry of Transport | unnamed | Ministry of Transport",
  ],
  [
    "<Interior Ministry spokesman Ivan Petrenko> {said} [no].",
    "Ivan Petrenko | person | Interior Ministry spokesman | Interior Ministry",
  ],
  ["Vale Motors fell. <Spokeswoman Ana Ruiz> {said} [no].", "Ana Ruiz | person | Spokeswoman | Vale Motors"],
  [
    "Tomas Berg was fined. <Berg's lawyer Otto Kranz> {denied} [it].",
    "Otto Kranz | person | Berg's lawyer | Tomas Berg",
  ],
  ["<An aide to Tomas Berg> {said} [no].", "An aide to Tomas Berg | unnamed | Tomas Berg"],
  ["<Engineers> {said} [no].", "Engineers | unnamed"],
  [
    "<someone familiar with the talks> {said} [no]. <2: The insider> {2: said} [2: yes].",
    "someone familiar with the talks | unnamed",
    "someone familiar with the talks | unnamed",
  ],
]);

// He and she are people and never outlets; the company is one that is known for a body.
origins([
  [
    "OSTREL (Harbour Wire) - The quay shook. <A dockworker, Pavo Renn>, {said} [it shook]. The crane fell. [2: “We ran,”] <2: he> {2: said}.",
    "Pavo Renn | person",
    "Pavo Renn | person",
  ],
  [
    "<Pavo Renn, a fisherman from Tern>, {said} [it shook]. [2: “We ran,”] <2: he> {2: said}.",
    "Pavo Renn | person",
    "Pavo Renn | person",
  ],
  ["OSTREL (Calder Line) — The quay shook. [“We ran,”] <he> {said}.", "he | unnamed"],
  ["<Calder Wire> {said} [it shook]. [2: “We ran,”] <2: he> {2: said}.", "Calder Wire | publication", "he | unnamed"],
  [
    "<Ilva Brand, the mayor>, {said} [it was late].\n\nThe minister, Tamsin Orrel, took back her denial. [2: “I was misinformed,”] <2: she> {2: said}.",
    "Ilva Brand | person | mayor",
    "Tamsin Orrel | person | minister",
  ],
  [
    "The late mayor Tomas Berg, a docker, fought. Ivo Lind, a former minister, was there. He had shut it. [“We ran,”] <he> {said}.",
    "Ivo Lind | person | former minister",
  ],
  ["A bridge over the Orn fell. <The company> {denied} [it].", "company | organization"],
  ["Drennian port operator cuts jobs.\n\nThe bridge fell. <The company> {denied} [it].", "company | organization"],
  ["<Vale> {said} [it lost]. <2: The company> {2: denied} [2: fraud].", "Vale | organization", "Vale | organization"],
  ["<Rescuers> {said} [six died]. <2: They> {2: said} [2: no more].", "Rescuers | unnamed", "Rescuers | unnamed"],
  ["<Firefighters at the port> {said} [six died].", "Firefighters at the port | unnamed"],
  ["<Medics> {said} [six died].", "Medics | unnamed"],
  ["Ana Fishers left. <Fishers> {said} [it was late].", "Ana Fishers | person"],
  ["<Doctors> {said} [six died].", "Doctors | unnamed"],
  ["<Officials> {said} [six died].", "Officials | unnamed"],
  ["<Those who ran> {said} [six died].", "Those who ran | unnamed"],
]);

// The line that says where a text comes from names nobody who has spoken.
names([
  ["CORVANE (GW) — NordRail stopped all trains, <the company> {said} [so].", "company"],
  ["TARVO, Nov 5 (Calder Line) - [The bridge fell], <the company> {said}.", "company"],
  ["Correction: OSTREL (Calder Line) — [The mine is shut], <the agency> {said}.", "agency"],
  ["Storm\n\nOSTREL, Velmark (Harbour Wire) — Vale Motors shut a plant. <It> {said} [so].", "Vale Motors"],
  ["Vale Motors (VMC) lost money — and <it> {said} [so].", "Vale Motors"],
]);

// Who made a poll, and not for whom.
origins([
  [
    "[Kest won], {according to} <an exit poll by the Orn Institute for the broadcaster TV Nova>.",
    "Orn Institute | organization",
  ],
  ["<A poll by Datum for the Velm Herald> {showed} [a lead].", "Datum | organization"],
  ["<A survey by Datum for Radio Velm> {showed} [a lead].", "Datum | organization"],
  ["<A poll by the Institute for Port Studies> {showed} [a lead].", "Institute for Port Studies | organization"],
  ["<A poll by the Centre for the Study of Ports> {showed} [a lead].", "Centre for the Study of Ports | organization"],
]);

// From what country somebody is, where it has no name.
names([
  ["<A third official, from a Nato country>, {said} [so].", "A third official, from a Nato country"],
  ["<An envoy, from an Opec member state>, {said} [so].", "An envoy, from an Opec member state"],
  ["<A diplomat from a Nato ally> {said} [so].", "A diplomat from a Nato ally"],
]);

// Whoever reported what is put right has not carried the rest.
names([
  ["<The Port League> {said} [that six men came], not eight as reported by the Vale Post.", "Port League"],
  ["<The Port League> {said} [six men came], and not eight, as first reported by the Vale Post.", "Port League"],
  ["<The Port League> {said} [that six men came], as reported by the Vale Post.", "Port League > Vale Post"],
]);

// He, she and they may mean people who have no name.
names([
  ["Carlo Venn, the minister, spoke. The driver, whose name is not known, was held. <He> {denied} [it].", "The driver"],
  ["Mayor Ed Thorn spoke. A teacher from the town was charged. <He> {denied} [it].", "A teacher"],
  [
    "Judge Karl Venn opened the trial. The captain of the ferry was charged. <His lawyer, Ann Coe>, {said} [<2: he> {2: denied} [2: it]].",
    "Ann Coe",
    "The captain > Ann Coe",
  ],
  [
    "Mayor Ed Thorn spoke. <His deputy, Ann Coe>, {said} [<2: he> {2: denied} [2: it]].",
    "Ann Coe",
    "Ed Thorn > Ann Coe",
  ],
  // Whoever is named may be a man, and whoever is met does nothing.
  ["Ivo Lind, a driver, was held. The man fled. <He> {denied} [it].", "Ivo Lind"],
  ["Ana Ruiz met a nurse on Monday. <She> {said} [it was late].", "Ana Ruiz"],
  ["Ivo Lind has never seen a driver earn so much. <He> {said} [it was late].", "Ivo Lind"],
  ["Ivo Lind was asked to build a snowman, an act that was banned. <He> {said} [it was late].", "Ivo Lind"],
  // They: the several who were spoken of, and no outlet or body before them.
  ["Tern News printed a photo. The two men were on duty. <They> {denied} [it].", "The two men"],
  [
    "The Gull wrote of it. Ana Ruiz and Ivo Lind met. <Their lawyer> {said} [<2: they> {2: denied} [2: it]].",
    "Their lawyer",
    "Ana Ruiz and Ivo Lind > Their lawyer",
  ],
  [
    "<Observers from the Port League> {said} [it was one]. <2: They> {2: denied} [2: fraud].",
    "Observers from the Port League",
    "Observers from the Port League",
  ],
  [
    "The Pump Agency opened a review. <Ana Ruiz> {said}: [“<2: They> {2: told} us [2: it was safe].”]",
    "Ana Ruiz",
    "They > Ana Ruiz",
  ],
  [
    "<Ana Ruiz> {said} [Vale Motors was slow]. [3: “<2: They> {2: told} us [2: it was safe],”] <3: she> {3: said}.",
    "Ana Ruiz",
    "Vale Motors > Ana Ruiz",
    "Ana Ruiz",
  ],
  ["Tern News printed the list. In the ministry <they> {said} [it was old].", "ministry"],
  ["Tern News printed it. At the office of the prosecutor <they> {confirmed} [it].", "office of the prosecutor"],
]);

// Documents speak for themselves, or for whoever made them.
origins([
  ["{According to} <figures released by Vale Motors>, [sales fell].", "Vale Motors | organization"],
  ["<Vale's announcement> {said} [it lost]. Vale Motors fell.", "Vale Motors | organization"],
  [
    "{According to} <a report in the Harbour Times>, [sales fell]. <2: The paper> {2: said} [2: more].",
    "Harbour Times | publication",
    "Harbour Times | publication",
  ],
  [
    "<A study of ice> {found} [that it melts]. <2: The study> {2: says} [2: more].",
    "A study of ice | document",
    "A study of ice | document",
  ],
  ["<A statement from Vale Motors> {said} [no].", "A statement from Vale Motors | document | Vale Motors"],
]);

test("the nameless come by the way by which they came before", () => {
  const line =
    "<1: Two officials> {1: told} Reuters [1: that it failed]. <2: The officials> {2: said} [2: it was late].";
  assert.deepEqual(chains(line).map(shown), ["Two officials > Reuters", "Two officials > Reuters"]);
});

test("he and she are told by first names and titles", () => {
  const line =
    "Peter Holm met Maria Lund in Oslo. <1: She> {1: said} [1: it rained]. <2: He> {2: said} [2: it stopped].";
  assert.deepEqual(chains(line).map(shown), ["Maria Lund", "Peter Holm"]);
});

test("describe: the whole record but its figures", () => {
  const { text, all } = marked("<Interior Minister Ana Ruiz> {denied} on Monday [that the port was shut].");
  const prose = en.cut(text, blocksOf(text));
  assert.deepEqual(describe(prose, { published: "2031-05-14", publisher: null }, all), [
    {
      form: "indirect",
      act: "deny",
      polarity: "negative",
      certainty: "certain",
      chain: [{ name: "Ana Ruiz", kind: "person", role: "Interior Minister", onBehalfOf: null }],
      saidAt: "2031-05-12",
    },
  ]);
});

test("nothing throws, and every chain has a link, whatever the spans", () => {
  const texts = fc.oneof(
    fc.string({ maxLength: 160, unit: "grapheme" }),
    fc.constantFrom(
      "US Secretary of Defence Owen Marsh, the head of it, and A. B. said, citing “Reuters”, that Vale's CEO (VC) told him. This was reported by X.",
      "(, and of the The Of For Mr Mrs 's ’s President President of of and",
    ),
  );
  const spans = (length: number) =>
    fc
      .array(fc.tuple(fc.nat(length), fc.nat(40)), { maxLength: 2 })
      .map((list) => list.map(([start, size]) => ({ start, end: Math.min(length, start + size) })));
  const statement = (length: number) =>
    fc.record({
      content: spans(length),
      source: spans(length),
      cue: spans(length),
      by: fc.constant("any"),
      confidence: fc.constant(1),
    });
  fc.assert(
    fc.property(
      texts.chain((text) => fc.tuple(fc.constant(text), fc.array(statement(text.length), { maxLength: 5 }))),
      ([text, all]) => {
        const prose = en.cut(text, blocksOf(text));
        const described = describe(prose, { published: null, publisher: null }, all);
        assert.equal(described.length, all.length);
        assert.ok(described.every(({ chain }) => chain.length > 0));
      },
    ),
  );
});
