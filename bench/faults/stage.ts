import { setTimeout as sleep } from 'node:timers/promises'
import { makeLearners, type BenchLearner } from '../server/learners'
import { keepAnswering, OutboxDevice, type Outcomes } from './device'
import { inDatabase } from '@/tests/support/in-database'
import { eventIds, heldAgainst, rowsOf, type Findings, type Held } from './held-against'
import type { Place } from './place'

/** A learner of a run, and the device they begin it with. */
export interface Player {
  readonly learner: BenchLearner
  readonly device: OutboxDevice
}

/** Learners with a history, each with a device, and one who does nothing. */
export class Stage {
  readonly outcomes: Outcomes = new Map()
  private devices: OutboxDevice[] = []

  private constructor(
    readonly place: Place,
    readonly players: readonly Player[],
    private readonly held: Omit<Held, 'devices'>,
  ) {}

  static async set(place: Place, count: number): Promise<Stage> {
    const [idle, ...learners] = await makeLearners(count + 1, Date.now())
    if (idle === undefined) throw new Error('there are no learners')
    const { userId } = idle.viewer
    return inDatabase(place.databaseUrl, async (owner) => {
      const before: string[] = []
      for (const { viewer } of learners) before.push(...(await eventIds(owner, viewer.userId)))
      const bystander = { userId, rows: await rowsOf(owner, userId) }
      const players: Player[] = []
      const stage = new Stage(place, players, { eventsBefore: new Set(before), bystander })
      for (const learner of learners) players.push({ learner, device: await stage.deviceOf(learner) })
      return stage
    })
  }

  /** Another device of a learner. */
  async deviceOf({ viewer }: BenchLearner): Promise<OutboxDevice> {
    const device = await OutboxDevice.of(viewer, this.place.address, this.outcomes)
    this.devices.push(device)
    return device
  }

  /** Who does nothing. */
  get bystander(): Held['bystander'] {
    return this.held.bystander
  }

  get acknowledged(): number {
    return this.devices.reduce((sum, device) => sum + device.acknowledged.size, 0)
  }

  /** Has all players answer as fast as they are answered while `work` goes on, then sends what is left. */
  async whileAnswering(work: () => Promise<void>): Promise<void> {
    const ending = new AbortController()
    const answering = this.players.map(({ learner, device }) =>
      keepAnswering(device, () => learner.answer(Date.now()), ending.signal),
    )
    try {
      await work()
    } finally {
      ending.abort()
      await Promise.all(answering)
    }
    await this.flush()
  }

  async flush(): Promise<void> {
    await Promise.all(this.devices.map((device) => device.flush()))
  }

  heldAgainst(): Promise<Findings> {
    return heldAgainst(this.place.databaseUrl, { ...this.held, devices: this.devices })
  }

  end(): void {
    for (const device of this.devices) device.close()
  }
}

/** A moment at which something may break, anywhere in what is going on. */
export const someMoment = (leastMs: number, mostMs: number): Promise<void> =>
  sleep(leastMs + Math.random() * (mostMs - leastMs))
