/** One step of a pipeline: takes the work as the step before left it, with what it needs besides. */
export type Step<In, Out, Context> = (work: In, context: Context) => Out | Promise<Out>;

type Chain<In, Out, Context> = (work: In, context: Context) => Promise<Out>;

export function inOrder<A, B, C, D, X, Y, Z>(
  a: Step<A, B, X>,
  b: Step<B, C, Y>,
  c: Step<C, D, Z>,
): Chain<A, D, X & Y & Z>;
export function inOrder<A, B, C, D, E, W, X, Y, Z>(
  a: Step<A, B, W>,
  b: Step<B, C, X>,
  c: Step<C, D, Y>,
  d: Step<D, E, Z>,
): Chain<A, E, W & X & Y & Z>;
/** Steps, one after another: each gets what the one before it gave. The first that throws ends the chain. */
export function inOrder(...steps: Step<unknown, unknown, unknown>[]): Chain<unknown, unknown, unknown> {
  return async (work, context) => {
    let current = work;
    for (const step of steps) current = await step(current, context);
    return current;
  };
}
