import { setTimeout as sleep } from 'node:timers/promises'
import type { PlaceOptions } from './place'
import type { Stage } from './stage'

/** One kind of fault. */
export interface Scenario {
  readonly name: string
  /** What is done, in a line of the table. */
  readonly what: string
  /** How often, unless the command says otherwise. */
  readonly times: number
  readonly learners: number
  readonly place: PlaceOptions
  /** Does it so often; returns what was seen besides, in a few words each. */
  readonly run: (stage: Stage, times: number) => Promise<readonly string[]>
}

/** Thrown when something isn't as it must be while a fault lasts. */
export function must(holds: boolean, otherwise: string): void {
  if (!holds) throw new Error(otherwise)
}

/** Waits until something holds; throws when it doesn't within so long. */
export async function until(holds: () => boolean, seconds: number, otherwise: string): Promise<void> {
  for (const deadline = Date.now() + seconds * 1000; !holds(); await sleep(10)) {
    must(Date.now() < deadline, otherwise)
  }
}
