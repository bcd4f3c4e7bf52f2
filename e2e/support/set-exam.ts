import type { Page } from '@playwright/test'
import { expect } from './test'

export interface ExamTyped {
  readonly name: string
  /** As a date field takes it. */
  readonly on: string
  readonly target: number
  /** What its deck is called. */
  readonly deck: string | RegExp
}

/** Sets an exam as somebody would, and waits for its page. */
export async function setExamBy(page: Page, { name, on, target, deck }: ExamTyped): Promise<void> {
  await page.goto('/exams/new')
  // What is streamed stands there twice for a moment, once out of sight.
  const field = (label: string) => page.getByLabel(label).filter({ visible: true })
  await field('What is it called?').fill(name)
  await field('When is it?').fill(on)
  await field('How much of it do you want to recall?').fill(String(target))
  await page.getByRole('checkbox', { name: deck }).check()
  await page.getByRole('button', { name: 'Set this exam' }).click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
}
