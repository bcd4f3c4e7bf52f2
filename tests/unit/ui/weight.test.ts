import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

const root = path.resolve(import.meta.dirname, '../../..')

/** Components a sitting is made of: its page may weigh half as much again as an empty one, and no more. */
const LIGHT = [
  'components/ui/Button.tsx',
  'components/ui/Callout.tsx',
  'components/ui/Field.tsx',
  'components/ui/GradeButtons.tsx',
  'components/ui/Kbd.tsx',
  'components/ui/Ruler.tsx',
  'components/ui/SegmentedChoice.tsx',
  'components/ui/Surprise.tsx',
  'components/ui/Trace.tsx',
]

const ALLOWED_PACKAGES = ['clsx', 'lucide-react', 'next/link', 'react']

describe('the components of a sitting', () => {
  it.each(LIGHT)('%s brings along neither a large library nor words of other pages', (file) => {
    const { packages, files } = importsOf(file)
    expect([...packages].filter((name) => !ALLOWED_PACKAGES.includes(name))).toEqual([])
    expect([...files].filter((name) => name.startsWith('lib/words/')).sort()).not.toContain(
      'lib/words/index.ts',
    )
  })

  it('leave what asks a browser for passkeys to the press that needs it', () => {
    for (const page of ['components/public/OtherWaysIn.tsx', 'components/account/WaysIn.tsx']) {
      expect([...importsOf(page).packages]).not.toContain('@simplewebauthn/browser')
    }
  })

  it('are found to be heavy when they are', () => {
    expect([...importsOf('components/ui/Dialog.tsx').packages]).toContain('radix-ui/dialog')
  })
})

/** All that a file imports, directly or not, other than types. */
function importsOf(entry: string): { packages: Set<string>; files: Set<string> } {
  const packages = new Set<string>()
  const files = new Set<string>()
  const visit = (file: string): void => {
    if (files.has(file)) return
    files.add(file)
    for (const name of namesImported(readFileSync(path.join(root, file), 'utf8'))) {
      const target = name.startsWith('@/') ? name.slice(2) : path.join(path.dirname(file), name)
      if (name.startsWith('@/') || name.startsWith('.')) visit(resolved(target))
      else packages.add(name)
    }
  }
  visit(entry)
  return { packages, files }
}

function namesImported(source: string): string[] {
  const statements = source.matchAll(
    /^(?:import|export)\s+(?!type\b)[^;]*?from\s+'([^']+)'|^import\s+'([^']+)'/gm,
  )
  return [...statements].map(([, from, bare]) => from ?? bare ?? '')
}

function resolved(target: string): string {
  const found = ['.ts', '.tsx', '/index.ts']
    .map((ending) => target + ending)
    .find((file) => existsSync(path.join(root, file)))
  if (found === undefined) throw new Error(`cannot find ${target}`)
  return found
}
