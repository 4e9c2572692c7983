// Parts of speech and lemmas: wink-nlp over pieces that are cut already.
//
// wink-nlp cuts each text anew, and works out every word wherever it stands. What it makes of a piece does not
// hang on what stands beside it, so each is shown to its tokenizer once; its machines then run over the words of
// a block, in the order of its own pipe.

import { createRequire } from "node:module";
import type { PartOfSpeech } from "../prose.ts";

/** Numbers that wink-nlp keeps for each of its tokens: word, contraction, part of speech with lemma, negation. */
const SIZE = 4;

/** The words of wink-nlp and what it knows of each. */
interface Cache {
  value(index: number): string;
  valueOf(name: "pos", index: number): PartOfSpeech;
}

/** Its tokens with what they are looked up in. */
interface Document {
  readonly cache: Cache;
  readonly tokens: number[];
  readonly numOfTokens: number;
}

interface Machine {
  importJSON(json: string): void;
  recognize(tags: readonly number[], transform: unknown, tokens: readonly number[]): unknown;
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
      readonly transformers: readonly unknown[];
      updater(found: unknown, cache: Cache, tags: number[], normals: readonly number[]): void;
      setter(document: Document, tags: readonly number[], size: number, bits: number): void;
    };
    readonly featureFn: unknown;
    readonly addons: Addons;
  };
  readonly cacheOf: (core: unknown, features: unknown) => Cache;
  readonly machineOf: (cache: Cache, ignored: string) => Machine;
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
    machineOf: part("wink-nlp/src/automaton.js"),
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

/** What wink-nlp makes of one piece: one token of its own or more, and their lemmas by part of speech. */
export interface Parts {
  readonly tokens: readonly number[];
  readonly lemmas: Map<PartOfSpeech, string>;
}

/** What is told of a piece by its last token; the lemma is null where the piece is more than one. */
export interface Tag {
  readonly pos: PartOfSpeech;
  readonly lemma: string | null;
}

/** The tagger with its model. It remembers each word that it has seen. */
export interface Tagger {
  parts(piece: string): Parts;
  /** The tags of a block's pieces. */
  tags(pieces: readonly { readonly parts: Parts }[]): Tag[];
}

/** Loads a tagger anew. */
export function newTagger(): Tagger {
  const { model, mappers, its, bits, ...wink } = load();
  // Only these are kept: whoever holds the model holds all that it was read from.
  const { addons, featureFn } = model;
  const core = model.core();
  const cache = wink.cacheOf(core, featureFn);
  const tokenize = wink.tokenizerOf(wink.compiled(core.trex), core.tcat.hash, core.preserve);
  const { machines, transformers, updater, setter } = model.pos();
  const recognizers = machines.map((json) => {
    const machine = wink.machineOf(cache, cache.value(0));
    machine.importJSON(json);
    return machine;
  });

  /** Puts the parts of speech of all tokens in place. */
  const tag = (document: Document): void => {
    const normals = mappers.mapRawTokens2UIdOfNormal(document);
    const tags = mappers.mapRawTokens2UIdOfDefaultPOS(document);
    for (const machine of recognizers)
      updater(machine.recognize(tags, transformers[0], document.tokens), cache, tags, normals);
    setter(document, tags, SIZE, bits);
  };

  const lemmaOf = ({ lemmas }: Parts, pos: PartOfSpeech, place: number, document: Document): string => {
    const known = lemmas.get(pos);
    if (known !== undefined) return known;
    const lemma = its.lemma(place, document, addons);
    lemmas.set(pos, lemma);
    return lemma;
  };

  return {
    parts: (piece) => {
      const tokens: number[] = [];
      tokenize(wink.wrapped({ cache, tokens, nonBreakingSpaces: {} }), piece);
      return { tokens, lemmas: new Map() };
    },
    tags: (pieces) => {
      const tokens: number[] = [];
      for (const { parts } of pieces) for (const number of parts.tokens) tokens.push(number);
      const document = { cache, tokens, numOfTokens: tokens.length / SIZE };
      tag(document);
      let last = -1;
      return pieces.map(({ parts }) => {
        last += parts.tokens.length / SIZE;
        const pos = its.pos(last, document);
        return { pos, lemma: parts.tokens.length === SIZE ? lemmaOf(parts, pos, last, document) : null };
      });
    },
  };
}
