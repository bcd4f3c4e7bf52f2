import { readFileSync } from 'node:fs'
import { Linter } from 'eslint'
import { describe, expect, it } from 'vitest'
import { whyTooOld } from '../../../scripts/node-version.mjs'
import { inRoot } from '../../../scripts/paths.mjs'

describe('the Node that Spindle runs on', () => {
  it.each(['12.22.12', '18.20.4', '20.0.0', '20.18.3'])('is too old when it is %s', (version) => {
    expect(whyTooOld(version)).toBe(
      `Spindle needs Node 20.19 or newer, and this is Node ${version}: see https://nodejs.org.`,
    )
  })

  it.each(['20.19.0', '20.20.2', '22.0.0', '24.11.1'])('will do when it is %s', (version) => {
    expect(whyTooOld(version)).toBeNull()
  })
})

const COMMANDS = [
  'start',
  'test',
  'check',
  'dev',
  'database',
  'on-database',
  'backup',
  'restore',
  'generate',
  'build',
]

describe('what an old Node reads before it is told', () => {
  // ES2020 is the first with import(), which Node 12 already understands.
  const problems = (file: string) =>
    new Linter().verify(readFileSync(inRoot(file), 'utf8'), {
      languageOptions: { ecmaVersion: 2020, sourceType: 'module' },
    })

  it.each([...COMMANDS, 'node-version'])('%s.mjs is old syntax', (name) => {
    expect(problems(`scripts/${name}.mjs`)).toEqual([])
  })

  it.each(COMMANDS)('%s.mjs loads the rest only afterwards', (name) => {
    const source = readFileSync(inRoot(`scripts/${name}.mjs`), 'utf8')
    expect(source.match(/^import .*/gm)).toEqual(["import { requireNode } from './node-version.mjs'"])
    expect(source.indexOf('requireNode()')).toBeLessThan(source.indexOf('import('))
  })
})
