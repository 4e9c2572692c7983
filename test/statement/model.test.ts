// The deep reader without its network: pieces, features, windows, decoding, and what a network's answers become.

import assert from "node:assert/strict";
import { test } from "node:test";
import { blocksOf } from "../../src/article/index.ts";
import { languageOf } from "../../src/language/index.ts";
import type { Prose } from "../../src/language/index.ts";
import { FEATURES, PAIRS, ROLES, WIDTH, deepReader, piecesFor, rules } from "../../src/statement/index.ts";
import type { Network } from "../../src/statement/index.ts";
import { cuesOf, rolesOf } from "../../src/statement/model/decode.ts";
import { mended, trimmed, unbroken, withinBlocks } from "../../src/statement/model/ends.ts";
import { featuresOf } from "../../src/statement/model/features.ts";
import { pairsInto, placed, toldBy } from "../../src/statement/model/pairs.ts";
import type { Range } from "../../src/statement/model/pairs.ts";
import { plainQuotations, withQuotations } from "../../src/statement/model/quoted.ts";
import { candidatesOf } from "../../src/statement/model/read.ts";
import { MOST, windowsOf } from "../../src/statement/model/windows.ts";

const PIECES = piecesFor(
  [
    "[PAD]",
    "[UNK]",
    "[CLS]",
    "[SEP]",
    "the",
    "dam",
    "will",
    "hold",
    "##s",
    "##ing",
    "said",
    "ruiz",
    ",",
    ".",
    "’",
    "t",
    "水",
    "told",
  ].join("\n"),
);
const prose = (text: string) => languageOf("en")!.cut(text, blocksOf(text));

test("pieces: lower case, no accents, longest piece first, marks and Han signs apart", () => {
  assert.deepEqual(PIECES.of("The DÁM holds,"), [4, 5, 7, 8, 12]);
  assert.deepEqual(PIECES.of("holding’t"), [7, 9, 14, 15]);
  assert.deepEqual(PIECES.of("dam水dam"), [5, 16, 5]);
});

test("pieces: what cannot be cut is unknown as a whole, and so is a word without end", () => {
  assert.deepEqual(PIECES.of("damage"), [1]);
  assert.deepEqual(PIECES.of("s".repeat(200_000)), [1]);
  assert.deepEqual(PIECES.of("\u200b\u0007"), []);
});

test("pieces: a vocabulary without its marks is refused", () => {
  assert.throws(() => piecesFor("the\ndam"), /model: the vocabulary lacks \[UNK\]/);
});

test("features: every word has one of each group, and what the rules found shows", () => {
  const text = prose("Ana Ruiz said that the dam will hold.");
  const features = featuresOf(text, rules.find(text));
  assert.equal(features.length, text.tokens.length);
  assert.ok(features.every((one) => one.length === 7 && one.every((place) => place >= 0 && place < FEATURES)));
  const [said, dam] = [2, 5].map((word) => features[word]!);
  assert.deepEqual(text.tokens.map(({ lower }) => lower).slice(2, 6), ["said", "that", "the", "dam"]);
  // The last three groups: the rule whose cue it is, source, content.
  assert.notEqual(said![4], dam![4]);
  assert.equal(dam![6]! - said![6]!, 2);
});

test("pairs: one distance, one sentence and one answer of the rules for every word", () => {
  const text = prose("Ana Ruiz said that the dam will hold. It rained.");
  const told = toldBy(rules.find(text).map((one) => placed(text, one)));
  const last = text.tokens.length - 1;
  const table = new Float32Array((last + 1) * PAIRS);
  pairsInto(table, 0, text, [0, last], [2, 2], told([2, 2]));
  const ones = (word: number) =>
    [...table.subarray(word * PAIRS, (word + 1) * PAIRS).keys()].filter((k) => table[word * PAIRS + k]);
  assert.deepEqual(ones(1), [9, 24, 30]);
  assert.deepEqual(ones(2), [10, 24, 29]);
  assert.deepEqual(ones(5), [13, 24, 31]);
  assert.deepEqual(ones(last), [16, 25, 29]);
  assert.equal(told([5, 6]), null);
});

test("windows: cores follow each other and leave nothing out, and no window is too long", () => {
  const text = prose(`${"The dam holds. ".repeat(120)}${"The dam, ".repeat(300)}. The end.`);
  const sizes = text.tokens.map((_, word) => (word % 97 === 0 ? MOST : 1 + (word % 3)));
  const windows = windowsOf(text, sizes);
  let next = 0;
  for (const { first, last, coreFirst, coreLast } of windows) {
    assert.equal(coreFirst, next);
    assert.ok(first <= coreFirst && coreLast <= last);
    assert.ok(sizes.slice(first, last + 1).reduce((sum, size) => sum + size, 0) <= MOST);
    next = coreLast + 1;
  }
  assert.equal(next, text.tokens.length);
  assert.deepEqual(windowsOf(prose(""), []), []);
});

