// Pages that a crawler saw again unchanged: their record has no body and names the one that has.

import type { WarcRecord } from "./records.ts";

/** Most pages seen again that are kept in mind; the others are only counted. */
const MOST = 100_000;

interface Again {
  readonly address: string;
  readonly at: string;
}

export class Revisits {
  /** How many are kept in mind. */
  size = 0;
  /** How many have not been found. */
  left = 0;
  readonly #waiting = new Map<string, Again[]>();

  /** Keeps in mind that a page was seen again. */
  note({ headers }: WarcRecord): void {
    this.left += 1;
    const key = referredTo(headers);
    const address = headers.get("warc-target-uri");
    const at = headers.get("warc-date");
    if (key === null || address === null || at === null || this.size >= MOST) return;
    this.size += 1;
    const known = this.#waiting.get(key);
    if (known) known.push({ address, at });
    else this.#waiting.set(key, [{ address, at }]);
  }

  /** Where and when the page of a record was seen again. Each is given once. */
  of({ type, headers }: WarcRecord): readonly Again[] {
    if (type !== "response" && type !== "resource") return [];
    const found = keysOf(headers).flatMap((key) => {
      const again = this.#waiting.get(key) ?? [];
      this.#waiting.delete(key);
      return again;
    });
    this.left -= found.length;
    return found;
  }
}

/** By its digest, or else by its address and time. */
function referredTo(headers: Headers): string | null {
  const digest = headers.get("warc-payload-digest");
  if (digest !== null) return digest;
  const [address, at] = [headers.get("warc-refers-to-target-uri"), headers.get("warc-refers-to-date")];
  return address === null || at === null ? null : `${at} ${address}`;
}

const keysOf = (headers: Headers): string[] =>
  [headers.get("warc-payload-digest"), `${headers.get("warc-date")} ${headers.get("warc-target-uri")}`].filter(
    (key) => key !== null,
  );
