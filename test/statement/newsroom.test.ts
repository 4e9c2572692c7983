// What newsrooms write every day: refusals, figures that are put, denials of the sentence before, headlines, transcripts.
// Each line is both the input and the answer: [content] <source> {cue}. A line without marks must not match.

import assert from "node:assert/strict";
import { test } from "node:test";
import { blocksOf, freeze, wordsOf } from "../../src/article/index.ts";
import { readArticle } from "../../src/whence.ts";
import { testStatements } from "./lines.ts";

const read = (text: string, publisher = "Ostrel Gazette") =>
  readArticle(
    freeze({
      url: "https://ostrel.example/1",
      publisher,
      published: "2025-03-04T10:00Z",
      title: "",
      text,
      modified: null,
      authors: [],
      language: "en",
      blocks: blocksOf(text),
    }),
  ).statements.map((one) => ({
    content: one.content.map((span) => text.slice(span.start, span.end)),
    source: wordsOf(text, one.source),
    act: one.act,
    polarity: one.polarity,
    chain: one.chain.map(({ name }) => name),
    kinds: one.chain.map(({ kind }) => kind),
  }));

testStatements("two verbs with one content", [
  "<The harbour authority> {declined to confirm or deny} [an inquiry].",
  "<The ministry> {refused to confirm or deny} [that six boats were lost].",
  "<Ruiz> {declined to either confirm or deny} [the figures].",
  "<The bank> {would not confirm or deny} [that talks were under way].",
  "<The ministry> {did not confirm or deny} [the loss of six boats].",
  "<Police> {cannot confirm} [the loss].",
  "<The firm> {declined to confirm or comment on} [the talks].",
  "<The army> {neither confirmed nor denied} [the strike].",
  "Ruiz left the hall without confirming or denying the loss.",
]);

test("who declines to confirm or deny denies nothing", () => {
  for (const text of [
    "The harbour authority declined to confirm or deny an inquiry.",
    "The bank would not confirm or deny that talks were under way.",
    "Police cannot confirm or deny that the ferry sank.",
  ]) {
    const [only, ...rest] = read(text);
    assert.deepEqual([only?.act, only?.polarity, rest.length], ["decline", "positive", 0], text);
  }
});

test("who cannot confirm a report does not pass it on", () => {
  const found = read("Police could not confirm reports that nine boats sank.");
  assert.deepEqual(
    found.map(({ act, chain }) => [act, chain]),
    [
      ["decline", ["Police"]],
      ["report", [null]],
    ],
  );
});

testStatements("a question that ends a quotation", [
  "[“Who would do that?”] <Ruiz> {asked} reporters.",
  "[“Who would do that?”]\n<Ruiz> {asked}.",
  // Where nobody spoke last in the paragraph before, nobody goes on.
  "<Ruiz> {said} [the port was shut]. The town was quiet.\n“We ran. Nobody came.”",
]);

test("a quotation alone is never given to a subject that has a content of its own", () => {
  const text =
    "The manager insisted he knew nothing.\n“I have never met the boy. Would I like him?”\nReports in Velmar claimed the club had agreed a fee.";
  assert.deepEqual(
    read(text).map(({ source, content }) => [source, content.join(" ")]),
    [
      ["The manager", "he knew nothing"],
      ["The manager", "“I have never met the boy. Would I like him?”"],
      ["Reports in Velmar", "the club had agreed a fee"],
    ],
  );
});

testStatements("participles, purchases and doings that put nothing forward", [
  "[“We have four confirmed deaths,”] <spokeswoman Iben Tern> {told} Velmar Wire.",
  "<The ministry> {said} [there were several confirmed cases].",
  "<Two> {confirmed} [they were there].",
  "The yard had learned of the reading on Monday.",
  "Nine feared dead on commuter train",
  "<Police> {reported} [dead cattle in the river].",
  "The ministry ordered six patrol boats for 310 million crowns.",
  "The city ordered new trams from the Tern yard.",
  "<The ministry> {ordered} [three days of mourning].",
  "<The mayor> {ordered} [an inquiry into the sinking].",
  "[“We asked for the file twice and did not get it,”] <Ruiz> {said}.",
  "<The office> {asked for} [the file] and did not get it.",
  "With reference to the news reports that appeared today, <Velmar Athletic> {informs} [that nothing has been agreed].",
  "[The toll of the storm has risen to three], {has announced} this Tuesday <the governor of the region, Oleh Tern>.",
  "[Schools will stay shut], {said} on Monday <the mayor of Ostrel, Ana Ruiz>.",
]);

