import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { inRoot } from '../../../scripts/paths.mjs'

/** Every package that is loaded, directly or through others, as soon as a module is. */
function packagesLoadedBy(file: string, seen = new Set<string>()): string[] {
  if (seen.has(file)) return []
  seen.add(file)
  const source = readFileSync(file, 'utf8')
  const names = [...source.matchAll(/^(?:import|export)\s(?:[^'"]*?from )?'([^']+)'/gm)].map(
    ([, name = '']) => name,
  )
  return names.flatMap((name) => {
    if (name.startsWith('node:')) return []
    return name.startsWith('.') ? packagesLoadedBy(path.resolve(path.dirname(file), name), seen) : [name]
  })
}

describe('on a fresh clone, where nothing is installed yet,', () => {
  it.each(['start', 'dev', 'test', 'check'])('the command %s can be loaded', (name) => {
    expect(packagesLoadedBy(inRoot(`scripts/commands/${name}.mjs`))).toEqual([])
  })

  it('the guard can be loaded', () => {
    expect(packagesLoadedBy(inRoot('scripts/guard/guard.mjs'))).toEqual([])
  })

  it('such a package would be noticed', () => {
    expect(packagesLoadedBy(inRoot('scripts/schema-engine.mjs'))).toContain('@prisma/adapter-pg')
  })
})
