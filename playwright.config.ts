import { defineConfig } from '@playwright/test'

/** `npm test` starts the server and names it here, together with the browser it found. */
const baseURL = process.env.BASE_URL ?? 'http://localhost:3000'
const executablePath = process.env.CHROMIUM_PATH

export default defineConfig({
  testDir: './e2e',
  outputDir: './test-results',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  workers: 2,
  retries: process.env.CI ? 1 : 0,
  reporter: 'list',
  timeout: 60_000,
  // The machine of a test run has little to spare: two browsers, a server and a database on a core or two.
  expect: { timeout: 15_000 },
  use: {
    baseURL,
    // A trace keeps the page at each step, which costs a fifth of a run, of pictures a third. Where a test that failed is
    // tried again anyhow, that is when it is traced; elsewhere `npm test -- --only e2e NAME --trace on` does it.
    trace: process.env.CI
      ? { mode: 'on-first-retry', screenshots: false, snapshots: true, sources: true }
      : 'off',
    screenshot: 'only-on-failure',
    // A browser new to Spindle fetches all of the sitting for later. Journeys in which that matters allow it.
    serviceWorkers: 'block',
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [
    { name: 'desktop', testIgnore: '**/*.phone.spec.ts', use: { viewport: { width: 1280, height: 800 } } },
    {
      name: 'phone',
      testMatch: '**/*.phone.spec.ts',
      use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
    },
  ],
})
