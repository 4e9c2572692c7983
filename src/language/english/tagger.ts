// Parts of speech and lemmas: wink-nlp over pieces that are cut already.
//
// wink-nlp cuts each text anew, and works out every word wherever it stands. What it makes of a piece does not
// hang on what stands beside it, so each is shown to its tokenizer once; its machines then run over the words of
// a block, in the order of its own pipe.

import { createRequire } from "node:module";
import type { PartOfSpeech } from "../prose.ts";
import { columnOf, machineOf } from "./machine.ts";

/** Numbers that wink-nlp keeps for each of its tokens: word, contraction, part of speech with lemma, negation. */
const SIZE = 4;

/** The words of wink-nlp and what it knows of each. */
interface Cache {
  valueOf(name: "pos", index: number): PartOfSpeech;
  isMemberPOS(index: number, pos: number): boolean;
}

/** Its tokens with what they are looked up in. */
interface Document {
  readonly cache: Cache;
  readonly tokens: number[];
  readonly numOfTokens: number;
}

interface Addons {
  readonly lemmatize: unknown;
}

/** The parts of wink-nlp and of its model that are used; their versions are pinned. */
interface Wink {
  readonly model: {
    core(): { readonly trex: unknown; readonly tcat: { readonly hash: unknown }; readonly preserve: unknown };
    pos(): {
      readonly machines: readonly string[];
      /** The first gives a part of speech back where a word hints at nothing. */
      readonly transformers: readonly ((
        pos: number,
        cache: Cache,
        tokens: readonly number[],
        place: number,
      ) => number)[];
      setter(document: Document, tags: readonly number[], size: number, bits: number): void;
    };
    readonly featureFn: unknown;
    readonly addons: Addons;
  };
  readonly cacheOf: (core: unknown, features: unknown) => Cache;
  readonly compiled: (patterns: unknown) => unknown;
  readonly tokenizerOf: (patterns: unknown, kinds: unknown, kept: unknown) => (into: unknown, text: string) => void;
  readonly wrapped: (document: unknown) => unknown;
  readonly mappers: {
    mapRawTokens2UIdOfNormal(document: Document): number[];
    mapRawTokens2UIdOfDefaultPOS(document: Document): number[];
  };
  readonly its: {
    pos(index: number, document: Document): PartOfSpeech;
    lemma(index: number, document: Document, addons: Addons): string;
  };
  readonly bits: number;
}

const MODEL = "wink-eng-lite-web-model";

function load(): Wink {
  const part = createRequire(import.meta.url);
  return {
    model: loadModel(),
    cacheOf: part("wink-nlp/src/cache.js"),
    compiled: part("wink-nlp/src/compile-trex.js"),
    tokenizerOf: part("wink-nlp/src/tokenizer.js"),
    wrapped: part("wink-nlp/src/dd-wrapper.js"),
    mappers: part("wink-nlp/src/tokens-mappers.js"),
    its: part("wink-nlp/src/its.js"),
    bits: part("wink-nlp/src/constants.js").bits4lemma,
  };
}

/**
 * Reads the model anew, and leaves it to whoever asked: a tagger works with a copy, and what the copy was made from
 * would take five megabytes of each thread that reads for as long as the program runs.
 */
function loadModel(): Wink["model"] {
  // A way of its own: one by which other parts were loaded would hold on to it.
  const part = createRequire(import.meta.url);
  const model = part(MODEL) as Wink["model"];
  for (const file of Object.keys(part.cache)) if (file.includes(`/${MODEL}/`)) delete part.cache[file];
  return model;
}

/** What is told of a piece by its last token; the lemma is null where the piece is more than one. */
export interface Tag {
  readonly pos: PartOfSpeech;
  readonly lemma: string | null;
}

/** One token of wink-nlp. */
interface Known {
  /** Its word in the usual spelling. */
  readonly normal: number;
  /** Its part of speech where nothing beside it tells another. */
  readonly usual: number;
  /** How the machines see it whatever its part of speech; 0 where they see that. */
  readonly hint: number;
}

/** What wink-nlp makes of one piece: its last token, and those before it, where it is more than one. */
export interface Parts extends Known {
  readonly before: readonly Known[];
  readonly tokens: readonly number[];
}

/** Most pieces are one token, and none stands before it. */
const NONE: readonly Known[] = [];

/** The tagger with its model. It remembers each word that it has seen. */
export interface Tagger {
  parts(piece: string): Parts;
  /** The tag of the last token of each piece of a block, as wink-nlp numbers them. */
  tags(pieces: readonly { readonly parts: Parts }[]): number[];
  /** What a tag tells of a piece. */
  told(parts: Parts, tag: number): Tag;
}

/** Loads a tagger anew. */
export function newTagger(): Tagger {
  const { model, mappers, its, bits, ...wink } = load();
  // Only these are kept: whoever holds the model holds all that it was read from.
  const { addons, featureFn } = model;
  const core = model.core();
  const cache = wink.cacheOf(core, featureFn);
  const tokenize = wink.tokenizerOf(wink.compiled(core.trex), core.tcat.hash, core.preserve);
  const { machines, transformers, setter } = model.pos();
  const run = machines.map(machineOf);

  return {
    parts: (piece) => {
      const tokens: number[] = [];
      tokenize(wink.wrapped({ cache, tokens, nonBreakingSpaces: {} }), piece);
      const document = { cache, tokens, numOfTokens: tokens.length / SIZE };
      const usual = mappers.mapRawTokens2UIdOfDefaultPOS(document);
      const known = mappers.mapRawTokens2UIdOfNormal(document).map((normal, place) => ({
        normal,
        usual: usual[place]!,
        hint: columnOf(transformers[0]!(0, cache, tokens, place)),
      }));
      return { ...known.at(-1)!, before: known.length > 1 ? known.slice(0, -1) : NONE, tokens };
    },
    tags: (pieces) => {
      const words: Known[] = [];
      for (const { parts } of pieces) {
        if (parts.before.length > 0) words.push(...parts.before);
        words.push(parts);
      }
      const tags = words.map(({ usual }) => usual);
      const columns = words.map(({ hint, usual }) => hint || usual);
      for (const machine of run)
        for (const { place, tag } of machine(columns)) {
          const { normal, hint } = words[place]!;
          if (tag > 0 && !cache.isMemberPOS(normal, tag)) continue;
          tags[place] = Math.abs(tag);
          columns[place] = hint || tags[place]!;
        }
      let last = -1;
      return pieces.map(({ parts }) => tags[(last += parts.before.length + 1)]!);
    },
    told: ({ tokens }, tag) => {
      const document = { cache, tokens: tokens.slice(-SIZE), numOfTokens: 1 };
      setter(document, [tag], SIZE, bits);
      const lemma = tokens.length === SIZE ? its.lemma(0, document, addons) : null;
      return { pos: its.pos(0, document), lemma };
    },
  };
}