testStatements("figures that are put", [
  "<Police> {put} [the number of marchers at 35,000].",
  "<The port authority> {put} [the loss at 12,000 tonnes].",
  "<The army> {puts} [its losses at about 300].",
  "[Damage] {was put} [at two million] by <the insurer> on Monday.",
  "[The fee] was not told; <a broker> {put} it [at 37 million crowns].",
  "<Mayor Ana Lind> {gave} [the toll as 14].",
  "<The hospital> {put} [the toll at 14], and <2: Ana Lind> {2: gave} [2: the number of injured as 30].",
  "Police put two guards at 12 gates.",
  "The director gave the actor the part as one of two.",
  "Ruiz put the ball at 20 metres.",
]);

test("“put it at” is of what the sentence before was about", () => {
  const found = read("Organisers put the number of marchers at 120,000. Police put it at 35,000.");
  assert.deepEqual(
    found.map(({ source, content }) => [source, content]),
    [
      ["Organisers", ["the number of marchers at 120,000"]],
      ["Police", ["the number of marchers", "at 35,000"]],
    ],
  );
});

test("who raises an estimate gives a figure, and no belief", () => {
  const found = read("Police on Monday raised their estimate of the number of marchers to 52,000 from 35,000.");
  assert.deepEqual(
    found.map(({ act, content }) => [act, content]),
    [["say", ["the number of marchers to 52,000 from 35,000"]]],
  );
  assert.equal(read("The mayor raised his estimate from 17 to 14.")[0]?.act, "say");
});

test("what the sentence before says is denied, disputed, confirmed", () => {
  const denied = read("The yard knew of the reading, Ana Ruiz said. Spokesman Ivo Brandt denied that.");
  assert.deepEqual(
    denied.map(({ source, content, act, polarity }) => [source, content.join(" "), act, polarity]),
    [
      ["Ana Ruiz", "The yard knew of the reading", "say", "positive"],
      ["Spokesman Ivo Brandt", "that", "deny", "negative"],
    ],
  );
  const quoted = read("“The figure is from noon,” Ruiz said. The police dispute that.");
  assert.deepEqual(
    quoted.map(({ act, polarity }) => [act, polarity]),
    [
      ["say", "positive"],
      ["deny", "negative"],
    ],
  );
  const told = read("The firm lost three boats in May. Ruiz denied it.");
  assert.deepEqual(
    told.map(({ content }) => content.join(" ")),
    ["The firm lost three boats in May"],
  );
  // A question asserts nothing, and what is denied is told in full behind the colon.
  assert.deepEqual(read("Did he know? Ruiz denied it."), []);
  assert.deepEqual(
    read("He denied it: “We never sent ships.”").map(({ content }) => content.join(" ")),
    ["“We never sent ships.”"],
  );
  // Whom the denied one cites is still a source.
  const nested = read("The union claimed the dam was safe, Ruiz said. The mayor denied that.");
  assert.deepEqual(nested.map(({ source }) => source).toSorted(), ["Ruiz", "The mayor", "The union"]);
});

