// Who may come in: people with a role and a secret.

import { createHash, scrypt, timingSafeEqual } from "node:crypto";
import type { Person, Role } from "../env.ts";
import { ServeError } from "../errors.ts";

/** A person and how their secret is known again; the secret itself is not kept. */
export interface Key extends Person {
  /** Checked at once for every request that brings it; null for a password, which is only checked at the door. */
  readonly token: ((secret: string) => boolean) | null;
  readonly matches: (secret: string) => Promise<boolean>;
}

const ROLES: readonly Role[] = ["reader", "judge", "admin"];

/** Fewest and most characters of a secret. */
const [LEAST, MOST] = [12, 512];

/** The key of "judge:SECRET", or of "SECRET", whose bearer only reads. */
export function keyOfToken(token: string, place: number): Key {
  const [, role = "reader", secret = ""] = /^(?:(reader|judge|admin):)?(.*)$/s.exec(token) ?? [];
  return keyOf(place === 0 ? role : `${role}-${place + 1}`, role, secret, `token ${place + 1}`);
}

/** The keys of a file with a line for each person: name, role and secret; `#` begins a comment. */
export function keysIn(text: string, file: string): Key[] {
  return text.split(/\r?\n/).flatMap((line, place) => {
    const words = line.split(/\s+/).filter((word) => word !== "");
    if (words.length === 0 || words[0]!.startsWith("#")) return [];
    const where = `line ${place + 1} of ${file}`;
    const [name, role, secret] = words;
    if (words.length !== 3) throw new ServeError(`serve: not a name, a role and a secret: ${where}`);
    return [keyOf(name!, role!, secret!, where)];
  });
}

function keyOf(name: string, role: string, secret: string, where: string): Key {
  if (!isRole(role)) throw new ServeError(`serve: no role, not ${ROLES.join(", ")}: ${where}`);
  const [, salt, hash] = /^scrypt:([0-9a-f]{16,64}):([0-9a-f]{64})$/.exec(secret) ?? [];
  if (salt !== undefined && hash !== undefined) return { name, role, token: null, matches: password(salt, hash) };
  if (secret.length < LEAST || secret.length > MOST)
    throw new ServeError(`serve: a secret has ${LEAST} to ${MOST} characters: ${where}`);
  const known = digest(secret);
  const token = (given: string) => given.length <= MOST && timingSafeEqual(digest(given), known);
  return { name, role, token, matches: async (given) => token(given) };
}

const isRole = (role: string): role is Role => (ROLES as readonly string[]).includes(role);

const digest = (secret: string) => createHash("sha256").update(secret).digest();

/** What a file may hold in place of a password: "scrypt:SALT:HASH", in hexadecimal digits. */
const password = (salt: string, hash: string) => (given: string) =>
  new Promise<boolean>((resolve, reject) => {
    const known = Buffer.from(hash, "hex");
    scrypt(given.slice(0, MOST), Buffer.from(salt, "hex"), known.length, (error, found) => {
      if (error) reject(error);
      else resolve(timingSafeEqual(found, known));
    });
  });

/** Whose token this is; every key is tried, so that time tells nothing. */
export function bearerOf(keys: readonly Key[], secret: string): Person | null {
  const found = keys.filter(({ token }) => token?.(secret) ?? false)[0];
  return found ? personOf(found) : null;
}

/** Who comes to the door with a name and a secret; without a name a token is enough. */
export async function comer(keys: readonly Key[], name: string, secret: string): Promise<Person | null> {
  if (name === "") return bearerOf(keys, secret);
  const key = keys.find((one) => one.name === name);
  return key && (await key.matches(secret)) ? personOf(key) : null;
}

const personOf = ({ name, role }: Key): Person => ({ name, role });
