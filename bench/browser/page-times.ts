import type { Page } from '@playwright/test'
import { inRoot } from '../../scripts/paths.mjs'

declare global {
  interface Window {
    framesScrolled: (frames: number, pixels: number) => Promise<number[]>
    shownAfterPress: (selector: string, text: string) => Promise<number>
  }
}

/** What a page shows when something is done: an element with this text. */
interface Shown {
  readonly selector: string
  readonly text: string
}

/** Has the pages to come say how long things take. */
export const watchTimes = (page: Page): Promise<unknown> =>
  page.addInitScript({ path: inRoot('bench/browser/watch-notes.js') })

/** Milliseconds from a press in the page until it shows what came of it. */
export async function timeUntil(page: Page, press: () => Promise<void>, shown: Shown): Promise<number> {
  const watching = page.evaluate(({ selector, text }) => window.shownAfterPress(selector, text), shown)
  await press()
  return watching
}

/** Milliseconds each frame took while a page was scrolled down, so many pixels a frame. */
export const frameTimes = (page: Page, frames: number, pixels: number): Promise<number[]> =>
  page.evaluate(({ most, step }) => window.framesScrolled(most, step), { most: frames, step: pixels })
