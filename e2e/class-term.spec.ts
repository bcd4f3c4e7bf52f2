import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import type { SittingCard } from '@/lib/contracts/sitting'
import type { Grade } from '@/lib/scheduling'
import { openAccount } from './support/account'
import { builtActions, callAction } from './support/actions'
import { capitals, csv, importNotes, originOf } from './support/cards'
import { joinAs, practiseUntil, startAssigned, type Classmate } from './support/classmates'
import { berlin, expect, test } from './support/clock'
import { expectSoundOnPhone } from './support/looks'
import { SittingOnPage } from './support/sitting'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
const BEGIN = berlin('2027-02-01T09:00')
const DAYS = 21

/** Everybody knows it when they meet it, and nobody afterwards. */
const HARDEST = capitals[2]?.country ?? ''
const CHANGED = capitals[5]?.country ?? ''
const WITHDRAWN = capitals[7]?.country ?? ''

const rows = (of: readonly { readonly country: string; readonly capital: string }[]) =>
  csv(of.map(({ country, capital }) => `${country},${capital}`).join('\n'))

/** What a learner knows, most of the time. */
function gradeOf(card: SittingCard): Grade {
  if (card.state.stage === 'new') return 3
  return JSON.stringify(card).includes(HARDEST) ? 1 : 3
}

/** Sees a page until the job has worked out what it shows. */
const untilShown = (page: Page, address: string, seen: () => Promise<void>) =>
  expect(async () => {
    await page.goto(address)
    await seen()
  }).toPass({ timeout: 60_000 })

