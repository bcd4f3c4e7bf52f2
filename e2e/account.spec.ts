import { openAccount } from './support/account'
import { expect, test } from './support/test'

const password = 'seven wooden spools'
const newEmail = () => `reader-${crypto.randomUUID()}@example.org`

test('signing up leads straight to Today, in the zone of the browser', async ({
  page,
  database,
  timezoneId,
}) => {
  const email = newEmail()
  await page.goto('/')
  await page.getByRole('link', { name: 'Create an account' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Create an account' })).toBeVisible()
  await page.getByLabel('Email').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Create account' }).click()
  await expect(
    page.getByRole('heading', { level: 1, name: /^Good (morning|afternoon|evening)$/ }),
  ).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Choose a first deck' })).toBeVisible()
  const [account] = await database.rows<{ zone: string; password_hash: string }>(
    'SELECT zone, password_hash FROM users JOIN learners ON user_id = id WHERE email = $1',
    [email],
  )
  expect(account?.zone).toBe(timezoneId)
  expect(account?.password_hash).toMatch(/^\$argon2id\$/)
})

test('a form says what is missing, field by field, and keeps what was typed', async ({ page, database }) => {
  const email = newEmail()
  await page.goto('/signup')
  await page.getByRole('button', { name: 'Create account' }).click()
  await expect(page.getByLabel('Email')).toHaveAccessibleDescription(/Type an email address\./)
  await page.getByLabel('Email').fill(email)
  await page.getByLabel('Password', { exact: true }).fill('short')
  await page.getByRole('button', { name: 'Create account' }).click()
  await expect(page.getByLabel('Password', { exact: true })).toHaveAccessibleDescription(
    /This password is too short\. Use at least 8 characters\./,
  )
  await expect(page.getByLabel('Email')).toHaveValue(email)
  expect(await database.rows('SELECT 1 FROM users WHERE email = $1', [email])).toEqual([])
})

test('a taken address is told, and the account there stays as it was', async ({
  page,
  database,
  timezoneId,
}) => {
  const taken = await openAccount({ zone: timezoneId ?? 'UTC' })
  const before = await database.belongings(taken.userId)
  await page.goto('/signup')
  await page.getByLabel('Email').fill(taken.email.toUpperCase())
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Create account' }).click()
  await expect(page.getByText('There is an account with this address already.')).toBeVisible()
  expect(await database.belongings(taken.userId)).toEqual(before)
})

test('signing in goes on to the page that was asked for', async ({ page, timezoneId, watch }) => {
  watch.expect(/401 \(Unauthorized\)/)
  const account = await openAccount({ zone: timezoneId ?? 'UTC' })
  await page.goto('/settings')
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible()
  await page.getByLabel('Email').fill(account.email)
  await page.getByLabel('Password', { exact: true }).fill('not this one')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByText('This email and password don’t belong together.')).toBeVisible()
  await page.getByLabel('Password', { exact: true }).fill(account.password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible()
})

test('signing in never leads to another site', async ({ page, timezoneId, baseURL }) => {
  const account = await openAccount({ zone: timezoneId ?? 'UTC' })
  await page.goto('/signin?next=https%3A%2F%2Fevil.example%2F')
  await page.getByLabel('Email').fill(account.email)
  await page.getByLabel('Password', { exact: true }).fill(account.password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible()
  expect(new URL(page.url()).origin).toBe(new URL(baseURL ?? '').origin)
})

test('after signing out the back button shows nothing private', async ({ page, learner, database }) => {
  const name = `Private ${learner.userId}`
  await page.goto('/decks')
  await page.getByRole('button', { name: 'New deck' }).first().click()
  await page.getByRole('dialog').getByLabel('Name').fill(name)
  await page.getByRole('button', { name: 'Make the deck' }).click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
  expect(await database.rows('SELECT 1 FROM decks WHERE user_id = $1', [learner.userId])).toHaveLength(1)

  await page.getByRole('link', { name: 'Settings' }).click()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page.getByRole('heading', { level: 1, name: /Before each answer/ })).toBeVisible()
  await page.goBack()
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
  await page.goBack()
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
  await expect(page.getByText(name)).toHaveCount(0)
  expect((await page.request.get('/api/sittings')).status()).toBe(401)
})
