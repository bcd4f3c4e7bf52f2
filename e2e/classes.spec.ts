import type { Page } from '@playwright/test'
import { openAccount } from './support/account'
import { axeFindings, expectSoundOnPhone, pixelsBeyondTheSide } from './support/looks'
import { expect, test } from './support/test'

/** Looks at a page of a class on a phone and on a desk. */
const look = (page: Page, what: string) =>
  test.step(what, async () => {
    await expectSoundOnPhone(page, what)
    expect.soft(await axeFindings(page), what).toEqual([])
    await page.setViewportSize({ width: 320, height: 640 })
    await expect.poll(() => pixelsBeyondTheSide(page), `${what}, 320 px wide`).toBe(0)
    await page.setViewportSize({ width: 1280, height: 800 })
  })

const WALL =
  /^An instructor sees, for assigned material only: .* typed answers only when three learners gave them\./

test('a class is opened, joined by its link, changed and left, and what was looked at is told', async ({
  page,
  learner: instructor,
  newDevice,
  timezoneId,
}) => {
  test.setTimeout(180_000)
  expect(instructor.userId).not.toBe('')
  const learner = await newDevice(await openAccount({ zone: timezoneId ?? 'UTC' }))

  await page.goto('/settings')
  await page.getByRole('link', { name: 'Open or join a class' }).click()
  await expect(page.getByRole('heading', { name: 'You are in no class yet.' })).toBeVisible()
  await page.getByRole('link', { name: 'Open a class' }).click()
  await page.getByRole('button', { name: 'Open the class' }).click()
  await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toBeFocused()
  await look(page, 'opening a class, with problems')
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Stats 101, evening group')
  await page.getByRole('textbox', { name: 'Your name, as the class sees it' }).fill('Ines Ortega')
  await page.getByRole('button', { name: 'Open the class' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Stats 101, evening group' })).toBeVisible()
  await expect(
    page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Classes' }),
  ).toBeVisible()
  await look(page, 'a class, for its instructor')
  const link =
    (await page
      .getByText(/\/classes\/join\?code=/)
      .filter({ visible: true })
      .textContent()) ?? ''
  const { pathname, search } = new URL(link)

  // A code that leads nowhere says so, and what was typed stays.
  await learner.page.goto('/classes/join')
  await learner.page.getByRole('textbox', { name: 'Code' }).fill('quiet river 0')
  await learner.page.getByRole('button', { name: 'Find the class' }).click()
  await expect(learner.page.getByText('No class has this code.').filter({ visible: true })).toBeVisible()
  await expect(learner.page.getByRole('textbox', { name: 'Code' }).filter({ visible: true })).toHaveValue(
    'quiet river 0',
  )
  await learner.page.goto(`${pathname}${search}`)
  await expect(learner.page.getByText('Taught by Ines Ortega').filter({ visible: true })).toBeVisible()
  await expect(learner.page.getByText(WALL).filter({ visible: true })).toBeVisible()
  await expect(learner.page.getByRole('button', { name: 'Join the class' })).toBeDisabled()
  await look(learner.page, 'joining a class')
  await learner.page.getByRole('textbox', { name: 'Your name, as the class sees it' }).fill('Lou')
  await learner.page.getByRole('checkbox', { name: /^I agree/ }).check()
  await learner.page.getByRole('button', { name: 'Join the class' }).click()
  await expect(learner.page.getByText('The class calls you Lou.').filter({ visible: true })).toBeVisible()
  await expect(learner.page.getByRole('link', { name: 'People' })).toHaveCount(0)
  await learner.page.getByRole('link', { name: 'Who looked at what' }).click()
  await expect(
    learner.page.getByText('Nobody has looked at anything yet.').filter({ visible: true }),
  ).toBeVisible()

  await page.getByRole('link', { name: 'People' }).click()
  await expect(page.getByRole('heading', { name: '2 people in this class' })).toBeVisible()
  await look(page, 'the people of a class')
  await page.getByRole('combobox', { name: 'Role of Lou' }).selectOption('Assistant')
  await expect(page.getByRole('combobox', { name: 'Role of Lou' })).toHaveValue('assistant')
  await page.getByRole('combobox', { name: 'Role of Ines Ortega' }).selectOption('Learner')
  await expect(page.getByText('Every class keeps an instructor.')).toBeVisible()
  await expect(page.getByRole('combobox', { name: 'Role of Ines Ortega' })).toHaveValue('instructor')
  await page.getByRole('combobox', { name: 'Role of Lou' }).selectOption('Learner')
  await expect(page.getByRole('combobox', { name: 'Role of Lou' })).toHaveValue('learner')

  await learner.page.reload()
  await expect(
    learner.page
      .getByRole('row', { name: /Ines Ortega, instructor The list of people$/ })
      .filter({ visible: true }),
  ).toBeVisible()
  await look(learner.page, 'who looked at what')

  await page.getByRole('button', { name: 'Remove Lou' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Remove' }).click()
  await expect(page.getByRole('region', { name: 'No longer in it' })).toContainText('Lou removed')
  await learner.page.goto('/classes')
  await expect(learner.page.getByRole('heading', { name: 'You are in no class yet.' })).toBeVisible()
  await page.getByRole('button', { name: 'Ask Lou back' }).click()
  await expect(page.getByRole('region', { name: 'No longer in it' })).toContainText('asked back')

  await learner.page.reload()
  await expect(
    learner.page.getByText('Stats 101, evening group asks you back.').filter({ visible: true }),
  ).toBeVisible()
  await look(learner.page, 'asked back to a class')
  await learner.page.getByRole('link', { name: 'See what that means' }).click()
  await learner.page.getByRole('textbox', { name: 'Your name, as the class sees it' }).fill('Lou')
  await learner.page.getByRole('checkbox', { name: /^I agree/ }).check()
  await learner.page.getByRole('button', { name: 'Come back to the class' }).click()
  await learner.page.getByRole('button', { name: 'Leave the class' }).click()
  await learner.page.getByRole('alertdialog').getByRole('button', { name: 'Leave the class' }).click()
  await expect(learner.page.getByRole('heading', { name: 'You are in no class yet.' })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('region', { name: 'No longer in it' }).filter({ visible: true })).toContainText(
    'left',
  )
  await expect(page.getByRole('main').filter({ visible: true })).not.toContainText('Lou')

  await page.goto('/classes')
  await page.getByRole('link', { name: 'Stats 101, evening group' }).click()
  await page.getByRole('link', { name: 'Class settings' }).click()
  await page.getByRole('button', { name: 'Archive the class' }).click()
  await expect(page.getByRole('button', { name: 'Take it up again' })).toBeVisible()
  await look(page, 'the settings of an archived class')
  await page.getByRole('link', { name: 'Copy to a new term' }).click()
  await page.getByRole('textbox', { name: 'Term' }).fill('Spring')
  await page.getByRole('button', { name: 'Make the copy' }).click()
  await expect(page.getByText(/^0 learners · Spring · /).filter({ visible: true })).toBeVisible()
  await page.goto('/classes')
  await expect(page.getByText('1 archived class').filter({ visible: true })).toBeVisible()
  await look(page, 'the list of classes')
})