test("decoding: cues go on as long as words go on; roles never begin in the middle", () => {
  const cues = cuesOf(Float32Array.of(5, 0, 0, 0, 5, 0, 0, 0, 5, 5, 0, 0, 0, 0, 5));
  assert.deepEqual(
    cues.map(({ range }) => range),
    [[1, 2]],
  );
  const scores = [
    [0, 9, 0, 0, 0],
    [0, 0, 9, 0, 0],
    [9, 0, 0, 0, 0],
    [0, 0, 0, 4, 5],
    [0, 0, 0, 0, 9],
  ];
  const { source, content } = rolesOf(Float32Array.from(scores.flat()));
  assert.deepEqual(source, [[0, 1]]);
  assert.deepEqual(content, [[3, 4]]);
  const beside = rolesOf(Float32Array.from([scores[0]!, scores[0]!, scores[2]!].flat()));
  assert.deepEqual(beside.source, [[0, 1]]);
});

/** A network that takes "said" for a cue, all before it for its source and all after it in its sentence for its content. */
function sayer(said: number, seen: { windows: number }): Network {
  return {
    encode: async ({ ids, heads, features }) => {
      seen.windows += 1;
      assert.equal(features.length, ids.length * FEATURES);
      const cues = Float32Array.from([...heads].flatMap((head) => (ids[head] === said ? [0, 9, 0] : [9, 0, 0])));
      return { words: new Float32Array(heads.length * WIDTH), cues };
    },
    link: async ({ words, cues, starts, pairs }) => {
      const wide = pairs.length / starts.length / PAIRS;
      assert.equal(cues.length, 2 * starts.length);
      assert.ok(starts.every((start) => start >= 0 && start + wide <= words.length / WIDTH));
      const role = (cue: number, word: number) => {
        if (word === cue) return 0;
        if (word < cue) return word === 0 ? 1 : 2;
        return word === cue + 1 ? 3 : 4;
      };
      return Float32Array.from(
        Array.from({ length: starts.length * wide }, (_, place) => {
          const at = Math.floor(place / wide);
          const row = Array.from({ length: ROLES }, () => 0);
          row[role(cues[2 * at]! - starts[at]!, place % wide)] = 9;
          return row;
        }).flat(),
      );
    },
  };
}

test("a network's answers become statements", async () => {
  const seen = { windows: 0 };
  const text = prose("Ruiz said the dam will hold");
  const [one, ...more] = await deepReader(PIECES, sayer(10, seen)).find(text);
  assert.equal(more.length, 0);
  assert.deepEqual(one!.source, [{ start: 0, end: 4 }]);
  assert.deepEqual(one!.cue, [{ start: 5, end: 9 }]);
  assert.deepEqual(one!.content, [{ start: 10, end: 27 }]);
  assert.equal(one!.by, "deep");
  assert.ok(one!.confidence >= 0.5 && one!.confidence <= 1);
});

test("source and content are looked for among the words around a cue, whose places are those of the text", async () => {
  const before = "the dam will hold ".repeat(20);
  const asked: { wide: number; start: number }[] = [];
  const network: Network = {
    ...sayer(10, { windows: 0 }),
    link: async (input) => {
      const wide = input.pairs.length / input.starts.length / PAIRS;
      asked.push({ wide, start: input.starts[0]! });
      return sayer(10, { windows: 0 }).link(input);
    },
  };
  const text = prose(`${before}said ${before}`.trim());
  const [candidate] = await candidatesOf(text, PIECES, network);
  assert.deepEqual(asked, [{ wide: 129, start: 80 - 64 }]);
  assert.deepEqual(candidate!.seen, [16, 144]);
  assert.deepEqual(candidate!.cue.range, [80, 80]);
  assert.deepEqual(candidate!.roles.source, [[16, 79]]);
  assert.deepEqual(candidate!.roles.content, [[81, 144]]);
  const near = prose(`${before}said the dam`);
  const [last] = await candidatesOf(near, PIECES, network);
  assert.deepEqual(asked.at(-1), { wide: 83, start: 0 });
  assert.deepEqual(last!.roles.content, [[81, 82]]);
});

