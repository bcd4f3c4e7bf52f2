import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { hashOf, whenStale } from '../../../scripts/stamps.mjs'
import { isSatisfied, sentenceFor } from '../../../scripts/steps/install.mjs'

let folder = ''
const file = (name: string) => path.join(folder, name)
beforeEach(() => (folder = mkdtempSync(path.join(os.tmpdir(), 'spindle-stamps-'))))
afterEach(() => rmSync(folder, { recursive: true }))

describe('the hash of a step’s inputs', () => {
  it('changes with a content, a name, a new file in a folder, and a value', () => {
    mkdirSync(file('app'))
    writeFileSync(file('app/page.ts'), 'one')
    const before = hashOf([file('app')], ['x'])
    expect(hashOf([file('app')], ['x'])).toBe(before)
    expect(hashOf([file('app')], ['y'])).not.toBe(before)
    writeFileSync(file('app/other.ts'), '')
    const withOther = hashOf([file('app')], ['x'])
    expect(withOther).not.toBe(before)
    rmSync(file('app/other.ts'))
    writeFileSync(file('app/page.ts'), 'two')
    expect(hashOf([file('app')], ['x'])).not.toBe(before)
  })

  it('counts a missing input as nothing', () => {
    expect(hashOf([file('nowhere')])).toBe(hashOf([]))
  })
})

describe('work that is done when stale', () => {
  const work = vi.fn<() => Promise<void>>()
  const once = (hash: string) => whenStale({ stamp: file('stamp'), hash, outputs: [file('out')] }, work)
  beforeEach(() => {
    work.mockReset()
    work.mockImplementation(() => Promise.resolve(writeFileSync(file('out'), '')))
  })

  it('is done once for the same inputs', async () => {
    expect([await once('a'), await once('a'), await once('b')]).toEqual([true, false, true])
    expect(work).toHaveBeenCalledTimes(2)
  })

  it('is done again when an output is gone', async () => {
    await once('a')
    rmSync(file('out'))
    expect(await once('a')).toBe(true)
  })

  it('is done again when it broke off', async () => {
    work.mockRejectedValueOnce(new Error('interrupted'))
    await expect(once('a')).rejects.toThrow('interrupted')
    expect(await once('a')).toBe(true)
  })
})

describe('a package of the lock file', () => {
  const wish = { version: '1.0.0', integrity: 'sha512-a' }
  const here = { os: [process.platform], cpu: [process.arch] }
  it('is there when version and content are the same', () => {
    expect(isSatisfied(wish, { ...wish })).toBe(true)
    expect(isSatisfied(wish, { ...wish, version: '1.0.1' })).toBe(false)
    expect(isSatisfied(wish, { ...wish, integrity: 'sha512-b' })).toBe(false)
  })

  it('may be absent only when it is optional and not for this system', () => {
    expect(isSatisfied(wish, undefined)).toBe(false)
    expect(isSatisfied({ ...wish, optional: true, ...here }, undefined)).toBe(false)
    expect(isSatisfied({ ...wish, optional: true, ...here, cpu: ['other'] }, undefined)).toBe(true)
    expect(isSatisfied({ ...wish, optional: true }, undefined)).toBe(true)
  })
})

describe('an install that failed', () => {
  it('names the network when that is the reason', () => {
    const output = 'npm error code ENOTFOUND\nnpm error network request to https://registry.example/x failed'
    expect(sentenceFor(output)).toBe(
      'The packages could not be fetched, because npm does not reach its registry: check the network and start again.',
    )
  })

  it('gives npm’s own reason otherwise', () => {
    const output =
      'npm error code EUSAGE\nnpm error `npm ci` can only install with an existing package-lock.json'
    expect(sentenceFor(output)).toBe(
      'npm could not install the packages: `npm ci` can only install with an existing package-lock.json',
    )
    expect(sentenceFor('')).toBe('npm could not install the packages: it gave no reason')
  })
})
