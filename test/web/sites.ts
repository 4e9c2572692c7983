// Thirty invented sites, each with a manner of its own.

import { gzipSync } from "node:zlib";
import { at, edited, item, outlet, textAt } from "./press.ts";
import type { Item, Manner } from "./press.ts";
import { HTML, redirect } from "./reply.ts";
import type { Asked, Reply, Site } from "./reply.ts";

/** A site with what a day of watching it must leave. */
export interface Played extends Site {
  readonly kind: "feed" | "sitemap" | "channel" | "page";
  readonly source: string;
  /** Addresses of the articles that can be had, with the number of texts that they have and what became of them. */
  readonly leaves: Readonly<Record<string, { readonly texts: number; readonly fates?: readonly string[] }>>;
  /** Addresses that cannot be had, or not be asked for. */
  readonly never?: readonly string[];
  /** Least number of milliseconds between two requests. */
  readonly pace?: number;
}

let numbers = 0;
const next = () => (numbers += 1);

/** Three articles over the day. */
const three = (): Item[] => [item(next(), 0.2), item(next(), 3.1), item(next(), 9.4)];

const urlOf = (host: string, one: Item) => `https://${host}${one.slug}`;

/** Every article of an outlet once, each with as many texts as it has. */
const allOf = (host: string, items: readonly Item[]) =>
  Object.fromEntries(items.map((one) => [urlOf(host, one), { texts: one.texts.length }]));

function site(manner: Omit<Manner, "items"> & { items?: Item[] }, more: Partial<Played> = {}): Played {
  const items = manner.items ?? three();
  const { host } = manner;
  return {
    host,
    kind: "feed",
    source: `https://${host}/feed`,
    answer: outlet({ ...manner, items }),
    leaves: allOf(host, items),
    ...more,
  };
}

/** The same answers, but for some of them. */
const but =
  (answer: Site["answer"], other: (asked: Asked) => Reply | null): Site["answer"] =>
  (asked) =>
    other(asked) ?? answer(asked);

const robots = (body: string) => () => ({ status: 200, headers: { "content-type": "text/plain" }, body });

const dialects = (): Played[] => [
  site({ host: "ostrel-gazette.example" }),
  site({ host: "tern.example", feed: "atom", by: "date" }),
  site({ host: "astrun-herald.example", feed: "rdf" }),
  site({ host: "pelune24.example", feed: "json", by: "date" }),
  site({ host: "vessany-standard.example", feed: "sitemap" }, { kind: "sitemap" }),
  site({ host: "daily-pennant.example", feed: "whole" }),
];

function editors(): Played[] {
  const [once, twice] = [item(next(), 1), item(next(), 2)];
  const items = [
    edited(once, 1.6, "According to the river authority, nobody knows how many people pass there every day."),
    edited(edited(twice, 2.6, "The council has not answered questions."), 5, "The council denied all of it on Monday."),
  ];
  const back = item(next(), 1);
  const lines = back.texts[0]!.lines;
  const returned = { ...edited(back, 1.6, "These words were taken back later."), texts: [] as Item["texts"][number][] };
  returned.texts.push(
    { from: 1, lines },
    { from: 1.6, lines: [...lines, "These words were taken back later."] },
    { from: 4, lines },
  );
  const gone = [
    item(next(), 1, { gone: { from: 3, status: 410 } }),
    item(next(), 1, { gone: { from: 3, status: 404 } }),
    item(next(), 1, { gone: { from: 3, to: 9, status: 410 } }),
  ];
  const fates = [["gone"], ["gone"], ["gone", "back"]];
  const moved = item(next(), 1, { moves: { from: 3, slug: "/elsewhere" } });
  const movedAndEdited = edited(
    item(next(), 1, { moves: { from: 3, slug: "/elsewhere-too" } }),
    3,
    "It moved and it changed.",
  );
  const host = "ardovia-today.example";
  return [
    site({ host: "ledger-exchange.example", items }),
    site({ host: "sirrin-courier.example", items: [returned] }),
    site(
      { host: "weirside-echo.example", items: gone },
      {
        leaves: Object.fromEntries(
          gone.map((one, place) => [urlOf("weirside-echo.example", one), { texts: 1, fates: fates[place]! }]),
        ),
      },
    ),
    site(
      { host, items: [moved, movedAndEdited] },
      {
        leaves: {
          [urlOf(host, moved)]: { texts: 1, fates: ["moved"] },
          [urlOf(host, movedAndEdited)]: { texts: 2, fates: ["moved"] },
        },
      },
    ),
  ];
}

