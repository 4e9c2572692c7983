// What following remembers, between runs. It is a shortcut: whoever loses it reads the facts again.

import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { Kysely } from "kysely";
import type { Machine } from "./opinion.ts";
import type { Tables } from "./tables.ts";
import { newMemory, restoredMemory, savedMemory } from "../story/index.ts";
import type { Memory, SavedMemory } from "../story/index.ts";

/** A memory, and the number of the last article that it has seen. */
export interface Remembered {
  readonly memory: Memory;
  readonly articles: number;
}

/** Stories whose claims make one part. */
const TOGETHER = 1_000;

/** Keeps a memory in place of the one before. */
export async function keepMemory(db: Kysely<Tables>, { version }: Machine, seen: Remembered): Promise<void> {
  const { claims, ...saved } = savedMemory(seen.memory);
  await db.deleteFrom("memory").execute();
  const keep = (name: string, part: unknown) => {
    const data = deflateRawSync(JSON.stringify(part), { level: 1 });
    return db.insertInto("memory").values({ name, articles: seen.articles, version, data }).execute();
  };
  for (const [name, part] of Object.entries(saved)) await keep(name, part);
  for (let from = 0; from < claims.length; from += TOGETHER) {
    await keep(`claims ${from / TOGETHER}`, claims.slice(from, from + TOGETHER));
  }
}

/** The memory that was kept; an empty one where there is none that this machine can go on from. */
export async function memoryIn(db: Kysely<Tables>, { version }: Machine): Promise<Remembered> {
  const rows = await db.selectFrom("memory").selectAll().where("version", "=", version).execute();
  if (rows.length === 0) return { memory: newMemory(), articles: 0 };
  const parts = new Map(rows.map(({ name, data }) => [name, JSON.parse(inflateRawSync(data).toString()) as unknown]));
  const claims = [...parts].filter(([name]) => name.startsWith("claims ")).flatMap(([, part]) => part);
  const saved = { ...Object.fromEntries(parts), claims } as unknown as SavedMemory;
  return { memory: restoredMemory(saved), articles: rows[0]!.articles };
}
