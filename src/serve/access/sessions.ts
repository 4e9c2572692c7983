// Who has come in by the door, for as long as the program runs and twelve hours at most.

import { createHash, createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import type { Person } from "../env.ts";

interface Session {
  readonly person: Person;
  readonly until: number;
}

/** Milliseconds that a session lasts, and most of them at a time: the oldest goes first. */
export const LASTS = 12 * 60 * 60 * 1000;
const MOST = 1000;

/** Sessions by the hash of what the browser holds, and tokens for the forms that browsers send back. */
export class Sessions {
  readonly #open = new Map<string, Session>();
  readonly #secret = randomBytes(32);

  /** Begins a session; gives what the browser shall hold. */
  begin(person: Person, now: number): string {
    if (this.#open.size >= MOST) this.#open.delete(this.#open.keys().next().value!);
    const id = randomBytes(32).toString("base64url");
    this.#open.set(hashed(id), { person, until: now + LASTS });
    return id;
  }

  /** Whose session it is; null where it is over or never was. */
  personOf(id: string, now: number): Person | null {
    const session = this.#open.get(hashed(id));
    if (session && session.until > now) return session.person;
    if (session) this.#open.delete(hashed(id));
    return null;
  }

  end(id: string): void {
    this.#open.delete(hashed(id));
  }

  /** The token that forms carry, of a session or of another thing that only this browser was told. */
  csrfOf(about: string): string {
    return createHmac("sha256", this.#secret).update(about).digest("base64url");
  }

  isCsrf(given: string, expected: string): boolean {
    return timingSafeEqual(Buffer.from(this.csrfOf(`=${given}`)), Buffer.from(this.csrfOf(`=${expected}`)));
  }
}

const hashed = (id: string) => createHash("sha256").update(id).digest("base64url");
