// The parts of undici that ask over HTTP, by themselves. All of it, with caches, mocks and WebSockets, takes some 10 MB more.

declare module "undici/lib/dispatcher/agent.js" {
  const agent: typeof import("undici").Agent;
  export default agent;
}

declare module "undici/lib/api/api-request.js" {
  import type { Dispatcher } from "undici";
  const request: (this: Dispatcher, options: Dispatcher.RequestOptions) => Promise<Dispatcher.ResponseData>;
  export default request;
}
