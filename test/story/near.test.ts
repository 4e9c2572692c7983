// Articles of the same days: who tells of one event in words of another kind, and who tells of another event in the same.

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { featuresOf, join, newStories } from "../../src/story/index.ts";
import { article, storiesOf } from "./lines.ts";

const CABLE =
  "Tern +0 | Cable car cabin falls at Mount Ebber, two dead | EBBER, Feb 3 (Tern) - A cabin of the cable car at Mount Ebber fell forty metres on Monday and two skiers died, mountain rescuers said. The rope had slipped from its wheel in a gust.";

const SAME = {
  "a press release":
    "Ebber Lifts +0 | To our guests | We mourn with the families of our guests. The wheel above the Mount Ebber station had been greased in the morning, and the wire was bought in autumn. Day tickets stay valid until Easter; the bakery and the toboggan run remain open as usual.",
  "a correction":
    "Tern +2 | Correction | In our story of Monday about the cable car at Mount Ebber we gave the height as forty metres, citing a baker. Fourteen is right, as two surveyors have pointed out to us since; the sketch has been redrawn.",
  "a column":
    "Valley Courier +1 | Opinion: A wheel, a wire, a gust | Nobody who has sat in that cabin above Mount Ebber will claim that he never glanced upwards. Those who count the money glanced downwards, at the till, where it is warm and nothing ever swings.",
};

describe("of the same days and one story", () => {
  for (const [name, line] of Object.entries(SAME)) {
    it(`is ${name}`, () => assert.deepEqual(storiesOf([CABLE, line]), ["0 1"]));
    it(`is ${name} that came first`, () => assert.deepEqual(storiesOf([line, CABLE]), ["0 1"]));
  }

  it("is none of them weeks later, or without a date", () => {
    const late = SAME["a press release"].replace("+0", "+24");
    assert.equal(storiesOf([CABLE, late]).length, 2);
    const state = newStories();
    const [first, second] = [CABLE, SAME["a press release"]].map(article);
    join(state, featuresOf(first!));
    assert.equal(join(state, featuresOf({ ...second!, published: null })).story, "1");
  });
});

describe("of the same days and another story", () => {
  it("is what the same officials speak of", () => {
    const words = [
      'Tern +0 | Train leaves track at Corby, five dead | Five people died when a train left the track at Corby on Monday, police said. "We regret the delay," police superintendent Vera Lindt said. Transport Minister Paul Ruiz offered condolences to the families.',
      'Tern +2 | Bus leaves road near Munt, five dead | Five people died when a bus left the road near Munt on Wednesday, police said. "The road was wet," police superintendent Vera Lindt said. Transport Minister Paul Ruiz drove to Munt.',
    ];
    assert.deepEqual(storiesOf(words), ["0", "1"]);
  });

  it("is what an agency writes from the same desk", () => {
    const words = [
      "Tern +0 | Ferry crews walk out | VESSANY, Feb 3 (Tern) - Ferry crews walked out across the Tarn islands on Monday over four hours of sleep.",
      "Tern +0 | Choir wins prize | VESSANY, Feb 3 (Tern) - A choir of beekeepers won the prize of the Lower Isel on Monday.",
    ];
    assert.deepEqual(storiesOf(words), ["0", "1"]);
  });
});

describe("what an article is about", () => {
  const terms = (line: string) => featuresOf(article(line, 0)).terms;

  it("is told by numbers as they are written", () => {
    const found = terms("Tern +0 | March | Some 35,000 marched, and 2.4 million crowns were spent.");
    assert.ok(found.has("#35,000") && found.has("#2.4") && !found.has("#000"));
  });

  it("is told less by who is quoted, unless the headline names him", () => {
    const quoted = '| "We are sad," said Vera Lindt in Corby.';
    assert.ok(
      terms(`Tern +0 | Sad ${quoted}`).get("^lindt")! < terms(`Tern +0 | Lindt is sad ${quoted}`).get("^lindt")!,
    );
    assert.ok(terms(`Tern +0 | Sad ${quoted}`).get("^lindt")! < terms(`Tern +0 | Sad ${quoted}`).get("^corby")!);
  });

  it("is not told by the dateline, nor by the name of a channel", () => {
    const found = terms("Tern +0 | Crews walk out | VESSANY, Feb 3 (Tern) - Ferry crews walked out on Monday.");
    assert.ok(!found.has("^tern") && !found.has("^vessany") && !found.has("vessany"));
    const post = featuresOf(article("Port Watch +0 | Port Watch | Explosions at the pier of Selm.", 0));
    assert.ok(post.isPost);
    assert.deepEqual(post.headed, []);
  });
});
