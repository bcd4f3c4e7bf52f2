import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'
import { originOf, csv, importNotes } from './support/cards'
import { axeFindings } from './support/looks'
import { SittingOnPage } from './support/sitting'
import { expect, test } from './support/test'

test.use({ serviceWorkers: 'allow' })

const PASSWORD = 'seven wooden spools'
/** The cookies that the page of what is kept speaks of. */
const COOKIES = ['session-token', 'csrf-token', 'callback-url', 'theme', 'writing']

test('deleted and gone: the account, its log and its pictures, here, there and in the database', async ({
  page,
  context,
  database,
  newDevice,
  watch,
}) => {
  watch.expect(
    /401 \(Unauthorized\)/,
    /ERR_INTERNET_DISCONNECTED/,
    /Failed to load resource/,
    /^download: .*\/api\/account\/export$/,
  )
  const email = `leaving-${crypto.randomUUID()}@example.org`

  await test.step('sign up, study, keep a sound', async () => {
    // Whoever the fixtures signed in is not who this is about.
    await context.clearCookies()
    await page.goto('/signup')
    await page.getByLabel('Email').fill(email)
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD)
    await page.getByLabel('I am younger, and my school has allowed it').check()
    await page.getByRole('button', { name: 'Create account' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'What do you want to learn?' })).toBeVisible()
    await importNotes(page.request, 'Rivers', csv('Nile,Africa\nRhine,Europe\nAmazon,South America\n'))
    await keepSound(page)
    const sitting = new SittingOnPage(page)
    await sitting.open()
    await sitting.practise(2)
  })
  const [account] = await database.rows<{ id: string }>('SELECT id FROM users WHERE email = $1', [email])
  const userId = account?.id ?? ''
  await expect.poll(() => database.answers(userId)).toHaveLength(2)

  const phone = await newDevice({ userId, email, password: PASSWORD })
  await test.step('answer on a phone that has no connection', async () => {
    const sitting = new SittingOnPage(phone.page)
    await sitting.open()
    await phone.context.setOffline(true)
    await sitting.answer('Missed')
    await expect(phone.page.getByText(/1 answer is saved on this device/)).toBeVisible()
  })

  await test.step('download everything', async () => {
    await page.goto('/account')
    const downloading = page.waitForEvent('download')
    await page.getByRole('link', { name: 'Download everything' }).click()
    const files = unzipSync(readFileSync(await (await downloading).path()))
    const data = JSON.parse(strFromU8(files['data.json'] ?? new Uint8Array())) as Record<string, unknown[]>
    expect(data['account']).toMatchObject({ userId, email, ageBasis: 'school' })
    const answers = data['events']?.filter((event) => (event as { kind: string }).kind === 'answer')
    expect([data['notes'], data['cards'], answers].map((rows) => rows?.length)).toEqual([3, 3, 2])
    expect(Object.keys(files).filter((name) => name.startsWith('media/'))).toHaveLength(1)
    const names = (await context.cookies()).map(({ name }) => name.replace(/^.*next-auth\./, ''))
    expect(names.filter((name) => !COOKIES.includes(name))).toEqual([])
  })

  await test.step('delete the account', async () => {
    await page.getByRole('button', { name: 'Delete the account' }).click()
    const dialog = page.getByRole('dialog', { name: 'Delete this account?' })
    await dialog.getByLabel('Your email address, to be sure').fill('somebody@example.org')
    await dialog.getByLabel('Your password', { exact: true }).fill(PASSWORD)
    await dialog.getByRole('button', { name: 'Delete everything' }).click()
    await expect(dialog.getByText('This is not the address of this account.')).toBeVisible()
    expect(await axeFindings(page)).toEqual([])
    await dialog.getByLabel('Your email address, to be sure').fill(email)
    await dialog.getByRole('button', { name: 'Delete everything' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Deleted' })).toBeVisible()
  })

  await test.step('nothing is left', async () => {
    const left = Object.entries(await database.belongings(userId)).filter(([, rows]) => rows.length > 0)
    expect(left).toEqual([])
    expect(await page.evaluate(databasesHere)).not.toContain(`spindle-${userId}`)
    expect((await context.cookies()).map(({ name }) => name).filter((name) => /session/.test(name))).toEqual(
      [],
    )
    await page.goto('/signin')
    await page.getByLabel('Email').fill(email)
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD)
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
    await expect(page.getByText('This email and password don’t belong together.')).toBeVisible()
  })

  await test.step('the phone says that it is signed out, and what it still holds', async () => {
    await phone.context.setOffline(false)
    await expect(phone.page.getByText(/You are signed out/).first()).toBeVisible()
    await expect(phone.page.getByText(/1 answer is kept on this device/)).toBeVisible()
    expect((await phone.request.get('/api/sittings')).status()).toBe(401)
    expect(await database.answers(userId)).toEqual([])
  })
})

async function keepSound(page: Page): Promise<void> {
  const buffer = Buffer.from('RIFF\x24\0\0\0WAVEfmt \x10\0\0\0a river', 'latin1')
  const reply = await page.request.post('/api/media', {
    headers: { origin: await originOf(page.request) },
    multipart: { file: { name: 'river.wav', mimeType: 'audio/wav', buffer } },
  })
  expect(reply.ok()).toBe(true)
}

const databasesHere = async (): Promise<(string | undefined)[]> =>
  (await indexedDB.databases()).map(({ name }) => name)
