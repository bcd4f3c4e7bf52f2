import { v7 as uuidv7 } from 'uuid'
import type { Scenario } from '../scenario'
import type { Player, Stage } from '../stage'

/** So many devices of one learner grade the same card at the same moment. */
export const sameCard = (devices: number): Scenario => ({
  name: `same-card-${devices}`,
  what: `${devices} simultaneous grades of one card`,
  times: 50,
  learners: 1,
  place: {},
  async run(stage, times) {
    const [player] = stage.players
    if (player === undefined) throw new Error('there is no learner')
    const own = await Promise.all(Array.from({ length: devices }, () => stage.deviceOf(player.learner)))
    for (let time = 0; time < times; time++) await gradeAtOnce(stage, player, own, time)
    return []
  },
})

async function gradeAtOnce(
  stage: Stage,
  { learner }: Player,
  devices: readonly Player['device'][],
  time: number,
): Promise<void> {
  const cardId = learner.cardIds[time % learner.cardIds.length] ?? ''
  for (const device of devices) device.put({ ...learner.answer(Date.now()), deviceId: uuidv7(), cardId })
  await Promise.all(devices.map((device) => device.send()))
  await stage.flush()
}
