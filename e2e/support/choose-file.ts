import { expect, type Page } from '@playwright/test'
import type { csv } from './cards'

/**
 * Chooses a file on the import page until the page says a text: one chosen in the instant in which the page comes to
 * life is lost now and then, on a busy machine.
 */
export const chooseUntil = (page: Page, file: ReturnType<typeof csv>, says: string): Promise<void> =>
  expect(async () => {
    await page.getByLabel(/Drop a file here/).setInputFiles(file)
    await expect(page.getByText(says)).toBeVisible({ timeout: 4000 })
  }).toPass()
