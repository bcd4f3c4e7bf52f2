import sharp from 'sharp'
import { csv, importNotes } from './support/cards'
import { axeFindings, pixelsBeyondTheSide } from './support/looks'
import { SittingOnPage } from './support/sitting'
import { expect, test } from './support/test'

/** A photo as a phone takes it: it lies on its side and says so. */
const photo = (background = '#3a7d44'): Promise<Buffer> =>
  sharp({ create: { width: 640, height: 320, channels: 3, background } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()

test('a card with a photo is written on a phone, and practised', async ({ page, learner }) => {
  expect(learner.userId).not.toBe('')
  const { decks } = await importNotes(page.request, 'Trees', csv('oak,acorn\n'))
  await page.goto(`/decks/${decks[0]?.deckId}/notes/new`)
  const question = page.getByRole('textbox', { name: 'Question' })
  await question.fill('Which tree is this?')
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Picture or sound' }).tap()
  await (
    await chooser
  ).setFiles([
    { name: 'beech leaf.jpg', mimeType: 'image/jpeg', buffer: await photo() },
    { name: 'beech bark.jpg', mimeType: 'image/jpeg', buffer: await photo('#6b5b4b') },
    { name: 'not a picture.png', mimeType: 'image/png', buffer: Buffer.from('<script>alert(1)</script>') },
  ])
  await expect(question).toHaveValue(
    /!\[beech leaf\]\(media:[0-9a-f]{64}\.webp\)\n\n!\[beech bark\]\(media:[0-9a-f]{64}\.webp\)$/,
  )
  await expect(page.getByRole('alert').filter({ hasText: 'not a picture.png was not added.' })).toBeVisible()
  await page.getByRole('textbox', { name: 'Answer' }).fill('a beech')

  const shown = page.getByRole('region', { name: 'Preview' }).getByRole('img', { name: 'beech leaf' }).first()
  await expect(shown).toBeVisible()
  const size = await shown.evaluate((image: HTMLImageElement) => [image.naturalWidth, image.naturalHeight])
  expect(size).toEqual([320, 640])
  expect(await pixelsBeyondTheSide(page)).toBe(0)
  expect(await axeFindings(page)).toEqual([])
  await page.getByRole('button', { name: 'Save card' }).tap()
  await expect(page.getByText('Card added.', { exact: true }).first()).toBeVisible()

  const sitting = new SittingOnPage(page, 'tap')
  await sitting.open()
  for (let card = 0; card < 2; card++) {
    const isPhoto = await page.getByText('Which tree is this?').isVisible()
    if (isPhoto) await expect(page.getByRole('img', { name: 'beech leaf' })).toBeVisible()
    await sitting.answer('Good')
  }
  await expect(sitting.done).toBeVisible()
})
