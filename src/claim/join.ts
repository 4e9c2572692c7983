// Statements of one story brought together into claims as they arrive. A denial of a claim belongs to it;
// figures that exclude each other make two claims of one series; what cannot be told stays apart.

import type { Figure } from "../language/index.ts";
import { agree, compare, sameCounted } from "./compare.ts";
import type { Comparison } from "./compare.ts";
import { propositionOf } from "./proposition.ts";
import type { Proposition } from "./proposition.ts";

/** What is joined: a statement's id, the words of its content, and its figures. */
export interface Joinable {
  readonly id: string;
  readonly text: string;
  readonly figures: readonly Figure[];
}

/** A statement's place in a claim, and why it has it. */
export interface Member {
  readonly statement: string;
  readonly reason: string;
  /** How like the claim it is, between 0 and 1; 1 for the first. */
  readonly score: number;
}

/** Statements of one proposition. */
export interface JoinedClaim {
  /** The id of its first statement. */
  readonly id: string;
  /** The words of its first statement. */
  readonly text: string;
  /** The claim whose figure theirs take the place of or exclude: claims of one series count one thing. */
  readonly series: string;
  readonly members: readonly Member[];
  /** Wordings that others are compared with. */
  readonly wordings: readonly Joinable[];
}

/** Plain data: save it, and go on from it later. */
export interface Joined {
  readonly claims: readonly JoinedClaim[];
}

/** Likeness from which on two contents are one proposition, and fewest words that tell. */
const ALIKE = 0.64;
const FEWEST = 2;
/** A wording so like one that is kept adds nothing. */
const KNOWN = 0.9;
const WORDINGS = 6;
/** Claims that a statement is compared with. */
const CLOSELY = 30;
/** Claims that a word may bring up. */
const MOST = 500;

interface Open {
  readonly claim: JoinedClaim & { members: Member[]; wordings: Joinable[] };
  readonly propositions: Proposition[];
}

/** The claims of one story. Joining costs the claims that share rare words, not all. */
export class Claims {
  readonly #claims: Open[] = [];
  readonly #holding = new Map<string, Set<number>>();
  readonly #placed = new Map<string, string>();

  /** Goes on from what `joined` gave. */
  constructor({ claims }: Joined = { claims: [] }) {
    for (const claim of claims) {
      const place = this.#claims.length;
      this.#claims.push({ claim: { ...claim, members: [...claim.members], wordings: [] }, propositions: [] });
      for (const wording of claim.wordings) this.#word(place, wording, propositionOf(wording.text, wording.figures));
      for (const { statement } of claim.members) this.#placed.set(statement, claim.id);
    }
  }