test("who denies what was said and goes on in words of his own denies what was said, and not those", () => {
  const replies = (text: string) =>
    read(text).map(({ content, act, polarity }) => `${act} ${polarity}: ${content.join(" ")}`);
  const SAID = "say positive: soldiers had been in Dray";
  assert.deepEqual(replies("Ruiz said soldiers had been in Dray. Pavel Hanek denied this: “We never had any there.”"), [
    SAID,
    "deny negative: this",
    "say positive: “We never had any there.”",
  ]);
  assert.deepEqual(replies("Ruiz said soldiers had been in Dray. Police dismissed that: no more than two went by."), [
    SAID,
    "deny negative: that",
    "say positive: no more than two went by",
  ]);
  assert.deepEqual(
    replies("Ruiz said soldiers had been in Dray. The army rejected the claim: “They were ours,” it said."),
    [SAID, "deny negative: the claim", "say positive: “They were ours,”"],
  );
  assert.deepEqual(replies("The firm lost three boats in May. Ruiz denied it: “We lost none.”"), [
    "deny negative: The firm lost three boats in May",
    "say positive: “We lost none.”",
  ]);
});

test("apologies with a day, posts with a mark before the name", () => {
  const words = (text: string) => read(text).map(({ content, source }) => [source, content.join(" ")]);
  assert.deepEqual(words("The Gull apologised on Monday for wrongly reporting that the ferry sank.")[0], [
    "The Gull",
    "wrongly reporting that the ferry sank",
  ]);
  assert.deepEqual(words("❗ The Foreign Ministry of Orland: reports of troops in Hesk are fake."), [
    ["The Foreign Ministry of Orland", "reports of troops in Hesk are fake"],
  ]);
  assert.deepEqual(words("We withdraw our report on the ferry: the captain lied."), [
    ["We", "our report on the ferry"],
    ["We", "the captain lied"],
  ]);
});

test("a claim with its clause is denied whole, and ends before the verb of which it is the subject", () => {
  assert.deepEqual(
    read("Reports that the queen had fallen ill were dismissed as “utter rubbish” by a spokeswoman.").map(
      ({ content, act, polarity }) => [content.join(" "), act, polarity],
    ),
    [["Reports that the queen had fallen ill", "deny", "negative"]],
  );
  const claimed = read("The claim that the dam is cracked is baseless, Ana Ruiz said.");
  assert.deepEqual(
    claimed.map(({ content }) => content.join(" ")),
    ["The claim that the dam is cracked is baseless", "that the dam is cracked"],
  );
  for (const verb of ["rubbished", "brushed aside", "debunked"])
    assert.deepEqual(
      read(`Ruiz ${verb} the claim.`).map(({ content, act, polarity }) => [content.join(" "), act, polarity]),
      [["the claim", "deny", "negative"]],
      verb,
    );
  assert.deepEqual(read("Ruiz brushed aside the snow."), []);
});

const BODY = "\nThree were killed, Governor Oleh Marsh said. Velmar was hit on Monday, and Okoye played for Redmoor.";

test("headlines: a label speaks where it can", () => {
  const headline = (words: string) => {
    const text = `${words}${BODY}`;
    return read(text).filter(({ content }) => text.indexOf(content[0]!) < words.length);
  };
  for (const silent of [
    "Okoye to Redmoor: agreement at 42 million",
    "Warning: do not use Lumilac 1",
    "Lumilac: what parents should do now",
    "Velmar: toll of attack rises to three",
    "Transcript: the morning interview",
    "Explainer: how tolls are counted",
    "UPD: three killed in Velmar port",
  ])
    assert.deepEqual(headline(silent), [], silent);
  assert.deepEqual(headline("Marsh: three killed in port")[0]?.chain, ["Oleh Marsh"]);
  assert.deepEqual(headline("UPD: Marsh: three killed in port")[0]?.chain, ["Oleh Marsh"]);
  assert.deepEqual(headline("Ostrel Herald: broker paid firm")[0]?.chain, ["Ostrel Herald"]);
  assert.deepEqual(headline("Police: three killed in port")[0]?.source, "Police");
  assert.deepEqual(headline("Speed limit had been lowered, confirms minister")[0]?.source, "minister");
  assert.deepEqual(headline("Army advances, claims victory"), []);
});

