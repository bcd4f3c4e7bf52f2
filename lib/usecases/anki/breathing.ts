import 'server-only'
import { setImmediate } from 'node:timers/promises'

/** How long it may be before a word from elsewhere is heard. */
const AT_A_TIME_MS = 50

/** Whoever waited for something long wants it no more. */
export class Cancelled extends Error {}

/** Waited for between pieces of work, so that it is heard where nobody wants it any more. */
export type Breathe = () => Promise<void>

/**
 * Makes such a breath for one piece of long work.
 *
 * @throws Cancelled from the breath, once `signal` says so
 */
export function breathing(signal?: AbortSignal): Breathe {
  let since = performance.now()
  return async () => {
    if (performance.now() - since >= AT_A_TIME_MS) {
      await setImmediate()
      since = performance.now()
    }
    if (signal?.aborted === true) throw new Cancelled()
  }
}

/** Runs a generator to its end with a breath after each of its steps, and tells what each step gave. */
export async function attended<Step, Done>(
  steps: Generator<Step, Done>,
  breathe: Breathe,
  tell: (step: Step) => void = () => undefined,
): Promise<Done> {
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done === true) return step.value
    tell(step.value)
    await breathe()
  }
}
