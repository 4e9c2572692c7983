// A witness of a claim written on one line: `Tern +2 = Gull +0: ~two officials > @The Herald | against`.

import type { Voice, Witness } from "../../src/claim/origins/index.ts";
import type { Side } from "../../src/claim/side.ts";
import type { LinkKind } from "../../src/statement/index.ts";

const KINDS: Readonly<Record<string, LinkKind>> = {
  "#": "organization",
  "@": "publication",
  "~": "unnamed",
  "§": "document",
};

/**
 * Outlet, hours since the first, `on page` where the page has several versions, `= article` that it is copied from,
 * `<- channel` that it is forwarded from, `faint` where it was hardly read; then the chain: a person has no mark, `#` is a body, `@` an outlet, `~` unnamed
 * people, `§` a document, `?` nobody; nothing is the outlet itself. `*r` is its entity, `(harbour master)` its role, `for` its body.
 */
export function witness(line: string): Witness {
  const [whole, side] = line.split(" | ") as [string, Side | undefined];
  const [head, chain] = whole.split(/: ?/, 2) as [string, string];
  const match =
    /^(?<outlet>[^+=<]+?) \+(?<hours>\d+)(?: on (?<page>\S+))?(?: = (?<copy>[^<]+?))?(?: <- (?<from>.+?))?(?<faint> faint)?$/.exec(
      head,
    )!;
  const { outlet, hours, page, copy, from, faint } = match.groups! as Record<string, string | undefined>;
  return {
    statement: line,
    article: `${outlet} +${hours}`,
    page: page ?? `${outlet} +${hours}`,
    outlet: outlet === "?" ? null : outlet!,
    published: new Date(Date.UTC(2031, 4, 5) + Number(hours) * 3_600_000).toISOString(),
    saidAt: null,
    chain: chain === "" ? [] : chain.split(" > ").map(voiceOf),
    side: side ?? "for",
    copyOf: copy ?? null,
    forwardedFrom: from ?? null,
    isFaint: faint !== undefined,
  };
}

function voiceOf(shown: string): Voice {
  const match =
    /^(?<mark>[#@~§]?)(?<name>[^*(]+?)(?: \((?<role>[^)]+)\))?(?: for (?<body>[^*]+?))?(?: \*(?<entity>\w+))?$/;
  const { mark, name, role, body, entity } = match.exec(shown)!.groups! as Record<string, string | undefined>;
  const isNobody = name === "?";
  return {
    name: isNobody ? null : name!,
    kind: isNobody ? "unnamed" : (KINDS[mark ?? ""] ?? "person"),
    role: role ?? null,
    onBehalfOf: body ?? null,
    entity: entity ?? null,
  };
}
