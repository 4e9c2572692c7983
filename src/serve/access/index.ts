// Who may ask what.

export { doorRoutes } from "./door.ts";
export { guards } from "./guards.ts";
export { keyOfToken, keysIn } from "./keys.ts";
export type { Access } from "./access.ts";
export { gateOf } from "./access.ts";
