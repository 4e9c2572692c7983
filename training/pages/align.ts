// Which blocks of a page stand in its true text: the heaviest chain of matches that runs forward in both.

const WIDTH = 4;
/** Most places in the true text that are tried for one block. */
const MOST_PLACES = 12;
/** Share of a block's words that must match. */
const ENOUGH = 0.5;

interface Match {
  readonly block: number;
  readonly start: number;
  readonly end: number;
  readonly words: number;
}

/** For every block, whether the true text holds it. */
export function alignment(blocks: readonly string[], truth: string): boolean[] {
  const words = wordsOf(truth);
  const places = placesOf(words);
  const matches = blocks.flatMap((text, block) => matchesOf(wordsOf(text), block, words, places));
  const found = blocks.map(() => false);
  for (const { block } of heaviestChain(matches)) found[block] = true;
  return found;
}

/** The words of a text as the scorer counts them. */
export function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}_]+/gu) ?? [];
}

/** Where every run of one to four words begins. */
function placesOf(words: readonly string[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (let start = 0; start < words.length; start += 1)
    for (let width = 1; width <= WIDTH && start + width <= words.length; width += 1) {
      const run = words.slice(start, start + width).join(" ");
      if (places.has(run)) places.get(run)!.push(start);
      else places.set(run, [start]);
    }
  return places;
}

function matchesOf(block: string[], index: number, words: string[], places: Map<string, number[]>): Match[] {
  const width = Math.min(WIDTH, block.length);
  const starts = new Set<number>();
  for (let at = 0; width > 0 && at + width <= block.length && starts.size < MOST_PLACES; at += 1)
    for (const place of (places.get(block.slice(at, at + width).join(" ")) ?? []).slice(0, MOST_PLACES * 20))
      starts.add(place - at);
  return [...starts].flatMap((start) => {
    const common = block.filter((word, at) => words[start + at] === word).length;
    // A word added or left out in the middle shifts the rest, so the runs on other diagonals count as well.
    const share = Math.max(common / block.length, sharedRuns(block, places, width));
    const end = Math.min(words.length, start + block.length);
    return share >= ENOUGH && common >= width ? [{ block: index, start: Math.max(0, start), end, words: common }] : [];
  });
}

function sharedRuns(block: string[], places: Map<string, number[]>, width: number): number {
  let shared = 0;
  const runs = block.length - width + 1;
  for (let at = 0; at < runs; at += 1) if (places.has(block.slice(at, at + width).join(" "))) shared += 1;
  return shared / runs;
}

function heaviestChain(matches: readonly Match[]): Match[] {
  const best = matches.map(({ words }) => words);
  const before = matches.map(() => -1);
  matches.forEach((match, here) => {
    for (let there = 0; there < here; there += 1) {
      const earlier = matches[there]!;
      if (earlier.block === match.block || earlier.end > match.start + 2 || earlier.start >= match.start) continue;
      const near = match.start - earlier.end <= 3 ? 0.6 : 0;
      const weight = best[there]! + match.words - (match.words < WIDTH ? 0.5 : 0) + near;
      if (weight > best[here]!) {
        best[here] = weight;
        before[here] = there;
      }
    }
  });
  const chain: Match[] = [];
  for (let at = best.indexOf(Math.max(...best)); at >= 0; at = before[at]!) chain.unshift(matches[at]!);
  return chain;
}
