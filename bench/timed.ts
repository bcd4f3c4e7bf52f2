import { median } from './figures'

/** How long something takes, milliseconds. */
export async function timedOnce(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

/** The median of so many rounds, milliseconds, after one that warms up; what makes each ready is not counted. */
export async function timed(
  rounds: number,
  work: () => Promise<unknown>,
  ready: () => Promise<unknown> = async () => undefined,
): Promise<number> {
  const figures: number[] = []
  for (let round = 0; round <= rounds; round++) {
    await ready()
    const figure = await timedOnce(work)
    if (round > 0) figures.push(figure)
  }
  return median(figures)
}
