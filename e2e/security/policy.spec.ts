import { importNotes, csv } from '../support/cards'
import { expect, test } from '../support/test'

const PUBLIC_PAGES = ['/', '/signin', '/signup', '/design', '/there-is-no-such-page'] as const

/** The directives of a policy header by their names. */
function directivesOf(policy: string): ReadonlyMap<string, readonly string[]> {
  return new Map(
    policy.split(';').map((directive) => {
      const [name = '', ...sources] = directive.trim().split(/\s+/)
      return [name, sources]
    }),
  )
}

const nonceOf = (policy: string): string => /'nonce-([^']+)'/.exec(policy)?.[1] ?? ''

test('every page says what may run on it, by a nonce that no other response has', async ({
  page,
  learner,
}) => {
  expect(learner.userId).not.toBe('')
  const { decks } = await importNotes(page.request, 'Numbers', csv('one,1\n'))
  const pages = [
    ...PUBLIC_PAGES,
    '/study',
    '/study/done',
    '/decks',
    `/decks/${decks[0]?.deckId}`,
    '/import',
    '/settings',
  ]
  const nonces = new Set<string>()
  for (const address of [...pages, ...pages]) {
    const policy = (await page.request.get(address)).headers()['content-security-policy'] ?? ''
    const directives = directivesOf(policy)
    const scripts = directives.get('script-src') ?? []
    expect(scripts, address).toContain(`'nonce-${nonceOf(policy)}'`)
    expect(scripts, address).not.toContain("'unsafe-inline'")
    expect(scripts, address).not.toContain("'unsafe-eval'")
    expect(directives.get('style-src'), address).not.toContain("'unsafe-inline'")
    for (const directive of ['default-src', 'base-uri', 'frame-ancestors']) {
      expect(directives.get(directive), `${directive} of ${address}`).toEqual(["'none'"])
    }
    expect(directives.get('connect-src'), address).toEqual(["'self'"])
    expect(nonceOf(policy).length, address).toBeGreaterThanOrEqual(22)
    nonces.add(nonceOf(policy))
  }
  expect(nonces.size).toBe(pages.length * 2)
})

test('a script that finds its way into the markup of a page is not run', async ({ page, watch }) => {
  watch.expect(/Content Security Policy/i)
  await page.goto('/signin')
  await page.evaluate(() => {
    const run = 'top.tripped = true'
    const place = document.createElement('div')
    place.innerHTML = `<script>${run}</script><img src="data:," onerror="${run}">
      <button onclick="${run}">Press</button><a href="javascript:${run}">Go</a>
      <iframe srcdoc="<script>${run}</script>"></iframe><iframe src="https://evil.example/"></iframe>`
    document.body.append(place)
    place.querySelector('button')?.click()
    place.querySelector('a')?.click()
  })
  const refused = () =>
    new Set(watch.expected.map((line) => line.replace(/^console: (\w+ \w+ \w+).*$/s, '$1'))).size
  await expect.poll(refused).toBeGreaterThanOrEqual(3)
  expect(await page.evaluate(() => 'tripped' in window)).toBe(false)

  // As the parser of a page would meet it.
  await page.evaluate(() => document.write('<script>top.tripped = true</script><p>Written</p>'))
  await expect(page.getByText('Written')).toBeVisible()
  expect(await page.evaluate(() => 'tripped' in window)).toBe(false)
})

test('no page can be put into a frame, and none is kept by a browser for others to see', async ({
  page,
  learner,
}) => {
  expect(learner.userId).not.toBe('')
  for (const address of ['/', '/decks', '/settings']) {
    const headers = (await page.request.get(address)).headers()
    expect(headers['content-security-policy'], address).toContain("frame-ancestors 'none'")
    expect(headers['cache-control'], address).toContain('no-store')
    expect(headers['x-content-type-options'], address).toBe('nosniff')
    expect(headers['x-powered-by'], address).toBeUndefined()
  }
  const api = (await page.request.get('/api/sittings')).headers()
  expect(api['cache-control']).toBe('no-store')
  expect(api['x-content-type-options']).toBe('nosniff')
})

/** Files, addresses that are none, and what Next says on its own. */
const OTHER_ADDRESSES = [
  '/sw.js',
  '/icon.svg',
  '/apple-icon.png',
  '/manifest.webmanifest',
  '/icons/icon-192.png',
  '/icons/none.png',
  '/api/health',
  '/api/none',
  '/api/sittings',
  '/api/auth/none',
  '/_next/static/none.js',
  '/_next/image?url=%2Ficons%2Ficon-192.png&w=64&q=75',
] as const

test('what is no page is shut in as well, whoever sends it', async ({ request, page }) => {
  await page.goto('/signin')
  const scripts = await page
    .locator('script[src]')
    .evaluateAll((found) => found.map((each) => each.getAttribute('src')))
  expect(scripts.length).toBeGreaterThan(0)
  for (const address of [...OTHER_ADDRESSES, ...scripts.slice(0, 1)]) {
    const reply = await request.get(address ?? '', { maxRedirects: 0 })
    const headers = reply.headers()
    expect(reply.status(), String(address)).toBeLessThan(500)
    expect(headers['content-security-policy'], String(address)).toContain("default-src 'none'")
    expect(headers['content-security-policy'], String(address)).toContain("frame-ancestors 'none'")
    expect(headers['x-content-type-options'], String(address)).toBe('nosniff')
    expect(headers['cross-origin-resource-policy'], String(address)).toBe('same-origin')
    expect(headers['access-control-allow-origin'], String(address)).toBeUndefined()
  }
  expect((await request.get(OTHER_ADDRESSES.at(-1) ?? '')).status()).toBe(404)
})

test('the session cookie can be read by no script and travels to no other site', async ({
  context,
  learner,
}) => {
  expect(learner.userId).not.toBe('')
  const session = (await context.cookies()).find(({ name }) => name.endsWith('next-auth.session-token'))
  expect(session).toMatchObject({ httpOnly: true, sameSite: 'Lax' })
})
