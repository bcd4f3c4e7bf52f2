import type { Page } from '@playwright/test'
import { axeFindings, expectSoundOnPhone } from './support/looks'
import { expect, test } from './support/test'

/** The part of the page that says whether what is in the form can be published. */
const gate = (page: Page) => page.getByRole('region', { name: 'Can it be published?' })
const preview = (page: Page) => page.getByRole('region', { name: 'Preview' })
/** On a wide screen Save stands beside the form, on a phone at its end. */
const saved = (page: Page) => page.getByText('Saved', { exact: true }).filter({ visible: true })
const step = (page: Page, place: number) => page.getByRole('listitem', { name: `Step ${place}`, exact: true })

async function addVariable(page: Page, place: number, name: string, from: string, to: string): Promise<void> {
  await page.getByRole('button', { name: 'Add a variable' }).click()
  const variable = page.getByRole('group', { name: `Variable ${place}` })
  await variable.getByRole('textbox', { name: 'Name' }).fill(name)
  await variable.getByRole('textbox', { name: 'From' }).fill(from)
  await variable.getByRole('textbox', { name: 'To' }).fill(to)
}

test('a template is written, kept back with reasons, mended and published', async ({ page, learner }) => {
  test.setTimeout(180_000)
  expect(learner.userId).not.toBe('')

  await test.step('a set is made beside the decks', async () => {
    await page.goto('/decks')
    await page.getByRole('link', { name: 'Problem sets' }).click()
    await expect(page.getByRole('heading', { name: 'No problem sets yet.' })).toBeVisible()
    await page.getByRole('button', { name: 'New set' }).click()
    await page.getByRole('textbox', { name: 'Name' }).fill('Linear equations')
    await page.getByRole('button', { name: 'Make the set' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Linear equations' })).toBeVisible()
    await page.getByRole('link', { name: 'New problem' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'New problem' })).toBeVisible()
  })

  await test.step('what is missing is told when somebody saves', async () => {
    await expect(gate(page)).toContainText('Not yet: it isn’t finished.')
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await expect(
      page.getByText('Nothing was saved: some of it is missing.').filter({ visible: true }),
    ).toBeVisible()
    await expect(page.getByRole('textbox', { name: 'Title' })).toHaveAttribute('aria-invalid', 'true')
  })

  await test.step('the form is filled in', async () => {
    await page.getByRole('textbox', { name: 'Title' }).fill('Divide to solve')
    await page.getByRole('textbox', { name: 'Tags' }).fill('equations, first steps')
    await page.getByRole('textbox', { name: 'Statement' }).fill('Solve [[a x = b]] for $x$.')
    await addVariable(page, 1, 'a', '0', '9')
    await addVariable(page, 2, 'b', '1', '9')
    await step(page, 1).getByRole('textbox', { name: 'What it asks' }).fill('What is $x$?')
    await step(page, 1).getByRole('textbox', { name: 'Answer', exact: true }).fill('b / a')
    await step(page, 1).getByRole('textbox', { name: 'Another skill' }).fill('Divide by a coefficient')
    await step(page, 1).getByRole('button', { name: 'Add', exact: true }).click()
    await expect(step(page, 1).getByRole('checkbox', { name: 'Divide by a coefficient' })).toBeChecked()
  })

  await test.step('the gate keeps it back and says why', async () => {
    await expect(gate(page)).toContainText('A number here isn’t defined in some variants')
    await expect(page.getByRole('textbox', { name: 'Answer', exact: true })).toHaveAttribute(
      'aria-invalid',
      'true',
    )
    await expect(gate(page).getByRole('button', { name: 'Save and publish' })).toBeDisabled()
    await gate(page).getByRole('button', { name: 'See variant' }).click()
    await expect(preview(page)).toContainText('a = 0')
    await gate(page).getByRole('button', { name: 'Step 1, answer:' }).click()
    await expect(page.getByRole('textbox', { name: 'Answer', exact: true })).toBeFocused()
    expect(await axeFindings(page)).toEqual([])
    await expectSoundOnPhone(page, 'a problem that is kept back')
  })

  await test.step('it is mended', async () => {
    await page.getByRole('group', { name: 'Variable 1' }).getByRole('textbox', { name: 'From' }).fill('2')
    await expect(gate(page)).toContainText('and all of them work.')
    await preview(page).getByRole('button', { name: 'Next variant' }).click()
    await preview(page).getByRole('button', { name: 'See 20 variants' }).click()
    const many = page.getByRole('dialog', { name: 'Variants 1 to 20' })
    await expect(many.getByRole('heading', { name: 'Variant 20' })).toBeVisible()
    expect(await axeFindings(page)).toEqual([])
    await page.keyboard.press('Escape')
  })

  await test.step('a step more is added, moved by keys, removed and brought back', async () => {
    await page.getByRole('button', { name: 'Add a step' }).click()
    await step(page, 2).getByRole('textbox', { name: 'What it asks' }).fill('Say it again.')
    await step(page, 2).getByRole('textbox', { name: 'What it asks' }).press('Alt+ArrowUp')
    await expect(step(page, 1).getByRole('textbox', { name: 'What it asks' })).toHaveValue('Say it again.')
    await expect(step(page, 1).getByRole('textbox', { name: 'What it asks' })).toBeFocused()
    await page.getByRole('button', { name: 'Remove step 1' }).click()
    await expect(step(page, 2)).toBeHidden()
    await page.getByRole('button', { name: 'Undo', exact: true }).click()
    await expect(step(page, 2)).toBeVisible()
    await page.getByRole('button', { name: 'Remove step 1' }).click()
  })

  await test.step('it is saved and published', async () => {
    await page.keyboard.press('Control+Enter')
    await page.getByRole('textbox', { name: 'Title' }).press('Control+Enter')
    await expect(page.getByRole('heading', { level: 1, name: 'Edit problem' })).toBeVisible()
    await gate(page).getByRole('button', { name: 'Publish', exact: true }).click()
    await expect(gate(page)).toContainText('Published as it is saved.')
  })

  await test.step('a change is not published with it, and is asked about on leaving', async () => {
    await page.getByRole('textbox', { name: 'Title' }).fill('Divide to find x')
    await page.getByRole('link', { name: 'Linear equations' }).click()
    await expect(page.getByRole('dialog', { name: 'Leave without saving?' })).toBeVisible()
    await page.getByRole('button', { name: 'Stay' }).click()
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await expect(gate(page)).toContainText('changed since: learners get it as it was')
    await page.getByRole('link', { name: 'Linear equations' }).click()
    await expect(page.getByRole('link', { name: 'Divide to find x' })).toBeVisible()
    await expect(page.getByText('changed since it was published')).toBeVisible()
    await expect(page.getByRole('link', { name: 'Practise this set' })).toBeVisible()
    expect(await axeFindings(page)).toEqual([])
    await expectSoundOnPhone(page, 'a set')
  })
})

test('a problem that was changed in two tabs is lost in neither', async ({ page, learner, newDevice }) => {
  expect(learner.userId).not.toBe('')
  await page.goto('/problems')
  await page.getByRole('button', { name: 'New set' }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill('Two tabs')
  await page.getByRole('button', { name: 'Make the set' }).click()
  await page.getByRole('button', { name: 'Add a skill' }).click()
  await page.getByRole('textbox', { name: 'Another skill' }).fill('Count')
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(page.getByText('in no problem')).toBeVisible()
  await page.getByRole('link', { name: 'New problem' }).click()
  await page.getByRole('textbox', { name: 'Title' }).fill('Count to four')
  await page.getByRole('textbox', { name: 'Statement' }).fill('How many corners has a square?')
  await page.getByRole('textbox', { name: 'Answer', exact: true }).fill('4')
  await page.getByRole('checkbox', { name: 'Count' }).check()
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Edit problem' })).toBeVisible()

  const other = await newDevice()
  await other.page.goto(page.url())
  await other.page.getByRole('textbox', { name: 'Title' }).fill('Theirs')
  await other.page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(saved(other.page)).toBeVisible()

  await page.getByRole('textbox', { name: 'Title' }).fill('Mine')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByText('This problem was changed meanwhile')).toBeVisible()
  await expect(page.getByText('Theirs is called Theirs.')).toBeVisible()
  expect(await axeFindings(page)).toEqual([])
  await page.getByRole('button', { name: 'Save mine over it' }).click()
  await expect(saved(page)).toBeVisible()

  await page.getByRole('button', { name: 'Write it as JSON' }).click()
  const json = page.getByRole('textbox', { name: 'The problem as JSON' })
  const text = await json.inputValue()
  await json.fill(text.replace('"Mine"', '""'))
  await page.getByRole('button', { name: 'Put it into the form' }).click()
  await expect(page.getByText('Title: Write something here.')).toBeVisible()
  await json.fill(text.replace('"Mine"', '"From JSON"'))
  await page.getByRole('button', { name: 'Put it into the form' }).click()
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue('From JSON')

  await page.getByRole('link', { name: 'Two tabs' }).click()
  await page.getByRole('button', { name: 'Leave' }).click()
  await page.getByRole('link', { name: 'Mine' }).click()
  await expect(page.getByText('Here is what you wrote before and didn’t save.')).toBeVisible()
  await page.getByRole('button', { name: 'Discard it' }).click()
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue('Mine')

  await page.getByRole('button', { name: 'Delete', exact: true }).click()
  await expect(page.getByText('Mine is deleted.').first()).toBeVisible()
  await page.getByText('Deleted in the last 30 days (1)').click()
  await page.getByRole('button', { name: 'Bring back: Mine' }).click()
  await expect(page.getByRole('link', { name: 'Mine' })).toBeVisible()
})
