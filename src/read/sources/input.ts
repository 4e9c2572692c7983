import { collect } from "./collect.ts";
import { maxBytesOption } from "./source.ts";
import type { Source } from "./source.ts";

/** Standard input. */
export const input: Source = {
  name: "input",
  summary: "standard input",
  example: "-",
  options: [maxBytesOption],
  takes: (address) => address === "-",
  open: async (address, { input: stream, maxBytes }) => ({
    address,
    location: null,
    headers: {},
    bytes: await collect(stream, maxBytes, address),
  }),
};
