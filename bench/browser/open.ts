import { chromium, type Browser, type BrowserContext } from '@playwright/test'
import { sessionCookieName } from '@/lib/auth/session'
import { sessionValue } from '../session'
import { findBrowser } from '../../scripts/browser.mjs'

/** Starts the browser that is there. */
export async function launch(): Promise<Browser> {
  const found = await findBrowser()
  Object.assign(process.env, found)
  return chromium.launch({
    executablePath: found.CHROMIUM_PATH,
    args: ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  })
}

/** A browser in which a learner of the app at this address is signed in. */
export async function signedIn(browser: Browser, address: string, userId: string): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  const value = await sessionValue({ userId, isDemo: false })
  await context.addCookies([{ name: sessionCookieName(), value, url: address }])
  return context
}
