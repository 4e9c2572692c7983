// ONNX Runtime: its native build where that could be installed, else its WebAssembly build where somebody installed that.

/** What is used of ONNX Runtime; both builds have it. */
export interface Runtime {
  readonly Tensor: new (type: string, data: Float32Array | Int32Array, dims: readonly number[]) => Tensor;
  readonly InferenceSession: { readonly create: (bytes: Uint8Array, options: object) => Promise<Session> };
}

export interface Tensor {
  readonly data: unknown;
  readonly dims: readonly number[];
}

export interface Session {
  readonly run: (inputs: Readonly<Record<string, Tensor>>) => Promise<Readonly<Record<string, Tensor>>>;
}

const BUILDS = ["onnxruntime-node", "onnxruntime-web"];

/** The first build that can be loaded. Throws with the reasons of all where none can. */
export async function loadRuntime(builds: readonly string[] = BUILDS): Promise<Runtime> {
  const reasons: string[] = [];
  for (const build of builds) {
    try {
      const { default: runtime } = (await import(build)) as { default: Runtime & { env?: { wasm?: object } } };
      // One thread a reader: several articles are read side by side instead.
      if (runtime.env?.wasm) Object.assign(runtime.env.wasm, { numThreads: 1 });
      return runtime;
    } catch (error) {
      reasons.push((error as Error).message.split("\n")[0]!);
    }
  }
  throw new Error(`model: no ONNX Runtime can be loaded (npm install ${builds[0]}): ${reasons.join("; ")}`);
}

/** A model made ready to run on one thread. */
export const sessionOf = (runtime: Runtime, bytes: Uint8Array): Promise<Session> =>
  runtime.InferenceSession.create(bytes, {
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
    graphOptimizationLevel: "all",
    enableCpuMemArena: true,
  });