test("inside a content the rules' statements are kept", async () => {
  const text = prose("Ruiz said that the union claims that the grain is lost.");
  const found = await deepReader(PIECES, sayer(10, { windows: 0 })).find(text);
  const words = ({ content }: (typeof found)[number]) =>
    content.map(({ start, end }) => text.text.slice(start, end)).join(" … ");
  assert.deepEqual(found.map(words), ["that the union claims that the grain is lost", "that the grain is lost"]);
  assert.deepEqual(
    found.map(({ by }) => by === "deep"),
    [true, false],
  );
});

test("what the rules found without a source is kept where the network has nothing, a noun's claim is not", async () => {
  const read = async (text: string) => {
    const found = await deepReader(PIECES, sayer(10, { windows: 0 })).find(prose(text));
    return found.map(({ source, cue }) => [source.length, cue.map(({ start, end }) => text.slice(start, end)).join()]);
  };
  assert.deepEqual(await read("It became known that the dam will hold."), [[0, "became known"]]);
  assert.equal((rules.find(prose("Claims that the dam will hold grew."))[0]?.by ?? "nounOf") === "nounOf", true);
  assert.deepEqual(await read("Claims that the dam will hold grew."), []);
});

test("a content that breaks a quotation off takes all of it, unless its marks stand the wrong way round", () => {
  const whole = (text: string, range: [number, number], cue: [number, number]) =>
    withQuotations(prose(text), plainQuotations(prose(text)), [range], cue);
  // “ It will hold . It must , ” Ruiz said .
  const text = "“It will hold. It must,” Ruiz said.";
  assert.deepEqual(whole(text, [5, 6], [10, 10]), [[0, 8]]);
  assert.deepEqual(whole(text, [1, 7], [10, 10]), [[0, 8]]);
  assert.deepEqual(whole(text, [2, 2], [10, 10]), [[2, 2]]);
  assert.deepEqual(whole(text, [5, 6], [2, 2]), [[5, 6]]);
  const turned = 'Ruiz said kits would come," For example, "the dam holds.';
  assert.deepEqual(whole(turned, [2, 4], [1, 1]), [[2, 4]]);
  assert.deepEqual(
    withQuotations(
      prose(text),
      plainQuotations(prose(text)),
      [
        [0, 3],
        [4, 8],
      ],
      [10, 10],
    ),
    [[0, 8]],
  );
});

test("among 70,000 quotations only those are looked at in which a content lies", () => {
  const text = prose("He said “a”. ".repeat(70_000));
  let looks = 0;
  const quotations = new Proxy(plainQuotations(text), {
    get: (all, key, self) => {
      if (typeof key === "string" && /^\d/.test(key)) looks += 1;
      return Reflect.get(all, key, self);
    },
  });
  // He said “ a ” .
  assert.deepEqual(
    withQuotations(text, quotations, [[6 * 40_000 + 3, 6 * 40_000 + 3]], [6 * 40_000 + 1, 6 * 40_000 + 1]),
    [[6 * 40_000 + 2, 6 * 40_000 + 4]],
  );
  assert.ok(looks < 40, String(looks));
});

test("contents begin and end with words, and go on where a window broke them off", () => {
  // He : . “ It will hold . ” , but it leaked today .
  const text = prose("He: . “It will hold.”, but it leaked today.");
  assert.deepEqual(trimmed(text, [[1, 6]]), [[3, 6]]);
  assert.deepEqual(trimmed(text, [[4, 10]]), [[4, 8]]);
  assert.deepEqual(trimmed(text, [[1, 2]]), []);
  assert.deepEqual(unbroken(text, [[4, 5]], 11), [[4, 5]]);
  const last = text.tokens.length - 1;
  assert.deepEqual(unbroken(text, [[11, 12]], 12), [[11, last - 1]]);
  assert.deepEqual(unbroken(text, [[11, last]], last), [[11, last]]);
});

test("no content ends with a stop, or with a bracket that opened before it", () => {
  const words = (text: Prose, ranges: readonly Range[]) =>
    ranges.map(([first, last]) => text.text.slice(text.tokens[first]!.start, text.tokens[last]!.end));
  const text = prose("(Ruiz said that the dam (Tern) leaks.) Kits come, Ono hopes. Will they?");
  const at = (word: string, from = 0) => text.tokens.findIndex((one, place) => place >= from && one.text === word);
  const point = at(".");
  assert.deepEqual(words(text, trimmed(text, [[at("that"), point]])), ["that the dam (Tern) leaks"]);
  assert.deepEqual(words(text, trimmed(text, [[at("that"), at(")")]])), ["that the dam (Tern)"]);
  assert.deepEqual(words(text, trimmed(text, [[at("dam"), at(")", point)]])), ["dam (Tern) leaks"]);
  assert.deepEqual(words(text, trimmed(text, [[at("Kits"), at(",")]])), ["Kits come"]);
  assert.deepEqual(words(text, trimmed(text, [[at("Will"), at("?")]])), ["Will they?"]);
});