function rulers(): Played[] {
  const open = item(next(), 1);
  const shut = item(next(), 1, { slug: "/private/list" });
  const host = "kelmar-post.example";
  const wild = item(next(), 1, { slug: "/archive/old.html" });
  const kept = item(next(), 1, { slug: "/archive/open.html" });
  const redirected = item(next(), 1);
  const sly = "sly-times.example";
  return [
    site(
      { host, items: [open, shut, wild, kept] },
      {
        robots: robots("User-agent: *\nDisallow: /private/\nDisallow: /archive/*.html$\nAllow: /archive/open.html$\n"),
        leaves: allOf(host, [open, kept]),
        never: [urlOf(host, shut), urlOf(host, wild)],
      },
    ),
    site(
      { host: "slow-river.example" },
      { robots: robots("User-agent: Other\nDisallow: /\n\nUser-agent: whence\nCrawl-delay: 30\n"), pace: 30_000 },
    ),
    site({ host: "no-rules.example" }),
    site(
      { host: "late-rules.example", items: [item(next(), 0.1), item(next(), 8)] },
      { robots: ({ now }) => (now < at(2) ? { status: 503 } : { status: 200, body: "User-agent: *\nAllow: /\n" }) },
    ),
    // An article that redirects to where nobody may go.
    {
      ...site({ host: sly, items: [redirected] }),
      robots: robots("User-agent: *\nDisallow: /members/\n"),
      answer: but(outlet({ host: sly, items: [redirected] }), ({ path }) =>
        path === redirected.slug ? redirect("/members/only", 302) : null,
      ),
      leaves: {},
      never: [urlOf(sly, redirected), `https://${sly}/members/only`],
    },
    {
      ...site({ host: "members.example" }),
      robots: robots("User-agent: *\nDisallow: /\n"),
      leaves: {},
      never: ["https://members.example/feed"],
    },
  ];
}

/** Sites that ask to be left alone, or fail now and then. */
function refusers(): Played[] {
  const between = (from: number, to: number, reply: (asked: Asked) => Reply) => (asked: Asked) =>
    asked.now >= at(from) && asked.now < at(to) ? reply(asked) : null;
  const sites = [
    site({ host: "busy-seconds.example" }),
    site({ host: "busy-date.example" }),
    site({ host: "bursts.example" }),
    site({ host: "breaks.example" }),
  ];
  const others: ((asked: Asked) => Reply | null)[] = [
    between(2, 4, () => ({ status: 429, headers: { "retry-after": "1800" } })),
    between(2, 4, ({ now }) => ({ status: 503, headers: { "retry-after": new Date(now + 1_800_000).toUTCString() } })),
    ({ now, path }) => (Math.floor(now / 600_000) % 3 === 0 && path !== "/feed" ? { status: 500 } : null),
    ({ before, path }) =>
      before === 0 && path !== "/feed"
        ? { status: 200, headers: { "content-type": HTML }, body: "<article><p>Half of it", how: "breaks" }
        : null,
  ];
  return sites.map((one, place) => ({ ...one, answer: but(one.answer, others[place]!) }));
}

/** Sites of which some pages are traps; the others of them are read all the same. */
function trappers(): Played[] {
  const traps: readonly [host: string, trap: () => Reply][] = [
    ["slow-drops.example", () => ({ status: 200, headers: { "content-type": HTML }, how: "drips" })],
    [
      "bombs.example",
      () => ({ status: 200, headers: { "content-type": HTML, "content-encoding": "gzip" }, body: BOMB }),
    ],
    ["loops.example", () => redirect("/trap-loops", 302)],
    ["inward.example", () => redirect("http://10.1.2.3/latest", 302)],
    ["inward-name.example", () => redirect("https://inside.example/secret", 302)],
    ["liar.example", () => ({ status: 200, headers: { "content-type": "image/png" }, body: "<p>No picture.</p>" })],
  ];
  return traps.map(([host, trap]) => {
    const items = [item(next(), 1), item(next(), 4)];
    const bait = item(next(), 1, { slug: `/trap-${host === "slow-drops.example" ? "drips" : host.split(".")[0]}` });
    return {
      ...site({ host, items: [...items, bait] }),
      answer: but(outlet({ host, items: [...items, bait] }), ({ path }) => (path === bait.slug ? trap() : null)),
      leaves: allOf(host, items),
    };
  });
}

const BOMB = gzipSync(Buffer.alloc(20_000_000), { level: 9 });

