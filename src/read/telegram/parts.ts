// A large export of Telegram Desktop, read in parts: each is an export itself, with some of the messages as they
// stand in the file, byte for byte. No more than one part is in memory.
//
// The program writes one value to a line and one blank per level, and no string holds a line break; so a message is
// what stands between two lines with nothing but its brackets, one level below "messages".

/** Most messages and bytes of a part, and most bytes of one message; what is larger is left out and counted. */
const MOST_MESSAGES = 200;
const MOST_BYTES = 2_000_000;
const LARGEST = 1_000_000;

/** The parts of an export, and at its end the number of messages that were too large. Throws where it is cut off. */
export async function* partsOf(file: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array | number> {
  const reader = new Reader();
  for await (const line of linesOf(file)) {
    const part = reader.read(line);
    if (part !== null) yield part;
  }
  if (reader.isInside) throw new SyntaxError("cut off");
  if (reader.tooLarge > 0) yield reader.tooLarge;
}

/** Lines with a character for every byte; of a line that is too long for a message only the beginning. */
async function* linesOf(file: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let left = "";
  for await (const bytes of file) {
    const lines = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1").split("\n");
    lines[0] = left + lines[0]!;
    left = lines.pop()!;
    if (left.length > LARGEST * 2) left = left.slice(0, LARGEST + 1);
    yield* lines;
  }
  yield left;
}

/** Takes lines, and gives a part where one is full or the messages of its chat end. */
class Reader {
  tooLarge = 0;
  /** What is said about the chat: `"name": "…"`. */
  readonly #about = new Map<string, string>();
  /** The blanks before a message; null outside of messages. */
  #indent: string | null = null;
  #message: string[] | null = null;
  #length = 0;
  #messages: string[] = [];
  #size = 0;

  get isInside(): boolean {
    return this.#indent !== null;
  }

  read(full: string): Uint8Array | null {
    const line = full.endsWith("\r") ? full.slice(0, -1) : full;
    if (this.#indent === null) return this.#outside(line);
    if (this.#message) return this.#inside(line, this.#indent);
    if (line === `${this.#indent}{`) [this.#message, this.#length] = [[line], 0];
    else if (line.trimStart().startsWith("]")) return this.#endOfChat();
    return null;
  }

  #outside(line: string): null {
    const about = /^ *"(name|type|id)": (".{0,2000}"|\d{1,20}),?$/.exec(line);
    if (about) this.#about.set(about[1]!, about[2]!);
    const messages = /^( *)"messages": \[$/.exec(line);
    if (messages) this.#indent = `${messages[1]!} `;
    return null;
  }

  #inside(line: string, indent: string): Uint8Array | null {
    this.#length += line.length;
    if (this.#length <= LARGEST) this.#message!.push(line);
    if (line !== `${indent}}` && line !== `${indent}},`) return null;
    if (this.#length > LARGEST) this.tooLarge += 1;
    else this.#keep(this.#message!.join("\n").replace(/,$/, ""));
    this.#message = null;
    return this.#messages.length >= MOST_MESSAGES || this.#size >= MOST_BYTES ? this.#part() : null;
  }

  #keep(message: string): void {
    this.#messages.push(message);
    this.#size += message.length;
  }

  #endOfChat(): Uint8Array | null {
    this.#indent = null;
    const part = this.#messages.length > 0 ? this.#part() : null;
    this.#about.clear();
    return part;
  }

  #part(): Uint8Array {
    const about = [...this.#about].map(([name, value]) => `"${name}": ${value},\n`).join(" ");
    const part = `{\n ${about} "messages": [\n${this.#messages.join(",\n")}\n ]\n}\n`;
    [this.#messages, this.#size] = [[], 0];
    return Buffer.from(part, "latin1");
  }
}