test("transcripts: an answer is one content, and a question is asked", () => {
  const text = [
    "Morning interview with Petra Marsh",
    "PRESENTER: Good morning. Did the firm receive 2.4 million crowns?",
    "MARSH: Eight. Eight people have died. We expect more.",
    "PRESENTER: Will you resign?",
    "MARSH: No.",
  ].join("\n");
  assert.deepEqual(
    read(text).map(({ source, content, act, chain }) => [source, content.join(" "), act, chain[0]]),
    [
      ["PRESENTER", "Good morning. Did the firm receive 2.4 million crowns?", "ask", "PRESENTER"],
      ["MARSH", "Eight. Eight people have died. We expect more", "say", "Petra Marsh"],
      ["PRESENTER", "Will you resign?", "ask", "PRESENTER"],
      ["MARSH", "No", "say", "Petra Marsh"],
    ],
  );
});

test("transcripts: members and offices", () => {
  const text = [
    "Official report",
    "Ms. Lind (Green Left): How many marched on Saturday?",
    "The Prime Minister: I have the figure of the police, 35,000. I have no other.",
  ].join("\n");
  assert.deepEqual(
    read(text).map(({ chain, act }) => [chain[0], act]),
    [
      ["Lind", "ask"],
      ["The Prime Minister", "say"],
    ],
  );
  // A table of facts is no talk.
  assert.deepEqual(read("Match report\nWinner: Tern\nPlace: Ostrel\nReferee: Ruiz"), []);
});

test("a label in capitals is nobody who speaks", () => {
  const text = [
    "Council notes",
    "FUNDING CUTS: The council will close two schools. Funding was cut in spring.",
    "ROAD WORKS: Why is the bridge closed?",
    "SCHOOLS: The roof will be mended. No cuts are planned.",
  ].join("\n");
  assert.deepEqual(read(text), []);
});

testStatements("clauses behind a verb and a colon", [
  "<The Ministry of Defence> {reports}: [seventy soldiers were killed].",
  "<The ministry> {said}: [seventy soldiers were killed].",
  "<Ruiz> {told} reporters on Monday: [we are going home].",
  "[1: “<2: He> read it and {2: said}: [2: leave it].”] <1: she> {1: recalls}.",
  "Ruiz wanted one thing: the port is shut.",
]);

test("“it” right behind the verb is the body that says so", () => {
  const found = read("The driver fled in a black Tern. The border police said it does not comment on arrests.");
  assert.deepEqual(
    found.map(({ source, chain }) => [source, chain]),
    [
      ["The border police", ["border police"]],
      ["it", ["border police"]],
    ],
  );
});

test("names are whole", () => {
  const name = (text: string) => read(text)[0]?.chain[0];
  assert.equal(name("Velmar's defence ministry said it had hit a depot."), "Velmar's defence ministry");
  assert.equal(
    name("The Velmarian ministry of Foreign Affairs has indicated that none is hurt."),
    "Velmarian ministry of Foreign Affairs",
  );
  assert.equal(name("The fee is agreed, Corriere dello Stadio understands."), "Corriere dello Stadio");
  assert.equal(name("Premier Division club Redmoor said it was talking to him."), "Redmoor");
  assert.equal(name("The Ministry of Defence reports: seventy soldiers were killed."), "Ministry of Defence");
});

test("who says “we” on its own page is whose page it is", () => {
  const [only] = read("We deny categorically that batch 7741 is spoilt.", "Ministry of Fisheries");
  assert.deepEqual(
    [only?.source, only?.content, only?.act, only?.polarity, only?.chain, only?.kinds],
    ["We", ["that batch 7741 is spoilt"], "deny", "negative", ["Ministry of Fisheries"], ["government"]],
  );
  assert.deepEqual(read("We regret that the number was wrong.", "Lumilac Foods")[0]?.chain, ["Lumilac Foods"]);
  assert.deepEqual(read("We think the port is fine.", "Lumilac Foods"), []);
  assert.deepEqual(
    read("“We deny it all,” Ruiz said.", "Lumilac Foods").map(({ chain }) => chain),
    [["Ruiz"]],
  );
});
