import { inDatabase } from '@/tests/support/in-database'
import { median } from '../../figures'
import { lostOf, toldBy } from '../held-against'
import { must, type Scenario } from '../scenario'
import { someMoment } from '../stage'

export const killWeb: Scenario = {
  name: 'kill-web',
  what: '`kill -9` of the web server while answers come',
  times: 200,
  learners: 8,
  place: {},
  async run(stage, times) {
    const { place, players } = stage
    const devices = players.map(({ device }) => device)
    const restarts: number[] = []
    await inDatabase(place.databaseUrl, (owner) =>
      stage.whileAnswering(async () => {
        for (let time = 0; time < times; time++) {
          await someMoment(50, 600)
          restarts.push(await place.killWeb())
          const lost = await lostOf(owner, toldBy(devices))
          must(lost === 0, `${lost} acknowledged answers were gone after kill ${time + 1}`)
        }
      }),
    )
    return [`up again after ${(median(restarts) / 1000).toFixed(1)} s (median)`]
  },
}