test("a content that breaks off behind a word that needs another goes on to the next mark, or ends at the one before", () => {
  const text = prose("Ruiz fears delays, a risk for the port, that the crews feel at work, Ono said.");
  const at = (word: string) => text.tokens.findIndex((one) => one.text === word);
  const first = at("delays");
  assert.deepEqual(mended(text, [[first, at("for")]], []), [[first, at("port")]]);
  assert.deepEqual(mended(text, [[first, at("a")]], []), [[first, at(",")]]);
  assert.deepEqual(mended(text, [[first, at("risk")]], []), [[first, at("risk")]]);
  assert.deepEqual(mended(text, [[first, at("at")]], []), [[first, at("work")]]);
  assert.deepEqual(mended(text, [[first, at("at")]], [[at("work"), at("work")]]), [[first, at("at")]]);
});

test("no piece runs from one paragraph into the next, unless in a quotation", () => {
  // Harbour master : no ships before Friday / No ship will enter , he said .
  const text = prose("Harbour master: no ships before Friday\n\nNo ship will enter, he said.");
  assert.deepEqual(withinBlocks(text, [], [[3, 8]], [2, 2]), [[3, 6]]);
  assert.deepEqual(withinBlocks(text, [], [[3, 10]], [13, 13]), [[7, 10]]);
  assert.deepEqual(withinBlocks(text, [], [[7, 10]], [2, 2]), [[7, 10]]);
  const quoted = prose("“It will hold.\n\n“It must,” Ruiz said.");
  assert.deepEqual(withinBlocks(quoted, [{ first: 0, last: 9, closed: true, start: 0, end: 26 }], [[0, 9]], [11, 11]), [
    [0, 9],
  ]);
});

test("what is said of the sentence before is the rules' work, and a source that breaks off is theirs too", async () => {
  const read = async (text: string, network = sayer(10, { windows: 0 })) => {
    const found = await deepReader(PIECES, network).find(prose(text));
    return found.map(({ by, source }) => [by, ...source.map(({ start, end }) => text.slice(start, end))]);
  };
  assert.deepEqual(await read("Two battalions came to the crossing. This was reported by Tern."), [
    ["sentenceBefore", "Tern"],
  ]);
  // The network's source is all before the cue, here up to "did": a name does not end so.
  const broken = "One worker, who did not want her name printed, said that the dam will hold.";
  const short: Network = {
    ...sayer(10, { windows: 0 }),
    link: async (input) => {
      const roles = await sayer(10, { windows: 0 }).link(input);
      for (const word of [5, 6, 7, 8, 9, 10]) roles.set([9, 0, 0, 0, 0], word * ROLES);
      return roles;
    },
  };
  assert.deepEqual(await read(broken, short), [["deep", "One worker, who did not want her name printed"]]);
});

test("a source of two that the rules tell apart is theirs, and who was told is nobody's source", async () => {
  const sources = async (text: string, cue: number) =>
    (await deepReader(PIECES, sayer(cue, { windows: 0 })).find(prose(text)))
      .filter(({ by }) => by === "deep")
      .map(({ source }) => source.map(({ start, end }) => text.slice(start, end)));
  assert.deepEqual(await sources("According to the Vale Herald, Ana Ruiz said that the dam will hold.", 10), [
    ["Ana Ruiz"],
  ]);
  assert.deepEqual(await sources("We were not told that the dam will hold.", 17), [[]]);
  assert.deepEqual(await sources("We told them that the dam will hold.", 17), [["We"]]);
});

test("behind the last window the rules read, and nothing is said twice", async () => {
  const text = prose(`${"The dam will hold. ".repeat(12_000)}It became known that the dam will hold.`);
  const found = await deepReader(PIECES, sayer(10, { windows: 0 })).find(text);
  assert.deepEqual(
    found.map(({ by }) => by),
    ["becameKnown"],
  );
});

test("no text, one endless token, a text without a space: bounded and quiet", async () => {
  for (const text of ["", "x".repeat(100_000), "…".repeat(5000), "dam dam ".repeat(5000)]) {
    const seen = { windows: 0 };
    assert.deepEqual(await deepReader(PIECES, sayer(10, seen)).find(prose(text)), []);
    assert.ok(seen.windows <= 128, `${seen.windows} windows`);
  }
});
