import type { BrowserContext, Page } from '@playwright/test'

/**
 * Bytes of JavaScript that come over the wire, as compressed as they come, until a page shows what it is for.
 *
 * @param shown waits for that
 */
export async function scriptBytes(
  context: BrowserContext,
  address: string,
  shown: (page: Page) => Promise<void>,
): Promise<number> {
  const page = await context.newPage()
  const sizes: Promise<number>[] = []
  page.on('requestfinished', (request) => {
    if (request.resourceType() !== 'script') return
    sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize))
  })
  await page.goto(address, { waitUntil: 'load' })
  await shown(page)
  const total = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
  await context.close()
  if (total === 0) throw new Error(`${address} loaded no script`)
  return total
}