  /** Everything, as plain data. */
  get joined(): Joined {
    return {
      claims: this.#claims.map(({ claim }) => ({
        ...claim,
        members: [...claim.members],
        wordings: [...claim.wordings],
      })),
    };
  }

  /** Puts a statement into the claim that it is an instance of, or opens one. Gives the claim's id. */
  join(statement: Joinable): string {
    const known = this.#placed.get(statement.id);
    if (known !== undefined) return known;
    const proposition = propositionOf(statement.text, statement.figures);
    const { best, rival } = this.#nearest(proposition);
    const place = best?.place ?? this.#open(statement, rival);
    const { claim } = this.#claims[place]!;
    claim.members.push({
      statement: statement.id,
      reason: best ? reasonOf(best) : rival ? "another figure for the same thing" : "the first to say so",
      score: best ? Math.round(best.comparison.likeness * 1000) / 1000 : 1,
    });
    if (!best || best.comparison.likeness < KNOWN) this.#word(place, statement, proposition);
    this.#placed.set(statement.id, claim.id);
    return claim.id;
  }

  #open({ id, text }: Joinable, rival: Near | null): number {
    const series = rival ? this.#claims[rival.place]!.claim.series : id;
    return this.#claims.push({ claim: { id, text, series, members: [], wordings: [] }, propositions: [] }) - 1;
  }

  #word(place: number, wording: Joinable, proposition: Proposition): void {
    const { claim, propositions } = this.#claims[place]!;
    if (claim.wordings.length >= WORDINGS) return;
    claim.wordings.push({ id: wording.id, text: wording.text, figures: wording.figures });
    propositions.push(proposition);
    for (const stem of proposition.stems) {
      const holding = this.#holding.get(stem) ?? new Set<number>();
      this.#holding.set(stem, holding.add(place));
    }
  }

  /** The likest claim, and the likest that gives another figure for the same thing. */
  #nearest(proposition: Proposition): { best: Near | null; rival: Near | null } {
    let best: Near | null = null;
    let rival: Near | null = null;
    for (const place of this.#candidates(proposition)) {
      for (const other of this.#claims[place]!.propositions) {
        const comparison = compare(proposition, other, this.#weigh);
        const near = { place, comparison, verdict: verdictOf(comparison, proposition, other) };
        if (near.verdict === "rival") rival = nearer(rival, near);
        else if (near.verdict !== null) best = nearer(best, near);
      }
    }
    return { best, rival };
  }

  #candidates({ stems }: Proposition): number[] {
    const shared = new Map<number, number>();
    for (const stem of stems) {
      const holding = this.#holding.get(stem);
      if (holding && holding.size <= MOST)
        for (const place of holding) shared.set(place, (shared.get(place) ?? 0) + this.#weigh(stem));
    }
    return [...shared]
      .toSorted((a, b) => b[1] - a[1] || a[0] - b[0])
      .slice(0, CLOSELY)
      .map(([place]) => place);
  }

  /** Words that every claim of the story has say little. */
  readonly #weigh = (stem: string): number =>
    Math.log(2 + this.#claims.length / (1 + (this.#holding.get(stem)?.size ?? 0)));
}

/** One claim by its words, one by what it counts, another figure for the same thing, or nothing. */
type Verdict = "words" | "count" | "rival" | null;

interface Near {
  readonly place: number;
  readonly comparison: Comparison;
  readonly verdict: Verdict;
}

const nearer = (one: Near | null, other: Near): Near =>
  one !== null && one.comparison.likeness >= other.comparison.likeness ? one : other;

/** From so many on a figure is hardly twice in a story by chance. */
const DISTINCT = 100;

function verdictOf(both: Comparison, a: Proposition, b: Proposition): Verdict {
  const { figures } = both;
  if (a.isConditional !== b.isConditional) return null;
  const counts = [a.counts[0], b.counts[0]] as const;
  const like = counts[0] && counts[1] && sameCounted(counts[0].of, counts[1].of) && counts[0].of.size > 0;
  if (like && counts[0]!.isState) return agree(counts[0]!, counts[1]!) ? "count" : "rival";
  if (like && counts[0]!.value >= DISTINCT && agree(counts[0]!, counts[1]!)) return "count";
  if (both.namesClash || figures === "other" || !sayTheSame(both, a, b)) return null;
  return figures === "differ" || figures === "meet" ? "rival" : "words";
}

function sayTheSame({ likeness, shared, figures, bothDiffer }: Comparison, a: Proposition, b: Proposition): boolean {
  if (likeness < ALIKE || (figures === "one side" && bothDiffer)) return false;
  const short = Math.max(a.stems.size, b.stems.size) <= FEWEST;
  return shared >= FEWEST || (shared === 1 && short && figures !== "none" && figures !== "one side");
}

function reasonOf({ verdict, comparison: { likeness, figures, isOpposite } }: Near): string {
  if (verdict === "count") return "the same count of the same thing";
  const words = `the same words (${Math.round(likeness * 100)} %)`;
  const counted = figures === "agree" ? ", figures that agree" : "";
  return `${words}${counted}${isOpposite ? ", to the contrary" : ""}`;
}

/** The claims that statements of one story make, in order of arrival. */
export function joinClaims(statements: readonly Joinable[]): Joined {
  const claims = new Claims();
  for (const statement of statements) claims.join(statement);
  return claims.joined;
}
