import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { SittingController } from '@/components/study/controller'
import { takeDesk, type Desk } from '@/lib/offline/desk'
import { keepSitting, loadSitting } from '@/lib/offline/kept-sitting'
import { unsent } from '@/lib/offline/outbox'
import { Sender } from '@/lib/offline/sender'
import type { KeptSitting } from '@/lib/offline/steps'
import { DEVICE, idOf, LEARNER, MORNING, reviewCard, sittingOf } from '../../support/sitting-fixture'

const settings = { ownPrediction: 'never' as const, largeSurprise: 50, singleKeyShortcuts: true }
const kept: KeptSitting = {
  request: {},
  sitting: sittingOf(
    [1, 2, 3].map((number) => reviewCard(number)),
    { settings },
  ),
  clockOffset: 0,
  endedAt: null,
}

let desk: Desk
let events = 0
let now = MORNING

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory()
  const taken = await takeDesk(LEARNER, { takeOver: false, onLost: () => undefined })
  if (taken === null) throw new Error('no desk')
  desk = taken
  now = MORNING
  await keepSitting(desk.database, kept)
})

async function begin(): Promise<SittingController> {
  const found = await loadSitting(desk.database)
  if (found === null) throw new Error('nothing kept')
  return new SittingController({
    desk,
    kept: found,
    deviceId: DEVICE,
    sender: new Sender({
      database: desk.database,
      userId: LEARNER,
      post: () => Promise.resolve({ kind: 'no-connection' }),
    }),
    now: () => (now += 1000),
    newId: () => idOf('ee', ++events),
  })
}

const reloaded = async () => (await begin()).snapshot().state

describe('a press', () => {
  test('is on the device before it is on the screen', async () => {
    const controller = await begin()
    controller.reveal()
    const shown: number[] = []
    controller.subscribe(() => shown.push(controller.snapshot().state.run.queue.answered))
    const graded = controller.grade(3)
    expect(controller.snapshot().state.run.queue.answered).toBe(0)
    await graded
    expect(shown).toContain(1)
    expect((await unsent(desk.database, 10)).map(({ kind }) => kind)).toEqual(['answer'])
  })

  test('that comes twice before the first is kept counts once', async () => {
    const controller = await begin()
    controller.reveal()
    await Promise.all([controller.grade(3), controller.grade(3), controller.park()])
    expect(await unsent(desk.database, 10)).toHaveLength(1)
  })

  test('that cannot be kept is not done, and says so', async () => {
    const controller = await begin()
    controller.reveal()
    desk.database.close()
    await controller.grade(3)
    expect(controller.snapshot()).toMatchObject({ notSaved: true, notice: null })
    expect(controller.snapshot().state.scene.kind).toBe('answer')
  })
})

describe('a reload', () => {
  test('after a grade shows the next card', async () => {
    const controller = await begin()
    controller.reveal()
    await controller.grade(3)
    expect(await reloaded()).toMatchObject({ scene: controller.snapshot().state.scene })
  })

  test('with the answer open leaves it open, its question’s time kept', async () => {
    const controller = await begin()
    controller.predictOwn(0.75)
    controller.reveal()
    const { scene } = controller.snapshot().state
    await vi.waitFor(async () => expect((await reloaded()).scene).toEqual(scene))
  })

  test('after a look at the prediction still knows of it', async () => {
    const controller = await begin()
    controller.peek()
    await vi.waitFor(async () => expect((await reloaded()).scene).toMatchObject({ sawPrediction: true }))
  })

  test('keeps what was being written', async () => {
    const controller = await begin()
    controller.write('Ouaga')
    await vi.waitFor(async () => expect((await reloaded()).scene).toMatchObject({ response: 'Ouaga' }), {
      timeout: 2000,
    })
  })

  test('while a surprise is shown shows it again', async () => {
    const controller = await begin()
    controller.reveal()
    await controller.grade(1)
    expect(controller.snapshot().state.scene.kind).toBe('surprise')
    expect((await reloaded()).scene.kind).toBe('surprise')
  })

  test('after an edit asks what the card says now', async () => {
    const controller = await begin()
    const [first] = kept.sitting.cards
    if (first === undefined) throw new Error('no card')
    const { state, ...content } = first
    await controller.edited(first.noteId, [{ ...content, cardId: state.cardId, title: 'Better' }])
    expect((await reloaded()).sitting.cards[0]?.title).toBe('Better')
  })
})

describe('another grade while the surprise is shown', () => {
  test('takes the first back and gives the second', async () => {
    const controller = await begin()
    controller.reveal()
    await controller.grade(1)
    await controller.grade(3)
    const events = await unsent(desk.database, 10)
    expect(events.map(({ kind }) => kind)).toEqual(['answer', 'void', 'answer'])
    expect(events[2]).toMatchObject({ grade: 3, sawPrediction: true })
    expect((await loadSitting(desk.database))?.steps).toHaveLength(1)
  })

  test('that is the same one changes nothing', async () => {
    const controller = await begin()
    controller.reveal()
    await controller.grade(1)
    await controller.grade(1)
    expect(await unsent(desk.database, 10)).toHaveLength(1)
  })
})

test('a card that cannot be shown is put off, and one whose surprise cannot is left behind', async () => {
  const controller = await begin()
  await controller.skip()
  expect((await unsent(desk.database, 10)).map(({ kind }) => kind)).toEqual(['bury'])
  controller.reveal()
  await controller.grade(1)
  await controller.skip()
  expect(controller.snapshot().state.scene.kind).toBe('question')
  expect(await unsent(desk.database, 10)).toHaveLength(2)
})

test('the end is kept, also when it comes early', async () => {
  const controller = await begin()
  await controller.end()
  expect((await loadSitting(desk.database))?.kept.endedAt).toBeGreaterThan(MORNING)
})
