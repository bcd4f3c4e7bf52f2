import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const TOUCH_PX = 44
const COLOUR_RULES = ['color-contrast', 'link-in-text-block']
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/**
 * What axe-core finds on a page as it is now: a line for each element that breaks a rule. Where the same page was looked
 * at in other colours already, its colours alone are what is left to look at.
 */
export async function axeFindings(page: Page, what: 'all' | 'colours' = 'all'): Promise<string[]> {
  await Promise.race([page.evaluate(settle), patience()])
  await bringAxe(page)
  // One document and no foreign frames: the shorter way is the same way. What a page does right isn't asked for.
  const axe = new AxeBuilder({ page, axeSource: NOTHING })
    .setLegacyMode(true)
    .options({ resultTypes: ['violations'] })
  const { violations } = await (what === 'all' ? axe.withTags(RULES) : axe.withRules(COLOUR_RULES)).analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`))
}

/** A script for the builder to run where it would bring axe-core: it would do so twice at each look. */
const NOTHING = 'undefined'

/** The short form of axe-core: the long one, which is the package's `source`, takes a page longer to read than to be looked at. */
const AXE = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8')

/** Brings axe-core to a page that has not got it yet. */
async function bringAxe(page: Page): Promise<void> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE)
}

/** Frames can stand still where a test has taken the clock into its hands; then nothing is on its way either. */
const SETTLED_MS = 5_000
const patience = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, SETTLED_MS))

/** Colours on their way from one to another are neither. What inherits a colour may set out only once that has arrived. */
async function settle(): Promise<void> {
  for (let [still, looks] = [0, 0]; still < 2 && looks < 10; looks++) {
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    const ending = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().iterations !== Infinity)
    still = ending.length === 0 ? still + 1 : 0
    await Promise.allSettled(ending.map(({ finished }) => finished))
  }
}

/** How far a page reaches beyond its sides. */
export const pixelsBeyondTheSide = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

/** What can be pressed and is too small for a finger; links inside a sentence are excepted. */
export const smallTargets = (page: Page): Promise<string[]> => page.evaluate(findSmallTargets, TOUCH_PX)

function findSmallTargets(least: number): string[] {
  const operable =
    'a[href], button, input, select, textarea, summary, [role="button"], [role="slider"], [tabindex="0"]'
  const isSeen = (element: Element): boolean => {
    const { width, height } = element.getBoundingClientRect()
    // What only the keyboard brings into sight is clipped to nothing until then.
    const isClipped = getComputedStyle(element).clipPath !== 'none'
    const isShown = element.checkVisibility({ visibilityProperty: true, opacityProperty: true })
    return isShown && !isClipped && width > 1 && height > 1
  }
  const isInSentence = (element: Element): boolean => {
    const parent = element.parentElement
    const isWord = element.tagName === 'BUTTON' ? parent?.tagName === 'P' : element.tagName === 'A'
    if (!isWord || !getComputedStyle(element).display.startsWith('inline')) return false
    return (parent?.textContent?.replace(element.textContent ?? '', '') ?? '').trim() !== ''
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

/** Looks at the page as it is on a phone, light and dark. `what`: of which page it is said when it isn't sound. */
export async function expectSoundOnPhone(page: Page, what: string): Promise<void> {
  await page.setViewportSize({ width: 390, height: 844 })
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    expect
      .soft(await axeFindings(page, colorScheme === 'light' ? 'all' : 'colours'), `${what}, ${colorScheme}`)
      .toEqual([])
  }
  expect.soft(await smallTargets(page), what).toEqual([])
  expect.soft(await pixelsBeyondTheSide(page), what).toBe(0)
  await page.setViewportSize({ width: 1280, height: 800 })
}
