// The tables of a ledger. `seq` numbers the rows of a table in order of arrival; an `id` is a hash of the content.

/** Facts. None is ever edited; `proof` is a hash of all that a row says. */
export interface Facts {
  snapshots: {
    seq: number;
    id: string;
    hash: string;
    address: string;
    fetched: string;
    headers: string;
    bytes: Uint8Array;
    proof: string;
    location: string | null;
  };
  /** `home` is the first of the addresses that a page has had; itself where it never moved. */
  addresses: { seq: number; address: string; home: number | null };
  articles: {
    seq: number;
    id: string;
    address: number | null;
    version: number;
    earlier: number | null;
    snapshot: number | null;
    published: string | null;
    modified: string | null;
    publisher: string | null;
    title: string | null;
    authors: string;
    language: string | null;
    text: string;
    blocks: string;
    proof: string;
    forwarded: string | null;
    /** "withdrawn", "edited", or both with a blank between them. */
    marks: string | null;
  };
  /** An address has a text again that it had before: a version without an article of its own. */
  returns: {
    seq: number;
    id: string;
    address: number;
    version: number;
    article: number;
    earlier: number;
    snapshot: number | null;
    published: string | null;
    modified: string | null;
    proof: string;
  };
  /** What became of an address: its page is gone, is back, or has moved to where it `goes`. `article` is its last text. */
  fates: {
    seq: number;
    id: string;
    kind: string;
    address: number;
    goes: number | null;
    article: number;
    at: string;
    seen: string;
    proof: string;
  };
  statements: {
    seq: number;
    id: string;
    article: number;
    position: number;
    form: string;
    act: string;
    polarity: string;
    certainty: string;
    said: string | null;
    names: string;
    words: string;
    record: string;
    proof: string;
  };
  links: {
    statement: number;
    position: number;
    name: string | null;
    kind: string;
    role: string | null;
    behalf: string | null;
  };
  events: { seq: number; at: string; kind: string; subject: string; detail: string; proof: string };
}

/** Opinions. `pass` says who formed it and when, `why` the reason. */
export interface Opinions {
  passes: { seq: number; name: string; version: string; at: string };
  things: { seq: number; id: string; kind: string; record: string; pass: number };
  entity_links: { statement: number; position: number; thing: number; pass: number; why: string };
  story_members: { article: number; thing: number; pass: number; why: string };
  claim_members: { statement: number; thing: number; side: string; pass: number; why: string };
  relations: { subject: number; object: number; kind: string; record: string; pass: number; why: string };
  copies: { original: number; copy: number; passages: string; pass: number; why: string };
  origins: { thing: number; least: number; most: number; record: string; pass: number; why: string };
  judgements: {
    seq: number;
    id: string;
    act: string;
    record: string;
    person: string;
    at: string;
    why: string;
    proof: string;
  };
}

/** Numbers of the migrations that this file has been through. */
export interface History {
  migrations: { number: number; name: string; at: string };
}

/** What following remembers, in parts; `articles` is the number of the last article that it has seen. */
export interface Memories {
  memory: { name: string; articles: number; version: string; data: Uint8Array };
}

/** How far watching has come. Times are ISO 8601 in UTC; `notes` are the watcher's own, as JSON. */
export interface Watching {
  sources: {
    address: string;
    name: string;
    kind: string;
    success: string | null;
    failure: string | null;
    reason: string | null;
    failures: number;
    next: string;
    articles: number;
    notes: string;
  };
  /** Pages that sources named; `next` is null where nobody looks again. */
  pages: { address: string; host: string; source: string; next: string | null; notes: string };
  hosts: { host: string; notes: string };
}

/** What was to be told to whom; `content` and `notes` are JSON of whoever delivers, and hold no secret. */
export interface Delivering {
  deliveries: {
    seq: number;
    key: string;
    target: string;
    subject: string;
    content: string;
    state: string;
    notes: string;
    reason: string | null;
    planned: string;
    changed: string;
  };
  delivery_cursors: { name: string; number: number };
}

export interface Tables extends Facts, Opinions, History, Memories, Watching, Delivering {}
