import { Unreadable } from "../errors.ts";

/** All bytes of a stream; gives up as soon as there are more than `most`. */
export async function collect(stream: AsyncIterable<Uint8Array>, most: number, address: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > most) throw tooLarge(most, address);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, size);
}

export function tooLarge(most: number, address: string): Unreadable {
  const limit = most >= 1_000_000 ? `${most / 1_000_000} MB` : `${most} bytes`;
  return new Unreadable(`larger than ${limit}:`, address);
}
