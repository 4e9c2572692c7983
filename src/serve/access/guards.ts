// What every request goes through before a route sees it, in this order.

import type { MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { getCookie } from "hono/cookie";
import { secureHeaders } from "hono/secure-headers";
import type { Env } from "../env.ts";
import { Refusal } from "../problem.ts";
import { addressOf, cookieName } from "./access.ts";
import type { Asker, Gate, Guarded } from "./access.ts";
import { bearerOf } from "./keys.ts";
import type { Rates } from "./rates.ts";

type Guard = MiddlewareHandler<Env>;

/** Most bytes that a request may bring. */
const LARGEST = 1 << 20;

/** Nothing but our own files, and no script or style within a page. */
const headers = ({ isSecure }: Gate): Guard =>
  secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'", "data:"],
      fontSrc: ["'self'"],
      connectSrc: ["'self'"],
      manifestSrc: ["'self'"],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
    },
    // With "no-referrer" browsers hide the origin of our own forms as well.
    referrerPolicy: "same-origin",
    strictTransportSecurity: isSecure ? "max-age=31536000" : false,
    xFrameOptions: "DENY",
    permissionsPolicy: { camera: [], geolocation: [], microphone: [], payment: [], usb: [] },
  });

/** A page elsewhere that gives its own name our address is not answered. */
const asksForUs =
  ({ access: { hosts } }: Gate): Guard =>
  async (c, next) => {
    const host = hostOf(c);
    if (hosts.length > 0 && !hosts.includes(nameIn(host))) throw new Refusal(421, `asked for: ${host.slice(0, 100)}`);
    await next();
  };

const hostOf = (c: Guarded): string => c.req.header("host") ?? new URL(c.req.url).host;

/** The name in "name:port", in small letters. */
const nameIn = (host: string): string => host.replace(/:\d*$/, "").toLowerCase();

/** Scripts of other sites are not answered, whoever runs them. */
const ownOrigin: Guard = async (c, next) => {
  const origin = c.req.header("origin");
  const site = c.req.header("sec-fetch-site");
  const isOurs = origin === undefined || sameHost(origin, hostOf(c));
  const isForeign = isChange(c) && site !== undefined && site !== "same-origin" && site !== "none";
  if (!isOurs || isForeign) throw new Refusal(403, "the request comes from another site");
  await next();
};

function sameHost(origin: string, host: string): boolean {
  return URL.canParse(origin) && new URL(origin).host === host.toLowerCase();
}

/** Ways to ask that change nothing, whether they are answered or not. */
const LOOKS = new Set(["GET", "HEAD", "OPTIONS", "TRACE"]);
const isChange = (c: Guarded): boolean => !LOOKS.has(c.req.method);

const bounded: Guard = bodyLimit({
  maxSize: LARGEST,
  onError: () => {
    throw new Refusal(413, `more than ${LARGEST} bytes`);
  },
});

/** Anybody may see the door and the files that pages are drawn with. */
const isOpenTo = (path: string): boolean => path === "/login" || path === "/healthz" || path.startsWith("/assets/");

/** Says who asks, and turns away who is not known. */
const known =
  (gate: Gate): Guard =>
  async (c, next) => {
    const asker = askerOf(gate, c);
    if (!asker) {
      if (!isOpenTo(c.req.path)) return turnedAway(c);
      c.set("person", { name: "", role: "reader" });
      c.set("csrf", "");
      return next();
    }
    c.set("person", asker.person);
    c.set("csrf", asker.about === null ? "" : gate.sessions.csrfOf(asker.about));
    return next();
  };

function askerOf(gate: Gate, c: Guarded): Asker | null {
  const { access, sessions, isLocked } = gate;
  if (!isLocked) return { person: { name: access.owner, role: "admin" }, about: "open" };
  const token = /^Bearer +(\S+)$/i.exec(c.req.header("authorization") ?? "")?.[1];
  if (token !== undefined) {
    const person = bearerOf(access.keys, token);
    if (!person && gate.knocks.take(`bearer ${addressOf(c)}`, access.clock()) > 0) throw new Refusal(429);
    return person && { person, about: null };
  }
  const id = getCookie(c, cookieName(gate));
  const person = id === undefined ? null : sessions.personOf(id, access.clock());
  return person && { person, about: id! };
}

/** A person is shown the door; a program is told what to bring. */
function turnedAway(c: Guarded): Response {
  const wantsPage = c.req.method === "GET" && (c.req.header("accept") ?? "").includes("text/html");
  if (wantsPage && !c.req.path.startsWith("/api/"))
    return c.redirect(`/login?to=${encodeURIComponent(pathOf(c))}`, 303);
  c.header("www-authenticate", 'Bearer realm="whence"');
  throw new Refusal(401, "bring a token: Authorization: Bearer …");
}

const pathOf = (c: Guarded): string => {
  const { pathname, search } = new URL(c.req.url);
  return `${pathname}${search}`.slice(0, 500);
};

/** What may be asked with POST although it changes nothing, and the door, which has a token of its own. */
const CHANGELESS = new Set(["/mcp", "/login"]);

/** Nobody asks too often; at a desk without a lock only changes are counted. */
const patient =
  (gate: Gate): Guard =>
  async (c, next) => {
    const { access, isLocked } = gate;
    const asker = isLocked ? c.get("person").name || addressOf(c) : addressOf(c);
    const wait = limitsIn(c, gate)?.take(asker, access.clock()) ?? 0;
    if (wait > 0) {
      c.header("retry-after", String(wait));
      throw new Refusal(429, `again in ${wait} seconds`);
    }
    await next();
  };

const limitsIn = (c: Guarded, { looks, changes, isLocked }: Gate): Rates | null => {
  if (isChange(c) && !CHANGELESS.has(c.req.path)) return changes;
  return isLocked ? looks : null;
};

/** Whoever changes something must be allowed to, and must mean it. */
const meant =
  ({ sessions }: Gate): Guard =>
  async (c, next) => {
    if (!isChange(c) || CHANGELESS.has(c.req.path)) return next();
    if (c.get("person").role === "reader" && c.req.path !== "/logout") throw new Refusal(403, "readers change nothing");
    const expected = c.get("csrf");
    if (expected !== "" && !sessions.isCsrf(await csrfIn(c), expected))
      throw new Refusal(403, "without the token of the page: a form field csrf or a header X-CSRF-Token");
    return next();
  };

async function csrfIn(c: Guarded): Promise<string> {
  const header = c.req.header("x-csrf-token");
  if (header !== undefined) return header;
  if (!/^(?:application\/x-www-form-urlencoded|multipart\/form-data)\b/i.test(c.req.header("content-type") ?? ""))
    return "";
  const field = (await c.req.parseBody().catch(() => ({}) as Record<string, unknown>))["csrf"];
  return typeof field === "string" ? field : "";
}

/** All guards, in order. */
export const guards = (gate: Gate): Guard[] => [
  headers(gate),
  asksForUs(gate),
  ownOrigin,
  bounded,
  known(gate),
  patient(gate),
  meant(gate),
];
