import { inDatabase } from '@/tests/support/in-database'
import { must, type Scenario } from '../scenario'
import type { Player, Stage } from '../stage'

const DAY_MS = 86_400_000
const YEAR_MS = 365.25 * DAY_MS
const OFFSETS = [-3 * DAY_MS, 3 * DAY_MS, -10 * YEAR_MS, 10 * YEAR_MS] as const
const ANSWERS = 20
/** No card of a learner of ten days comes back later than this, days. */
const LATEST_DAYS = 3650

export const clocks: Scenario = {
  name: 'clocks',
  what: 'devices whose clocks are wrong by ±3 days and ±10 years, beside right ones',
  times: 25,
  learners: OFFSETS.length,
  place: {},
  async run(stage, times) {
    for (let time = 0; time < times; time++) {
      await Promise.all(stage.players.map((player, index) => answerTwice(player, OFFSETS[index] ?? 0)))
    }
    for (const { device } of stage.players) {
      must((await device.get('/api/sittings')) === 200, 'a sitting could not be built any more')
    }
    return [await cardsWithin(stage)]
  },
}

/** Answers by the wrong clock, then by the right one: the device was set. */
async function answerTwice({ learner, device }: Player, offset: number): Promise<void> {
  for (const clock of [offset, 0]) {
    device.put(
      ...Array.from({ length: ANSWERS }, (_, index) => learner.answer(Date.now() - ANSWERS + clock + index)),
    )
    await device.flush()
  }
}

/** No answer is from the future, and every card comes back in a time one lives to see. */
function cardsWithin({ place, players }: Stage): Promise<string> {
  const userIds = players.map(({ learner }) => learner.viewer.userId)
  return inDatabase(place.databaseUrl, async (owner) => {
    const { rows } = await owner.query<{ ahead: string; cut: string; latest: number }>(
      `SELECT
         (SELECT count(*) FROM events WHERE user_id = ANY ($1) AND at > accepted_at) AS ahead,
         (SELECT count(*) FROM events WHERE user_id = ANY ($1) AND clock_cut) AS cut,
         (SELECT max(due_day) FROM card_states WHERE user_id = ANY ($1)) - (current_date - '1970-01-01') AS latest`,
      [userIds],
    )
    const found = rows[0]
    must(found !== undefined && Number(found.ahead) === 0, 'an answer is from the future')
    const latest = Number(found?.latest)
    must(Math.abs(latest) <= LATEST_DAYS, `a card comes back in ${latest} days`)
    return `${found?.cut ?? 0} answers set back to the server's clock; the last card comes back in ${latest} days`
  })
}
