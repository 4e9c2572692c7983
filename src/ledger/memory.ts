// What following remembers, between runs. It is a shortcut: whoever loses it reads the facts again.

import { constants, deflateRawSync, inflateRawSync, zstdCompressSync, zstdDecompressSync } from "node:zlib";
import type { Kysely } from "kysely";
import { insertRows } from "./insert.ts";
import type { Machine } from "./opinion.ts";
import type { Tables } from "./tables.ts";
import { newMemory, renamedStories, restoredMemory, savedMemory } from "../story/index.ts";
import type { Memory, Press, Room, SavedMemory } from "../story/index.ts";

/** A memory, and the number of the last article that it has seen. */
export interface Remembered {
  readonly memory: Memory;
  readonly articles: number;
}

/**
 * What the parts look like: parts of another shape are left alone, and the facts are read again. Another shape needs
 * another version of the machine: a ledger whose opinions were formed again is not read in the order of arrival.
 */
const SHAPE = "7";

/** The parts but for claims. */
const PARTS = ["copies", "stories", "registry"] as const;

/** Begins the names of parts that hold the claims of one story, packed. */
const CLAIMS = "claims ";

/** Going to greater lengths takes half as long again and makes nothing smaller. */
const QUICKLY = { params: { [constants.ZSTD_c_compressionLevel]: 1 } };

/** JSON, made smaller. What compressing gives stands in a larger buffer, which would be kept with it. */
const press: Press = {
  pack: (claims) => Uint8Array.from(zstdCompressSync(JSON.stringify(claims), QUICKLY)),
  unpack: (packed) => JSON.parse(zstdDecompressSync(packed).toString()) as ReturnType<Press["unpack"]>,
};

const shapeOf = ({ version }: Machine) => `${version}/${SHAPE}`;

/** A memory that has seen nothing. */
export const emptyMemory = (room?: Room, given?: Memory["given"]): Memory => newMemory(press, room, given);

/** Keeps a memory in place of the one before; `names` gives stories other names in it. */
export async function keepMemory(
  db: Kysely<Tables>,
  machine: Machine,
  seen: Remembered,
  names: ReadonlyMap<string, string> = new Map(),
): Promise<void> {
  const saved = renamedStories(savedMemory(seen.memory), names);
  const keep = (parts: readonly (readonly [name: string, data: Uint8Array])[]) => {
    const rows = parts.map(([name, data]) => ({ name, articles: seen.articles, version: shapeOf(machine), data }));
    return insertRows(db, "memory", ["name", "articles", "version", "data"], rows);
  };
  await db.deleteFrom("memory").execute();
  // A part is made when it is written, and let go before the next is.
  for (const name of PARTS) await keep([[name, deflateRawSync(JSON.stringify(saved[name]), { level: 1 })]]);
  await keep(saved.claims.map(([story, packed]) => [`${CLAIMS}${story}`, packed] as const));
}

/** The memory that was kept; an empty one where there is none that this machine can go on from. */
export async function memoryIn(db: Kysely<Tables>, machine: Machine, room?: Room): Promise<Remembered> {
  const rows = await db.selectFrom("memory").selectAll().where("version", "=", shapeOf(machine)).execute();
  if (rows.length === 0) return { memory: emptyMemory(room), articles: 0 };
  const isClaims = ({ name }: { readonly name: string }) => name.startsWith(CLAIMS);
  const parts = rows
    .filter((row) => !isClaims(row))
    .map(({ name, data }) => [name, JSON.parse(inflateRawSync(data).toString()) as unknown] as const);
  const claims = rows.filter(isClaims).map(({ name, data }) => [name.slice(CLAIMS.length), data] as const);
  const saved = { ...Object.fromEntries(parts), claims } as unknown as SavedMemory;
  return { memory: restoredMemory(saved, press, room), articles: rows[0]!.articles };
}