test('a class learns for three weeks, is seen, takes a second version up and is left', async ({
  page,
  learner: instructor,
  newDevice,
  baseURL,
  setClock,
  database,
}) => {
  test.setTimeout(300_000)
  await setClock(BEGIN)
  await importNotes(page.request, 'World capitals', rows(capitals))
  await page.goto('/classes/new')
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Geography')
  await page.getByRole('textbox', { name: 'Your name, as the class sees it' }).fill('Ines Ortega')
  await page.getByRole('button', { name: 'Open the class' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Geography' })).toBeVisible()
  const classPath = new URL(page.url()).pathname
  const link =
    (await page
      .getByText(/\/classes\/join\?code=/)
      .filter({ visible: true })
      .textContent()) ?? ''
  const code = new URL(link).searchParams.get('code') ?? ''

  await page.goto(`${classPath}/assign`)
  await page.getByRole('link', { name: 'World capitals' }).click()
  await expectSoundOnPhone(page, 'assigning a deck')
  await page.getByLabel('Due on').fill('2027-02-22')
  await page.getByLabel(/^Exam on/).fill('2027-02-24')
  await page.getByLabel(/^Target/).fill('90')
  await page.getByLabel('Days for all the credit').fill('10')
  await page.getByRole('button', { name: 'Publish and assign' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'World capitals' })).toBeVisible()
  const assignmentPath = new URL(page.url()).pathname
  const [, , classId = '', , assignmentId = ''] = assignmentPath.split('/')

  const account = await openAccount({ zone: 'Europe/Berlin' })
  const device = await newDevice(account)
  await device.context.clock.install({ time: BEGIN })
  const lou: Classmate = { account, request: device.request }
  const there = device.page
  await there.goto(`/classes/join?code=${code}`)
  await there.getByRole('textbox', { name: 'Your name, as the class sees it' }).fill('Lou')
  await there.getByRole('checkbox', { name: /^I agree/ }).check()
  await there.getByRole('button', { name: 'Join the class' }).click()
  await there.getByRole('link', { name: 'World capitals' }).click()
  await expect(
    there
      .getByText('Credit is for spreading the work over days, not for being right.')
      .filter({ visible: true }),
  ).toBeVisible()
  await expectSoundOnPhone(there, 'an assignment before it is started')
  await there.getByRole('button', { name: 'Start', exact: true }).click()
  await expect(there.getByText('You have version 1.').filter({ visible: true })).toBeVisible()
  const sitting = new SittingOnPage(there)
  await sitting.open()
  await sitting.practise(3)

  const others = await Promise.all(
    ['Ada', 'Ben', 'Cleo', 'Dan'].map((name) => joinAs(baseURL ?? '', code, name)),
  )
  for (const other of others) await startAssigned(other, { classId, assignmentId })

  await test.step('three weeks', async () => {
    for (let day = 0; day < DAYS; day++) {
      const evening = BEGIN + day * DAY_MS + 9 * HOUR_MS
      await setClock(evening)
      // Who learns on every other day only is seen to have practised on fewer days.
      const those = [lou, ...others].filter((_, place) => place < 3 || day % 2 === 0)
      await Promise.all(those.map((learner) => practiseUntil(evening, learner, gradeOf)))
    }
  })

  await test.step('what the instructor sees', async () => {
    await untilShown(page, classPath, async () => {
      for (const headline of [/^[3-5] of 5 look ready$/, `${HARDEST} surprises the class most`])
        await expect(page.getByText(headline).filter({ visible: true })).toBeVisible({ timeout: 3000 })
    })
    await expect(page.getByText(/^By the band of the forecast it is /)).toBeVisible()
    await expect(page.getByRole('row', { name: /^World capitals .*[1-5] of 5/ })).toBeVisible()
    await page.getByRole('button', { name: `Discuss tomorrow: ${HARDEST}` }).click()
    await expectSoundOnPhone(page, 'a class that has learned for three weeks')
    await page.goto(`${assignmentPath}/learners`)
    await expect(page.getByRole('row', { name: /^Lou / })).toContainText('10')
    await expectSoundOnPhone(page, 'how its learners stand')
    await page.goto(`${assignmentPath}/settings`)
    await expectSoundOnPhone(page, 'the rules of an assignment')
    await page.goto(`${classPath}/discuss`)
    await expect(page.getByRole('main')).toContainText(HARDEST)
  })

  const known = await statesOf(account.userId)
  await test.step('the second version', async () => {
    const changed = capitals.map((row) => (row.country === CHANGED ? { ...row, capital: 'Another' } : row))
    await importNotes(
      page.request,
      'World capitals',
      rows([...changed, { country: 'Atlantis', capital: 'Poseidonis' }]),
    )
    await deleteNote(page, instructor.userId)
    await page.goto(assignmentPath)
    await page.getByRole('link', { name: 'Publish a new version' }).click()
    for (const what of ['1 note changed', '1 note new', '1 note withdrawn'])
      await expect(page.getByRole('heading', { name: what })).toBeVisible()
    await expectSoundOnPhone(page, 'publishing a version')
    await page.getByRole('button', { name: 'Publish version 2' }).click()
    await expect(page.getByText(/^Version 2 Sun 21 Feb/).filter({ visible: true })).toBeVisible()

    await there.goto(assignmentPath)
    await there.getByRole('link', { name: 'See the changes' }).click()
    await expect(there.getByRole('heading', { name: '1 note withdrawn' })).toBeVisible()
    await expectSoundOnPhone(there, 'the changes of a version')
    await there.getByRole('button', { name: 'Take version 2 up' }).click()
    await expect(there.getByText('You have version 2.').filter({ visible: true })).toBeVisible()
    const after = await statesOf(account.userId)
    expect(after).toHaveLength(known.length + 1)
    expect(after).toEqual(expect.arrayContaining(known))
  })

  await test.step('leaving', async () => {
    await there.goto(classPath)
    await there.getByRole('button', { name: 'Leave the class' }).click()
    await there.getByRole('alertdialog').getByRole('button', { name: 'Leave the class' }).click()
    await expect(there.getByRole('heading', { name: 'You are in no class yet.' })).toBeVisible()

    await page.goto(`${assignmentPath}/learners`)
    const row = page.getByRole('row', { name: /^left / })
    await expect(row).toContainText('settled when they left')
    await expect(row).toContainText(/\d+%/)
    for (const address of [`${assignmentPath}/learners`, `${classPath}/people`, classPath]) {
      await page.goto(address)
      await expect(page.getByRole('main').filter({ visible: true })).not.toContainText('Lou')
    }
    // Four are left, and nothing is shown about so few.
    await expect(page.getByText(/^Nothing is shown about groups under five/).first()).toBeVisible()
    const file = await page.request.get(`/api${classPath}/export?what=learners`)
    expect(file.status()).toBe(200)
    const text = await file.text()
    expect(text).toContain('left')
    expect(text).not.toContain('Lou')
  })

  /** Where each card of a learner's stands. */
  function statesOf(userId: string) {
    return database.rows(
      `SELECT card_id, stage, shelf, due_day, stability, difficulty, reps, lapses, last_day FROM card_states
       WHERE user_id = $1 ORDER BY card_id`,
      [userId],
    )
  }

  async function deleteNote(from: Page, userId: string): Promise<void> {
    const [note] = await database.rows<{ id: string }>(
      `SELECT id FROM notes WHERE user_id = $1 AND fields->>'front' = $2`,
      [userId, WITHDRAWN],
    )
    const id = builtActions().get('app/(learn)/notes/change-actions.ts#changeNotesAction') ?? ''
    const args = [{ noteIds: [note?.id ?? randomUUID()], change: { verb: 'delete' } }]
    const origin = await originOf(from.request)
    const reply = await callAction(from.request, { id, page: '/decks', args, origin })
    expect(await reply.text()).toContain('"ok":true')
  }
})
