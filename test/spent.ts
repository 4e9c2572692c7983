// What a test may ask of time: the processor's, which no other process can spend.

/** Milliseconds that this thread has computed so far. */
export function spent(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
}
