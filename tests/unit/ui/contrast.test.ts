import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

/** The tokens of each surface: a block of tokens.css, over those it builds on. */
const css = readFileSync(path.resolve(import.meta.dirname, '../../../app/tokens.css'), 'utf8')

function block(selector: string): Map<string, string> {
  const start = css.indexOf(`\n${selector} {`)
  if (start < 0) throw new Error(`no block ${selector}`)
  const body = css.slice(start, css.indexOf('\n}', start))
  return new Map(
    [...body.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name ?? '', value ?? '']),
  )
}

const paper = block(':root')
const over = (...layers: Map<string, string>[]) => new Map(layers.flatMap((layer) => [...layer]))
const SURFACES = {
  paper,
  dusk: over(paper, block('.dark')),
  lamplight: over(paper, block('html:has(.night-room)')),
  ember: over(paper, block('.dark'), block('html:has(.night-room)'), block('html.dark:has(.night-room)')),
}

/** WCAG 2.2, relative luminance and contrast ratio. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = parseInt(hex.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(a: string, b: string): number {
  const [darker = 0, lighter = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (lighter + 0.05) / (darker + 0.05)
}

const GROUNDS = ['background', 'card', 'popover', 'sunken']
const TEXT: [string, string][] = [
  ...GROUNDS.flatMap((ground): [string, string][] => [
    ['foreground', ground],
    ['muted-foreground', ground],
  ]),
  ['primary', 'background'],
  ['primary', 'card'],
  ['primary', 'popover'],
  ['primary-foreground', 'primary'],
  ['primary-foreground', 'primary-hover'],
  ['secondary-foreground', 'secondary'],
]
/** Surprise and the app's own failures are shown by day only. */
const DAY_TEXT: [string, string][] = [
  ['above', 'background'],
  ['above', 'card'],
  ['above', 'above-soft'],
  ['below', 'background'],
  ['below', 'card'],
  ['below', 'below-soft'],
  ['destructive', 'background'],
  ['destructive', 'card'],
  ['foreground', 'destructive-soft'],
  ['card', 'destructive'],
]
const EDGES: [string, string][] = [
  ['input', 'background'],
  ['input', 'card'],
  ['ring', 'background'],
  ['ring', 'card'],
]
const DAY_EDGES: [string, string][] = [
  ['model', 'card'],
  ['model', 'background'],
  ['own', 'card'],
  ['own', 'background'],
  ['above', 'card'],
  ['below', 'card'],
]

it('measures contrast as the guideline defines it', () => {
  expect(contrast('#000000', '#ffffff')).toBe(21)
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
})

describe.each(Object.entries(SURFACES))('on %s', (surface, tokens) => {
  const byDay = surface === 'paper' || surface === 'dusk'
  const ratio = ([over, under]: [string, string]) => contrast(tokens.get(over) ?? '', tokens.get(under) ?? '')

  it.each(byDay ? [...TEXT, ...DAY_TEXT] : TEXT)('text in %s on %s is readable', (...pair) => {
    expect(ratio(pair)).toBeGreaterThanOrEqual(4.5)
  })

  it.each(byDay ? [...EDGES, ...DAY_EDGES] : EDGES)('%s stands out from %s', (...pair) => {
    expect(ratio(pair)).toBeGreaterThanOrEqual(3)
  })
})
