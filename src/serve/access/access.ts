// How the desk is guarded, and what it remembers while it is open.

import type { Context } from "hono";
import type { Env, Person } from "../env.ts";
import type { Key } from "./keys.ts";
import { Rates } from "./rates.ts";
import type { Rate } from "./rates.ts";
import { Sessions } from "./sessions.ts";

/** Who may come in, and how. */
export interface Access {
  /** Nobody named: whoever reaches the port may do everything, under the name `owner`. */
  readonly keys: readonly Key[];
  readonly owner: string;
  /** Names by which the desk may be asked for, without port; none: every name. */
  readonly hosts: readonly string[];
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** Told of what the desk failed at; who asked is told nothing of it. */
  readonly report?: ((error: Error, path: string) => void) | undefined;
  /** How often one asker may look, change something, and try a secret. */
  readonly rates?: Partial<Record<"look" | "change" | "knock", Rate>> | undefined;
}

/** What the guards work with. */
export interface Gate {
  readonly access: Access;
  readonly sessions: Sessions;
  readonly looks: Rates;
  readonly changes: Rates;
  readonly knocks: Rates;
  /** Is there a secret to be known? */
  readonly isLocked: boolean;
  /** Is the desk reached over TLS? */
  readonly isSecure: boolean;
}

const LOOK: Rate = { burst: 300, perSecond: 50 };
const CHANGE: Rate = { burst: 60, perSecond: 2 };
const KNOCK: Rate = { burst: 8, perSecond: 0.1 };

export function gateOf(access: Access, base: string): Gate {
  const { look = LOOK, change = CHANGE, knock = KNOCK } = access.rates ?? {};
  return {
    access,
    sessions: new Sessions(),
    looks: new Rates(look),
    changes: new Rates(change),
    knocks: new Rates(knock),
    isLocked: access.keys.length > 0,
    isSecure: base.startsWith("https:"),
  };
}

/** The name of the cookie that a session is known by. */
export const cookieName = ({ isSecure }: Gate): string => (isSecure ? "__Host-whence" : "whence");

/** The address from which a request came; one name for all where nothing tells. */
export function addressOf(c: Context): string {
  const incoming = (c.env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined)?.incoming;
  return incoming?.socket?.remoteAddress ?? "here";
}

/** Who asks by a session, or by a token that the request brings; null where nobody is known. */
export interface Asker {
  readonly person: Person;
  /** What the token of forms is made from; null where the request itself brings its secret. */
  readonly about: string | null;
}

export type Guarded = Context<Env>;
