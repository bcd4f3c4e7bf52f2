import { expect, type Page } from '@playwright/test'
import type { csv } from './cards'

/** Chooses a file on the import page, and waits until the page says a text. */
export async function chooseFile(page: Page, file: ReturnType<typeof csv>, says: string): Promise<void> {
  await page.getByLabel(/Drop a file here/).setInputFiles(file)
  await expect(page.getByText(says)).toBeVisible()
}
