import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const TOUCH_PX = 44
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What axe-core finds on a page as it is now: a line for each element that breaks a rule. */
export async function axeFindings(page: Page): Promise<string[]> {
  // One document and no foreign frames: the shorter way is the same way.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).withTags(RULES).analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`))
}

/** Expects a page to be clean in light and in dark. */
export async function expectAccessible(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    expect.soft(await axeFindings(page), `${colorScheme}: ${page.url()}`).toEqual([])
  }
}

/** Expects nothing on a page to reach beyond its sides. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const overflow = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    return scrollWidth - clientWidth
  })
  expect.soft(overflow, `pixels beyond the side: ${page.url()}`).toBe(0)
}

/** Expects everything that can be pressed to be large enough for a finger; links inside a sentence are excepted. */
export async function expectLargeTargets(page: Page): Promise<void> {
  expect.soft(await page.evaluate(smallTargets, TOUCH_PX), `small targets: ${page.url()}`).toEqual([])
}

function smallTargets(least: number): string[] {
  const operable =
    'a[href], button, input, select, textarea, summary, [role="button"], [role="slider"], [tabindex="0"]'
  const isSeen = (element: Element): boolean => {
    const { width, height } = element.getBoundingClientRect()
    return (
      element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && width > 1 && height > 1
    )
  }
  const isInSentence = (element: Element): boolean => {
    if (element.tagName !== 'A' || !getComputedStyle(element).display.startsWith('inline')) return false
    const around = element.parentElement?.textContent?.replace(element.textContent ?? '', '') ?? ''
    return around.trim() !== ''
  }
  /** What a finger may hit: a control together with the label around it or tied to it. */
  const targetOf = (element: Element): Element => {
    const label = element instanceof HTMLInputElement ? element.labels?.[0] : undefined
    return label !== undefined && /^(radio|checkbox|file)$/.test((element as HTMLInputElement).type)
      ? label
      : element
  }
  return [...document.querySelectorAll(operable)]
    .filter((element) => isSeen(element) && !isInSentence(element))
    .flatMap((element) => {
      const { width, height } = targetOf(element).getBoundingClientRect()
      if (width >= least - 0.5 && height >= least - 0.5) return []
      const name = element.getAttribute('aria-label') ?? element.textContent?.trim() ?? ''
      return [
        `${element.tagName.toLowerCase()} "${name.slice(0, 40)}" ${Math.round(width)}×${Math.round(height)}`,
      ]
    })
}
