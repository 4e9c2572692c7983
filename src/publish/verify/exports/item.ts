// What a file of an export holds: things with ids, whatever the form.

/** One thing of an export: a row, a node, an object. */
export type Item = Readonly<Record<string, unknown>>;

/** A file that was written by `whence export`, read again. */
export interface ExportFile {
  /** The name of its form: "csv". */
  readonly form: string;
  readonly items: readonly Item[];
}

/** Something wrong with a thing of an export. */
export interface ItemFinding {
  /** Its id as the form writes it. */
  readonly item: string;
  /** The column or property; "span", "hash" and "quote" are wrong by themselves, "missing" is not in the ledger. */
  readonly kind: string;
  readonly words: string;
  readonly why: string;
}

/** Why a file that looks like an export cannot be checked. One line. */
export class NoExport extends Error {
  override readonly name = "NoExport";
}

/** A value of JSON in words, whatever it is: an object may bring a "toString" of its own. */
export const wordsOf = (value: unknown): string =>
  value === undefined ? "nothing" : typeof value === "string" ? value : JSON.stringify(value);

const text = (value: unknown): string => (typeof value === "string" ? value : "");

/** What a thing goes by in each form. */
const IDS: Readonly<Record<string, (item: Item) => string>> = {
  csv: ({ statement }) => text(statement),
  jsonl: ({ statement }) => text(statement),
  "csv-claims": ({ claim }) => text(claim),
  "jsonl-claims": ({ claim }) => text(claim),
  "schema-org": (item) => text(item["@id"]),
  // Versions of a page have one address.
  ninjs: ({ uri, version }) => `${text(uri)} ${text(version)}`,
};

/** The id of a thing of a form. */
export const idOf = (form: string, item: Item): string => (IDS[form] ?? (({ id }) => text(id)))(item);
