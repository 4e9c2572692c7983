// Form, act, polarity, certainty and time of statements: each line is a sentence, marked up, and its record.

import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { blocksOf } from "../../src/article/index.ts";
import { languageOf, momentsIn } from "../../src/language/index.ts";
import { actOf, certaintyOf, polarityOf, saidAtOf, sightOf } from "../../src/statement/index.ts";
import { marked } from "./marked.ts";

const en = languageOf("en")!;

function read(line: string) {
  const { text, found } = marked(line);
  const prose = en.cut(text, blocksOf(text));
  const sight = sightOf(prose, found);
  const act = actOf(sight);
  return {
    prose,
    found,
    sight,
    act,
    form: sight.form,
    polarity: polarityOf(sight, act),
    certainty: certaintyOf(sight, act),
  };
}

function table(
  name: string,
  answer: (line: string) => string,
  lines: readonly (readonly [expected: string, line: string])[],
) {
  for (const [expected, line] of lines) test(`${name}: ${line}`, () => assert.equal(answer(line), expected));
}

table("form", (line) => read(line).form, [
  ["direct", "[“We will rebuild,”] {said} <Ana Ruiz>."],
  ["direct", "<Ruiz> {said} [that “we will rebuild.”]"],
  ["direct", "[“We will rebuild,”] {said} <Ruiz>. [“And soon.”]"],
  ["direct", "[`` We will rebuild, ''] {said} <Ruiz>."],
  ["direct", "<She> {wrote}: [Dear friends, I am leaving. Thank you]"],
  ["mixed", "<Ruiz> {said} [that it was “a very bad day”]."],
  ["mixed", "<He> {described} [the range as ` a wonder of the world']."],
  ["mixed", '<The mayor> {called} [the plan "madness"].'],
  ["indirect", "<Ruiz> {said} [that the council's offices and the workers' flats were shut]."],
  ["indirect", "“Officials were glad that <she> {said} [the road is open],” he said."],
]);

table("act", (line) => read(line).act, [
  ["say", "<Ruiz> {said} [that the road is shut]."],
  ["say", "<Vale Motors> {announced} [that it lost 3 million crowns last year]."],
  ["promise", "<Vale Motors> {announced} [that it will close its plant]."],
  ["promise", "<Vale Motors> {announced} [deep cuts] on Monday."],
  ["promise", "<The ministry> {said} [it would open an inquiry]."],
  ["promise", "[“We plan to grow,”] {said} <Ruiz>."],
  ["promise", "<The firm> {agreed} [to pay the fine]."],
  ["say", "<Ruiz> {said} [it would be a mistake]."],
  ["demand", "<The mayor> {asked} [the council to act]."],
  ["demand", "<The mayor> {has called on} [the council to act]."],
  ["demand", "[She] {was told} [to leave]."],
  ["demand", "<The union> {wants} [the cost to be shared]."],
  ["demand", "<Doctors> {said} [that patients should wait]."],
  ["ask", "<The mayor> {asked} [why nobody came]."],
  ["ask", "[“Who will pay?”] {said} <Ruiz>."],
  ["assess", "<Ruiz> {called} [the plan “madness”]."],
  ["assess", "<The party> {welcomed} [the move]."],
  ["assess", "<Parents> {were critical of} [the school]."],
  ["deny", "<The Kremlin> {denied} [that it had sent ships]."],
  ["deny", "<The agency> {has ruled out} [a leak]."],
  ["deny", "<The mayor> {rejected} [a report that she had borrowed money]."],
  ["deny", "<The mayor> {dismissed} [the accusation]."],
  ["decline", "<The government> {rejected} [a request for help]."],
  ["decline", "<The court> {dismissed} [the union’s appeal]."],
  ["decline", "<Ardovia> {had refused} [to send masks]."],
  ["say", "<The mayor> {said} [the focus was on innocent people]."],
  ["deny", "<The firm> {said} [the reports were false]."],
  ["say", "<She> {did not rule out} [a strike]."],
  ["decline", "<The firm> {declined to comment on} [the talks]."],
  ["decline", "<Ruiz> {did not say} [who paid]."],
  ["decline", "<The firm> {has not confirmed} [the date]."],
  ["confirm", "<The bank> {acknowledged} [that data was lost]."],
  ["accuse", "<Kyiv> {accused} [Moscow of shelling the port]."],
  ["accuse", "<The widow> {claims} [the guards lied to her]."],
  ["accuse", "<Critics> {say} [the law was rigged]."],
  ["say", "<Ruiz> {claims} [the bridge is safe]."],
  ["warn", "<Scientists> {warned} [that the dam may break]."],
  ["warn", "<Veltia> {said} [it would strike if the ships came nearer]."],
  ["predict", "<Analysts> {forecast} [a loss]."],
  ["predict", "<Analysts> {estimate} [that a million will have been sold]."],
  ["believe", "<Analysts> {estimate} [that a million were sold]."],
  ["believe", "<Kyiv> {fears} [that the port will fall]."],
  ["report", "<The survey> {found} [that half of them drive]."],
  ["report", "[The mayor] {reportedly} [left]."],
]);

