// What only an earlier text of a page said is told as history: “…, the page of the Coast Wire said until 12 May.”

import { dateOf } from "../../web/index.ts";
import type { Found, Proof } from "./fault.ts";

/** The end of a sentence that tells of an earlier text; `day` is null where nobody kept when it went. */
export function historyEnd(outlet: string | null, day: string | null): string {
  const page = outlet === null ? "the page" : `the page of ${outlet}`;
  return day === null ? `, an earlier text of ${page} said` : `, ${page} said until ${day}`;
}

const END =
  /, (?:an earlier text of )?the page(?: of ([^“”"]{1,80}?))? said(?: until (\d{1,2} \p{Lu}\p{Ll}+(?: \d{4})?))?(?=\.$)/u;

/** A sentence without the words that tell of an earlier text, where its receipts are of one; otherwise as it is. */
export function withoutHistory(text: string, proofs: readonly Proof[]): string {
  const found = END.exec(text);
  if (!found) return text;
  const [whole, outlet, day] = found;
  const isProved = proofs.some((proof) => proof.earlier && isOf(proof, outlet) && isUntil(proof.earlier.until, day));
  return isProved ? `${text.slice(0, found.index)}${text.slice(found.index + whole.length)}` : text;
}

const isOf = (proof: Proof, outlet: string | undefined) => outlet === undefined || outlet === proof.outlet;

/** “12 May”, “12 May 2031” of an ISO time. */
function isUntil(until: string | null, day: string | undefined): boolean {
  if (day === undefined) return true;
  const own = dateOf((until ?? "").slice(0, "2031-05-12".length));
  return day === own || own.startsWith(`${day} `);
}

/** “Tern will pay 20 million”, where the page says otherwise by now. */
export function outdated(text: string, proofs: readonly Proof[]): Found[] {
  const said = proofs.filter(({ proves }) => proves !== "name");
  const isOld = said.length > 0 && said.every(({ earlier }) => earlier);
  if (!isOld || withoutHistory(text, proofs) !== text) return [];
  return [{ kind: "version", words: text, why: "stands only in an earlier text of the page" }];
}
