import { expect, it } from 'vitest'
import { forgetInsights } from '@/lib/data/insights/progress'
import { database } from '@/lib/data/pool'
import { acceptEvents } from '@/lib/usecases/accept-events'
import { keepUp } from '@/lib/usecases/insights/keep-up'
import { recordEvents } from '@/lib/usecases/record-events'
import { Device } from '../../support/device'
import { insightRows } from '../../support/insight-rows'
import { addDeck, openLearnerWithCards } from '../../support/learners'

const NOON = Date.parse('2026-11-22T12:00Z')
const ALL = { most: Infinity, allOrNothing: false }

it('takes an answer back from the deck its card lay in, also where it was moved and added up since', async () => {
  const { viewer, cardIds } = await openLearnerWithCards(1)
  const [cardId = ''] = cardIds
  const device = new Device()
  const answer = device.answer(cardId, NOON)
  await acceptEvents(viewer, [answer], NOON)
  await recordEvents(viewer, [{ kind: 'move', cardId, deckId: await addDeck(viewer) }], NOON)
  await keepUp(viewer, ALL)

  await acceptEvents(viewer, [device.takeBack(answer.eventId, NOON)], NOON)
  await keepUp(viewer, ALL)

  const kept = await insightRows(viewer)
  expect(kept.days).toEqual([])
  expect(kept.slots).toEqual([])
  await forgetInsights(database, viewer)
  await keepUp(viewer, ALL)
  expect(await insightRows(viewer)).toEqual(kept)
})