test("act: documents and outlets report, posts and statements say", () => {
  const { sight } = read("{According to} <it>, [the bridge is old].");
  const speaker = (kind: "document" | "publication", head: string) => actOf(sight, { kind, head, names: new Set() });
  assert.equal(speaker("document", "study"), "report");
  assert.equal(speaker("publication", ""), "report");
  assert.equal(speaker("document", "post"), "say");
});

test("act: what the speaker's company will do is a promise", () => {
  const { sight } = read("<Ruiz> {said} [that Vale will build a bridge].");
  assert.equal(actOf(sight), "say");
  assert.equal(actOf(sight, { kind: "person", head: "", names: new Set(["ruiz", "vale"]) }), "promise");
});

table("polarity", (line) => read(line).polarity, [
  ["negative", "<The Kremlin> {denied} [that it had sent ships]."],
  ["negative", "<He> {dismissed} [reports of a rift]."],
  ["positive", "<He> {did not deny} [that it was late]."],
  ["positive", "<He> {denied} it: [“We never sent ships.”]"],
  ["positive", "<He> {said} [that it was not late]."],
]);

table("certainty", (line) => read(line).certainty, [
  ["certain", "<Ruiz> {said} [that the road is shut]."],
  ["certain", "<Ruiz> {said} [that the fall would be a blow that could ruin them]."],
  ["certain", "<Ruiz> {said} [that they could not have known]."],
  ["possible", "<Ruiz> {said} [that the road may be shut]."],
  ["possible", "<Ruiz> {warned} [that the sum is a guess and could rise]."],
  ["possible", "<Kyiv> {fears} [that the port will fall]."],
  ["possible", "[“We hope that it holds,”] <she> {said}."],
  ["probable", "[“I think it holds,”] <she> {said}."],
  ["probable", "<She> {said} [the road is likely to be shut]."],
  ["probable", "<Kyiv> {believes} [that the port will hold]."],
  ["probable", "[The mayor] {reportedly} [left]."],
  ["certain", "{It became known} [that the mayor left]."],
  ["unknown", "<The mayor> {asked} [the council to act]."],
  ["unknown", "<No one> {is predicting} [a crash]."],
  ["unknown", "<Ruiz> {refused to give} [details]."],
]);

const saidAt = (line: string) => {
  const { prose, found } = read(line);
  return String(saidAtOf(prose, found, momentsIn(prose, "2031-05-14")));
};

table("saidAt", saidAt, [
  ["2031-05-12", "<Ruiz> {said} on Monday [that the road is shut]."],
  ["2031-04", "Last month, <Ruiz> {said} [that the road was shut]."],
  ["2031-05-03", "{According to} <a report of 3 May>, [the road is shut]."],
  ["null", "<Ruiz> {said} [that the road was shut on Monday]."],
  // A clause that only tells of the place or the person has dates of its own.
  ["null", "In Orla, where a wall burst on Monday, <Ruiz> {said} [at least 17 were hurt]."],
  ["null", "<Ana Ruiz, who spent Monday on her roof>, {asked} [why nobody had come]."],
  ["null", "<Ruiz> {said} [that the road is shut]."],
]);

test("record: nothing throws, whatever the spans", () => {
  const piece = fc.record({ start: fc.nat(80), length: fc.integer({ min: 1, max: 40 }) });
  const spans = (text: string) =>
    fc.array(piece, { maxLength: 3 }).map((list) =>
      list.map(({ start, length }) => ({
        start: Math.min(start, text.length),
        end: Math.min(start + length, text.length),
      })),
    );
  const texts = fc.oneof(
    fc.string({ maxLength: 120, unit: "grapheme" }),
    fc.constantFrom("“We will not,” he said, “go.” Did she? He denied that.", "'''' ``\"“ ‘"),
  );
  fc.assert(
    fc.property(
      texts.chain((text) => fc.tuple(fc.constant(text), spans(text), spans(text), spans(text))),
      ([text, content, source, cue]) => {
        const prose = en.cut(text, blocksOf(text));
        const found = { content, source, cue, by: "any", confidence: 1 };
        const sight = sightOf(prose, found);
        const act = actOf(sight);
        polarityOf(sight, act);
        certaintyOf(sight, act);
        saidAtOf(prose, found, []);
      },
    ),
  );
});
