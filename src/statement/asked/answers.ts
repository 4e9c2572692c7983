// An answer is text from somewhere else: whatever it holds, only objects of one small shape are taken from it. They
// are found one by one, so that an answer that breaks off, is wrapped in marks or talks around them loses no more than
// what is broken.

/** A statement as it is answered: words that are still to be found in the article. */
export interface Said {
  /** The number of the sentence that holds the cue, as the answer has it; null where it gives none. */
  readonly sentence: number | null;
  readonly cue: string;
  /** Empty where nobody is named. */
  readonly source: string;
  readonly content: readonly string[];
}

/** What an answer holds. */
export interface Answered {
  readonly said: readonly Said[];
  /** Objects that are no statements. */
  readonly wrong: number;
  /** Does it hold any object at all? */
  readonly isReadable: boolean;
}

/** Longest answer that is looked at, and longest object in it, in UTF-16 code units. */
const ANSWER = 200_000;
const OBJECT = 20_000;
/** Longest content, source and cue. */
const CONTENT = 5_000;
const SOURCE = 400;
const CUE = 120;
/** Most objects of one answer, and most pieces of one content. */
const OBJECTS = 200;
const PIECES = 8;

/** The statements of an answer. Costs no more than reading it once. */
export function saidIn(answer: string): Answered {
  const objects = objectsIn(answer);
  const found = objects.filter((one) => !isWrapper(one)).map(saidOf);
  const said = found.filter((one) => one !== null);
  return { said, wrong: found.length - said.length, isReadable: objects.length > 0 };
}

/** `{"statements": []}`: nobody says anything. */
const isWrapper = (one: unknown) => isRecord(one) && Array.isArray(one["statements"]) && one["statements"].length === 0;

/** The objects of a text that hold no other object, parsed; null for one that is no JSON. */
export function objectsIn(answer: string): unknown[] {
  const text = withoutThoughts(answer.slice(0, ANSWER));
  const objects: unknown[] = [];
  let start = -1;
  let isString = false;
  for (let at = Math.max(0, text.indexOf("{")); at < text.length && objects.length < OBJECTS; at += 1) {
    const sign = text[at];
    if (isString && sign === "\\") at += 1;
    else if (sign === '"') isString = !isString && start >= 0;
    else if (isString) continue;
    else if (sign === "{") start = at;
    else if (sign === "}" && start >= 0) {
      objects.push(parsed(text.slice(start, at + 1)));
      start = -1;
    }
  }
  return objects;
}

/** Without what some models think aloud before they answer. */
const withoutThoughts = (text: string) => text.slice(text.lastIndexOf("</think>") + 1);

function parsed(text: string): unknown {
  if (text.length > OBJECT) return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function saidOf(one: unknown): Said | null {
  if (!isRecord(one)) return null;
  const { sentence, cue, source, content } = one;
  const pieces = typeof content === "string" ? [content] : content;
  if (!(isWords(cue, CUE) || cue === ":") || !(source == null || source === "" || isWords(source, SOURCE))) return null;
  if (!Array.isArray(pieces) || pieces.length === 0 || pieces.length > PIECES) return null;
  if (!pieces.every((words) => isWords(words, CONTENT))) return null;
  return {
    sentence: typeof sentence === "number" && Number.isInteger(sentence) ? sentence : null,
    cue,
    source: source ?? "",
    content: pieces,
  };
}

const isRecord = (one: unknown): one is Record<string, unknown> =>
  typeof one === "object" && one !== null && !Array.isArray(one);

const isWords = (value: unknown, longest: number): value is string =>
  typeof value === "string" && value.length <= longest && /[\p{L}\p{N}]/u.test(value);
