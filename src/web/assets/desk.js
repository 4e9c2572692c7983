// What the desk gains by a script: single keys. Everything works without it.

const help = document.getElementById("help");
const switchedOn = document.getElementById("keys-on");
const STORED = "whence-keys";
let leader = false;

if (read() === "off") switchedOn.checked = false;
switchedOn.addEventListener("change", () => write(switchedOn.checked ? "on" : "off"));

const actions = {
  j: () => step(1),
  n: () => step(1),
  k: () => step(-1),
  p: () => step(-1),
  o: () => follow(current()?.querySelector("a.open")),
  e: () => follow(current()?.querySelector("a.evidence") ?? current()?.querySelector("a.receipt")),
  v: () => follow(within("a.original")),
  c: () => follow(within("a.correct")),
  x: () => current()?.querySelector(".choose input")?.click(),
  u: undo,
  M: () => unfold("#merge"),
  S: () => unfold("#split details"),
  "/": () => document.getElementById("q").focus(),
  "?": () => (help.open ? help.close() : help.showModal()),
};

addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (event.target.closest("input:not([type=checkbox]), textarea, select")) {
    if (event.key === "Escape") event.target.blur();
    return;
  }
  if (help.open && event.key !== "?") return;
  if (event.key !== "?" && !switchedOn.checked) return;
  if (event.key === "Enter" && event.target.matches(".item")) return act(event, actions.o);
  if (leader) {
    leader = false;
    return act(event, () => follow(document.querySelector(`[data-key="g ${CSS.escape(event.key)}"]`)));
  }
  if (event.key === "g") {
    leader = true;
    setTimeout(() => (leader = false), 1500);
    return undefined;
  }
  return Object.hasOwn(actions, event.key) ? act(event, actions[event.key]) : undefined;
});

function act(event, action) {
  event.preventDefault();
  action();
}

/** The things that can be stepped through, as they stand on the page. */
const items = () => [...document.querySelectorAll("main .item")];

const current = () => document.activeElement?.closest("main .item") ?? null;

/** The link of what is chosen; of the page where nothing is. */
const within = (links) => (current() ?? document).querySelector(links);

function step(by) {
  const all = items();
  const at = all.indexOf(current());
  const first = all.findIndex((one) => one.getBoundingClientRect().bottom > 0);
  const next = at < 0 ? Math.max(0, first) : Math.max(0, Math.min(all.length - 1, at + by));
  const item = all[next];
  if (!item) return;
  item.focus({ preventScroll: true });
  item.scrollIntoView({ block: "nearest" });
}

function follow(link) {
  if (link) link.click();
}

function unfold(selector) {
  const details = document.querySelector(selector);
  if (!details) return;
  details.open = true;
  details.scrollIntoView({ block: "center" });
  details.querySelector("input:not([type=hidden]), button").focus();
}

/** The judgement that was just made, or the latest that the page shows. */
function undo() {
  const form = current()?.querySelector("form.undo") ?? document.querySelector("form.undo");
  if (form) form.requestSubmit();
  else follow(document.querySelector('[data-key="g j"]'));
}

function read() {
  try {
    return localStorage.getItem(STORED);
  } catch {
    return null;
  }
}

function write(value) {
  try {
    localStorage.setItem(STORED, value);
  } catch {
    // The choice holds for this page.
  }
}

// Spans of a statement are chosen by selecting words of its text.

const picks = document.querySelector(".picks");
if (picks) {
  picks.hidden = false;
  const chosen = new Set();
  // A press on a button would let go of what is selected.
  picks.addEventListener("mousedown", (event) => event.preventDefault());
  picks.addEventListener("click", ({ target }) => {
    const part = target.closest("button")?.dataset.pick;
    const place = part && selected();
    if (!place) return;
    const field = picks.closest("form").elements.namedItem(part);
    // The first choice takes the place of what stood there, further ones are further pieces.
    field.value = chosen.has(part) ? `${field.value}\n${place}` : place;
    chosen.add(part);
  });
}

/** "120-163": where the selected words stand in the text of the article. */
function selected() {
  const selection = getSelection();
  if (!selection || selection.isCollapsed) return null;
  const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0);
  const [start, end] = [placeAt(startContainer, startOffset), placeAt(endContainer, endOffset)];
  return start === null || end === null || start >= end ? null : `${start}-${end}`;
}

function placeAt(node, offset) {
  const block = (node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement).closest("[data-start]");
  if (!block) return null;
  const before = document.createRange();
  before.setStart(block, 0);
  before.setEnd(node, offset);
  return Number(block.dataset.start) + before.toString().length;
}

// What happens while somebody reads is told; what is still being counted is shown once it is there.

const live = document.querySelector(".live");
const KINDS = [
  ...["new", "edited"].map((what) => `article.${what}`),
  ...["new", "origin", "confirmed", "denied", "disputed", "questioned", "updated", "superseded", "retracted"].map(
    (what) => `claim.${what}`,
  ),
];
let stream = null;
let heard = 0;
let last = live?.dataset.after ?? null;

if (live) {
  document.addEventListener("visibilitychange", listen);
  listen();
}

/** A page that nobody sees does not listen: a browser has few connections for one site. */
function listen() {
  stream?.close();
  stream = null;
  if (document.visibilityState !== "visible") return;
  stream = new EventSource(`/api/v1/events${last === null ? "" : `?after=${last}`}`);
  for (const kind of KINDS) stream.addEventListener(kind, hear);
}

function hear({ type, lastEventId }) {
  last = lastEventId;
  heard += 1;
  if (live.dataset.story === undefined) say(heard, "change");
  else if (type === "article.new") void lookAtStory();
}

async function lookAtStory() {
  const answer = await fetch(`/api/v1/stories/${encodeURIComponent(live.dataset.story)}`).catch(() => null);
  const { articles } = answer?.ok ? await answer.json() : {};
  const more = articles - Number(live.dataset.articles);
  if (more > 0) say(more, "article");
}

function say(count, thing) {
  const link = live.querySelector("a") ?? live.appendChild(document.createElement("a"));
  link.href = location.pathname + location.search;
  link.textContent = `${count} new ${thing}${count === 1 ? "" : "s"}: show`;
}

if (document.querySelector("[data-pending]")) void fillIn(1);

/** Asks again, less and less often, until the page is whole. */
async function fillIn(seconds) {
  await new Promise((done) => setTimeout(done, seconds * 1000));
  const answer = await fetch(location.href, { headers: { accept: "text/html" } }).catch(() => null);
  const whole = answer?.ok ? new DOMParser().parseFromString(await answer.text(), "text/html") : null;
  if (!whole || whole.querySelector("[data-pending]")) return seconds > 60 ? undefined : fillIn(seconds * 1.5);
  // Whoever is just writing something is not disturbed.
  if (document.querySelector("main :is(input, textarea, select):focus")) return fillIn(seconds);
  document.querySelector("main").replaceChildren(...whole.querySelector("main").childNodes);
}
