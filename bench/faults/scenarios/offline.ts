import { setTimeout as sleep } from 'node:timers/promises'
import type { DeviceEvent } from '@/lib/contracts/reviews'
import { seededRandom } from '@/lib/scheduling/seeded-random'
import type { Scenario } from '../scenario'
import type { Player } from '../stage'

const ANSWERS = 500
const SENDERS = 4
const LARGEST_BATCH = 100
const HOUR_MS = 3_600_000

export const offline: Scenario = {
  name: 'offline',
  what: '500 offline answers sent twice, shuffled, in overlapping batches, four at a time',
  times: 200,
  // A learner of a hundred cards for each ten seeds: what one seed sends comes on top of what the last one did.
  learners: 20,
  place: {},
  async run(stage, times) {
    let posts = 0
    for (let seed = 1; seed <= times; seed++) {
      const player = stage.players[seed % stage.players.length]
      if (player !== undefined) posts += await sendTwice(player, seed)
    }
    return [`${posts} posts in all, seeds 1 to ${times}`]
  },
}

/** Makes a day's answers and sends them; resolves with how many posts that took. */
async function sendTwice({ learner, device }: Player, seed: number): Promise<number> {
  const { uniform } = seededRandom(seed)
  const began = Date.now() - 8 * HOUR_MS
  const events = Array.from({ length: ANSWERS }, (_, index) => learner.answer(began + index * 20_000))
  device.put(...events)
  const waiting = shuffled([...batches(events, uniform), ...batches(events, uniform)], uniform)
  let posts = 0
  await Promise.all(
    Array.from({ length: SENDERS }, async () => {
      for (let batch = waiting.pop(); batch !== undefined; batch = waiting.pop()) {
        posts++
        // What was put off is sent again later, after others.
        if (!(await device.post(batch))) {
          waiting.unshift(batch)
          await sleep(uniform() * 50)
        }
      }
    }),
  )
  return posts
}

/** Cuts events into batches that begin before the one before ends, each in an order of its own. */
function batches(events: readonly DeviceEvent[], uniform: () => number): DeviceEvent[][] {
  const cut: DeviceEvent[][] = []
  for (let first = 0; first < events.length;) {
    const length = 1 + Math.floor(uniform() * LARGEST_BATCH)
    cut.push(shuffled(events.slice(first, first + length), uniform))
    first += Math.max(1, Math.floor(length * (0.5 + uniform() / 2)))
  }
  return cut
}

/** Fisher and Yates's shuffle. */
function shuffled<Item>(items: readonly Item[], uniform: () => number): Item[] {
  const mixed = [...items]
  for (let last = mixed.length - 1; last > 0; last--) {
    const other = Math.floor(uniform() * (last + 1))
    const [a, b] = [mixed[last], mixed[other]]
    if (a !== undefined && b !== undefined) [mixed[last], mixed[other]] = [b, a]
  }
  return mixed
}
