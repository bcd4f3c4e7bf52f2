import { expect, type Locator, type Page } from '@playwright/test'

const MOST_STEPS = 60

/** Presses Tab (or Shift+Tab) until something has the focus, as somebody without a pointer gets there. */
export async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let step = 0; step < MOST_STEPS; step++) {
    if (await target.evaluateAll((elements) => elements.includes(document.activeElement as HTMLElement)))
      return
    await page.keyboard.press(key)
  }
  throw new Error(`${key} does not lead to ${String(target)}`)
}

/**
 * Presses a key until it has done its work. A key that grades is deaf for a moment after the answer is shown, which
 * is too short for a person to notice and too long for a test.
 */
export async function pressUntil(page: Page, key: string, worked: () => Promise<boolean>): Promise<void> {
  await expect(async () => {
    if (await worked()) return
    await page.keyboard.press(key)
    expect(await worked(), `${key} has done its work`).toBe(true)
  }).toPass({ intervals: [100], timeout: 15_000 })
}