function oddities(): Played[] {
  const tracked = site({
    host: "newsletter.example",
    link: (one, { now }) => `https://newsletter.example${one.slug}?utm_source=mail&utm_id=${now}&fbclid=x${now}`,
  });
  const canonical = "two-names.example";
  const twice = three();
  const names = site(
    {
      host: canonical,
      items: twice,
      link: (one, { now }) => urlOf(canonical, one) + (now < at(1) ? "" : `?edition=${now < at(5) ? "a" : "b"}`),
      head: (one) => `<link rel="canonical" href="${urlOf(canonical, one)}">`,
    },
    { leaves: allOf(canonical, twice) },
  );
  const charset = three().map((one) => ({ ...one, title: `${one.title} — “Zoë”` }));
  const wrong = site({ host: "wrong-letters.example", items: charset, pageType: "text/html; charset=iso-8859-1" });
  const plain = site({ host: "plain-feed.example", feedHeaders: { "content-type": "text/html" } });
  const fresh = site({ host: "fresh.example", feedHeaders: { "cache-control": "max-age=7200" } });
  const moved = site({ host: "moved-feed.example" });
  const broken = site({ host: "broken-feed.example" });
  return [
    tracked,
    names,
    wrong,
    plain,
    fresh,
    { ...moved, answer: but(moved.answer, movedFeed(moved.answer)) },
    {
      ...broken,
      answer: but(broken.answer, (asked) => {
        if (asked.path !== "/feed") return null;
        const reply = broken.answer({ ...asked, headers: {} });
        const body = String(reply.body).replace("</channel></rss>", "");
        return { ...reply, body };
      }),
    },
    channel(),
    single(),
  ];
}

const movedFeed =
  (answer: Site["answer"]) =>
  (asked: Asked): Reply | null => {
    if (asked.path === "/new-feed") return answer({ ...asked, path: "/feed" });
    return asked.path === "/feed" && asked.now > at(2) ? redirect("/new-feed") : null;
  };

/** One page that is a source itself; it changes twice. */
function single(): Played {
  const host = "council.example";
  const one = edited(edited(item(next(), 0), 3, "The council meets on Friday."), 12, "The council did not meet.");
  return {
    host,
    kind: "page",
    source: urlOf(host, one),
    answer: outlet({ host, items: [one] }),
    leaves: { [urlOf(host, one)]: { texts: 3 } },
  };
}

/**
 * A channel that shows its last four posts. One is deleted and one edited where it shows them, one is deleted and one
 * edited where only their own addresses tell.
 */
function channel(): Played {
  const posts = [
    item(next(), 0.2, { gone: { from: 3.6, status: 404 } }),
    edited(item(next(), 0.4), 6, "The post says something else now, and says so to nobody."),
    item(next(), 1),
    item(next(), 2, { gone: { from: 9, status: 404 } }),
    edited(item(next(), 3), 7, "This post says something else now as well."),
    item(next(), 3.5),
  ];
  const host = "t.me";
  const isThere = (one: Item, now: number) => textAt(one, now) !== null && !(one.gone && now >= at(one.gone.from));
  const post = (one: Item, number: number, now: number) =>
    `<div class="tgme_widget_message_wrap"><div class="tgme_widget_message" data-post="tamrinpost/${number}"><div class="tgme_widget_message_text js-message_text">${textAt(one, now)!.lines.join("<br>")}</div><span class="tgme_widget_message_meta">${number === 5 && textAt(one, now) !== one.texts[0] ? "edited" : ""} <time datetime="${new Date(at(one.texts[0]!.from)).toISOString()}"></time></span></div></div>`;
  const shown = ({ now }: Asked) =>
    posts
      .flatMap((one, place) => (isThere(one, now) ? [post(one, place + 1, now)] : []))
      .slice(-4)
      .join("");
  const page = (inner: string) =>
    `<!doctype html><html><body><div class="tgme_channel_info_header_title">Tamrin Post</div><section class="tgme_channel_history">${inner}</section></body></html>`;
  const alone = ({ path, now }: Asked) => {
    const number = Number(/^\/tamrinpost\/(\d)\?embed=1$/.exec(path)?.[1]);
    const one = posts[number - 1];
    if (!one || !isThere(one, now)) return page('<div class="tgme_widget_message_error">Post not found</div>');
    return page(post(one, number, now));
  };
  const html = (body: string) => ({ status: 200, headers: { "content-type": HTML }, body });
  return {
    host,
    kind: "channel",
    source: "https://t.me/s/tamrinpost",
    answer: (asked) => html(asked.path === "/s/tamrinpost" ? page(shown(asked)) : alone(asked)),
    leaves: {
      "https://t.me/tamrinpost/1": { texts: 1, fates: ["gone"] },
      "https://t.me/tamrinpost/2": { texts: 2 },
      "https://t.me/tamrinpost/3": { texts: 1 },
      "https://t.me/tamrinpost/4": { texts: 1, fates: ["gone"] },
      "https://t.me/tamrinpost/5": { texts: 2 },
      "https://t.me/tamrinpost/6": { texts: 1 },
    },
  };
}

/** Names that lead inside. */
export const INSIDE = { "inside.example": "127.0.0.1" };

export const sites: readonly Played[] = [
  ...dialects(),
  ...editors(),
  ...rulers(),
  ...refusers(),
  ...trappers(),
  ...oddities(),
];
