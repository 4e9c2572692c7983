// What Whence can be told to do: each command is a file beside this one and a line here. A command is loaded when it is
// called, so that none pays for what the others need.

import type { Command } from "../command.ts";

/** Commands by name, in the order in which they are listed. */
const loading: Readonly<Record<string, () => Promise<Command>>> = {
  read: async () => (await import("./read.ts")).read,
  add: async () => (await import("./add.ts")).add,
  sources: async () => (await import("./sources.ts")).sources,
  watch: async () => (await import("./watch.ts")).watch,
  stories: async () => (await import("./stories.ts")).stories,
  story: async () => (await import("./story.ts")).story,
  claims: async () => (await import("./claims.ts")).claims,
  claim: async () => (await import("./claim.ts")).claim,
  figures: async () => (await import("./figures.ts")).figures,
  timeline: async () => (await import("./timeline.ts")).timeline,
  trace: async () => (await import("./trace.ts")).trace,
  entities: async () => (await import("./entities.ts")).entities,
  search: async () => (await import("./search.ts")).search,
  brief: async () => (await import("./brief.ts")).brief,
  verify: async () => (await import("./verify.ts")).verify,
  deliver: async () => (await import("./deliver.ts")).deliver,
  changes: async () => (await import("./changes.ts")).changes,
  judge: async () => (await import("./judge.ts")).judge,
  export: async () => (await import("./export.ts")).exportAll,
  site: async () => (await import("./site.ts")).site,
  ledger: async () => (await import("./ledger.ts")).ledger,
  serve: async () => (await import("./serve.ts")).serve,
  mcp: async () => (await import("./mcp.ts")).mcp,
  demo: async () => (await import("./demo.ts")).demo,
};

/** The command of a name; null where there is none. */
export const commandNamed = async (name: string): Promise<Command | null> =>
  Object.hasOwn(loading, name) ? loading[name]!() : null;

/** All commands. */
export const allCommands = (): Promise<readonly Command[]> => Promise.all(Object.values(loading).map((load) => load()));
