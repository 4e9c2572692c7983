// Whom an item names as its sources, beside its publisher: what is told of them is kept for the chain.

/** Somebody who had to do with an item, and how: "isrol:originator", "Distributor". */
export interface Credit {
  readonly name: string;
  readonly role: string;
}

/** Roles of those whose text it is (IPTC infosourcerole and contentprovider). */
const OWNER = /orig(?:inator)?(?:of)?cont|originat(?:or|ed)$|creator/i;
/** Roles of those through whom it only came. */
const CARRIER = /distrib|aggreg|publish|suppl/i;

/** Whose text it is, where the publisher only passes it on, and everybody else who is credited. */
export function originsIn(
  credits: readonly Credit[],
  publisher: string | null,
): { from: string | null; credits: string[] } {
  const others = credits.filter(({ name }) => bare(name) !== bare(publisher ?? ""));
  const owner = others.find(({ role }) => OWNER.test(role));
  const isOwn = credits.some(({ name, role }) => OWNER.test(role) && bare(name) === bare(publisher ?? ""));
  const from = isOwn ? null : (owner?.name ?? null);
  return {
    from,
    credits: others.filter(({ name, role }) => name !== from && !CARRIER.test(role)).map(({ name }) => name),
  };
}

const bare = (name: string) =>
  name
    .toLowerCase()
    .replace(/^the\s+/, "")
    .replace(/[^\p{L}\p{N}]/gu, "");
