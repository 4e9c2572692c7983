/** A desk that cannot be opened as asked: where, what, and the value. */
export class ServeError extends Error {
  override readonly name = "ServeError";
}
