// What is measured runs in a process of its own. This is the side inside it; subjects/ holds what there is, opened by open-subject.ts.

/** What the measuring process asks for: `run` does so many operations and tells what they cost. */
export type Question = { readonly run: number } | { readonly cpu: true };

export interface Cost {
  readonly wallMs: number;
  readonly cpuUs: number;
}

/** Answers until the measuring process goes. `ready` is handed to it first, e.g. the port of a server. */
export function answer(ready: Readonly<Record<string, unknown>>, work: (count: number) => unknown = () => {}): void {
  process.on("message", (question: Question) => {
    const told = "run" in question ? costOf(() => work(question.run)) : { cpuUs: cpuUs() };
    Promise.resolve(told).then(tell, (error: unknown) => {
      console.error(error);
      process.exit(1);
    });
  });
  process.once("disconnect", () => process.exit(0));
  tell(ready);
}

export async function costOf(work: () => unknown): Promise<Cost> {
  const [cpuBefore, wallBefore] = [cpuUs(), performance.now()];
  await work();
  return { wallMs: performance.now() - wallBefore, cpuUs: cpuUs() - cpuBefore };
}

export function cpuUs(): number {
  const { user, system } = process.cpuUsage();
  return user + system;
}

function tell(message: unknown): void {
  process.send?.(message);
}
