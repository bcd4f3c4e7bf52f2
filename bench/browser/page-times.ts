import type { Page } from '@playwright/test'

/** What a page shows when something is done: an element with this text. */
interface Shown {
  readonly selector: string
  readonly text: string
}

/** Milliseconds from a press in the page until it shows what came of it. */
export async function timeUntil(page: Page, press: () => Promise<void>, shown: Shown): Promise<number> {
  const watching = page.evaluate(
    ({ selector, text }) =>
      new Promise<number>((resolve) => {
        let pressedAt = 0
        addEventListener('keydown', ({ timeStamp }) => (pressedAt = timeStamp), { capture: true, once: true })
        const look = () => {
          const isThere = [...document.querySelectorAll(selector)].some((element) =>
            element.textContent.includes(text),
          )
          if (isThere && pressedAt > 0) resolve(performance.now() - pressedAt)
          else requestAnimationFrame(look)
        }
        look()
      }),
    shown,
  )
  await press()
  return watching
}

/** Milliseconds each frame took while a page was scrolled down, so many pixels a frame. */
export const frameTimes = (page: Page, frames: number, pixels: number): Promise<number[]> =>
  page.evaluate(
    ({ most, step }) =>
      new Promise<number[]>((resolve) => {
        const times: number[] = []
        let before = performance.now()
        const frame = (now: number) => {
          times.push(now - before)
          before = now
          if (times.length === most) return resolve(times)
          window.scrollBy({ top: step, behavior: 'instant' })
          requestAnimationFrame(frame)
        }
        requestAnimationFrame(frame)
      }),
    { most: frames, step: pixels },
  )
