import { csv, importNotes } from './support/cards'
import { berlin, expect, test } from './support/clock'

/**
 * A redirect in a page that has begun to be sent becomes a refresh a second later, which threw away what had been typed on
 * the morning's page by then.
 */
test('the first page of the morning is another page before anything is sent', async ({
  page,
  learner,
  setClock,
}) => {
  await setClock(berlin('2027-02-01T22:00'))
  await importNotes(page.request, 'Capitals', csv('Chile,Santiago\n'))
  await page.goto('/tonight')
  await page.getByRole('button', { name: 'Write one of your own' }).click()
  await page.getByRole('textbox', { name: 'What is the problem?' }).fill('How to tell them')
  await page.getByRole('textbox', { name: 'Say it in your own words' }).fill('They have to hear it')
  await page.getByRole('textbox', { name: 'Where exactly' }).fill('The first sentence')
  await page.getByRole('button', { name: 'Look at it for a minute' }).click()
  await expect(page.getByRole('button', { name: 'Put it down now' })).toBeVisible()
  await setClock(berlin('2027-02-02T07:00'))
  const reply = await page.request.get('/', { maxRedirects: 0 })
  expect([reply.status(), reply.headers().location]).toEqual([307, '/morning'])
  expect(learner.userId).not.toBe('')
})
