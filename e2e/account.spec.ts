import { openAccount } from './support/account'
import { csv, importNotes } from './support/cards'
import { SittingOnPage } from './support/sitting'
import { expect, test } from './support/test'

test.use({ serviceWorkers: 'allow' })

const password = 'seven wooden spools'
const newEmail = () => `reader-${crypto.randomUUID()}@example.org`

test('signing up leads on to what there is to learn, in the zone of the browser', async ({
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
  await page.getByLabel('I am 16 or older').check()
  await page.getByRole('button', { name: 'Create account' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'What do you want to learn?' })).toBeVisible()
  await page.getByRole('button', { name: 'Look around first' }).click()
  await expect(
    page.getByRole('heading', { level: 1, name: /^Good (morning|afternoon|evening)$/ }),
  ).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Choose a first deck' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Ready-made problem sets' })).toBeVisible()
  const [account] = await database.rows<{ zone: string; password_hash: string; age_basis: string }>(
    'SELECT zone, password_hash, age_basis FROM users JOIN learners ON user_id = id WHERE email = $1',
    [email],
  )
  expect(account?.zone).toBe(timezoneId)
  expect(account?.password_hash).toMatch(/^\$argon2id\$/)
  expect(account?.age_basis).toBe('age')
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
  await expect(page.getByRole('group', { name: 'Who may have an account here' })).toHaveAccessibleDescription(
    /Choose which of these is so\./,
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
  await page.getByLabel('I am 16 or older').check()
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
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page.getByText('This email and password don’t belong together.')).toBeVisible()
  await page.getByLabel('Password', { exact: true }).fill(account.password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible()
})

test('signing in never leads to another site', async ({ page, timezoneId, baseURL }) => {
  const account = await openAccount({ zone: timezoneId ?? 'UTC' })
  await page.goto('/signin?next=https%3A%2F%2Fevil.example%2F')
  await page.getByLabel('Email').fill(account.email)
  await page.getByLabel('Password', { exact: true }).fill(account.password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
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

test('after signing out no card stays on the device, with a connection or without', async ({
  page,
  context,
  learner,
  watch,
}) => {
  watch.expect(/401 \(Unauthorized\)/, /ERR_INTERNET_DISCONNECTED/)
  await importNotes(page.request, 'Private', csv(`Private to ${learner.userId},x\nAnother,y\n`))
  const sitting = new SittingOnPage(page)
  await sitting.open()
  await page.evaluate(async () => (await navigator.serviceWorker.ready).active?.state)
  await sitting.practise(1)
  await page.goto('/settings')
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page.getByRole('heading', { level: 1, name: /Before each answer/ })).toBeVisible()

  await page.goto('/study')
  await expect(page.getByText('You are signed out.')).toBeVisible()
  await context.setOffline(true)
  await page.goto('/study')
  await expect(page.getByText('There is no connection, and no sitting is kept on this device.')).toBeVisible()
  await expect(page.getByText(learner.userId)).toHaveCount(0)
  expect(await page.evaluate(keptSittings, learner.userId)).toBe(0)
})

test('signed out everywhere is signed out on each device, with no card left on the one that asked', async ({
  page,
  learner,
  newDevice,
  watch,
}) => {
  watch.expect(/401 \(Unauthorized\)/)
  await importNotes(page.request, 'Private', csv(`Private to ${learner.userId},x\nAnother,y\n`))
  const [second, third] = [await newDevice(), await newDevice()]
  const sitting = new SittingOnPage(page)
  await sitting.open()
  await sitting.practise(1)
  expect(await page.evaluate(keptSittings, learner.userId)).toBe(1)

  await page.goto('/settings')
  await page.getByRole('link', { name: 'Devices that are signed in' }).click()
  const devices = page.getByRole('list', { name: 'Devices that are signed in' })
  await expect(devices.getByRole('listitem')).toHaveCount(3)
  await expect(devices.getByRole('listitem').first()).toContainText('(this one)')
  await devices
    .getByRole('button', { name: /^Sign out / })
    .first()
    .click()
  await expect(devices.getByRole('listitem')).toHaveCount(2)
  const standing = async () => {
    const asked = [second, third].map(({ request }) => request.get('/api/sittings'))
    return (await Promise.all(asked)).map((reply) => reply.status()).toSorted()
  }
  expect(await standing()).toEqual([200, 401])
  await page.getByRole('button', { name: 'Sign out all others' }).click()
  await expect(page.getByText('Every other device is signed out.')).toBeVisible()
  await expect(devices.getByRole('listitem')).toHaveCount(1)
  expect(await standing()).toEqual([401, 401])
  expect((await page.request.get('/api/sittings')).status()).toBe(200)

  await page.getByRole('button', { name: 'Sign out everywhere' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Sign out everywhere' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible()
  expect((await page.request.get('/api/sittings')).status()).toBe(401)
  expect(await page.evaluate(keptSittings, learner.userId)).toBe(0)
})

/** How many sittings the browser keeps of a learner, whether it shows them or not. */
async function keptSittings(userId: string): Promise<number> {
  const settled = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(new Error('the browser’s database could not be read'))
    })
  const database = await settled(indexedDB.open(`spindle-${userId}`))
  return settled(database.transaction('sitting').objectStore('sitting').count())
}

test('answers that one learner left unsent on a device are never sent as another’s', async ({
  page,
  context,
  learner,
  database,
  timezoneId,
  watch,
}) => {
  watch.expect(/Failed to load resource/)
  const other = await openAccount({ zone: timezoneId ?? 'UTC' })
  const signInAs = async ({ email, password }: { email: string; password: string }): Promise<void> => {
    await page.goto('/signin')
    await page.getByLabel('Email').fill(email)
    await page.getByLabel('Password', { exact: true }).fill(password)
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
    await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible()
  }
  await importNotes(page.request, 'Shared', csv('one,1\ntwo,2\n'))
  const sitting = new SittingOnPage(page)
  await sitting.open()
  await context.route('**/api/reviews', (route) => route.abort())
  await sitting.practise(1)
  await expect(page.getByText(/1 answer is saved on this device/)).toBeVisible()
  // The session ends before the answer gets through, and somebody else sits down.
  await context.clearCookies()
  await context.unroute('**/api/reviews')
  await signInAs(other)
  await page.goto('/study')
  await expect(page.getByRole('link', { name: 'Back to today' })).toBeVisible()
  expect(await database.answers(learner.userId)).toEqual([])
  await context.clearCookies()
  await signInAs(learner)
  await expect.poll(() => database.answers(learner.userId)).toHaveLength(1)
  expect(await database.answers(other.userId)).toEqual([])
})
