import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { buildServiceWorker, workerFile } from '../../../scripts/build-service-worker.mjs'

let dist: string

beforeEach(() => {
  dist = mkdtempSync(path.join(os.tmpdir(), 'spindle-worker-'))
  write('BUILD_ID', 'abc123\n')
  write(
    'build-manifest.json',
    JSON.stringify({
      rootMainFiles: ['static/chunks/main.js'],
      polyfillFiles: ['static/chunks/old-browsers.js'],
    }),
  )
  write('static/chunks/main.js', 'load("static/chunks/lazy-_1.js")')
  write('static/chunks/lazy-_1.js', '["static/chunks/lazier.js", "static/chunks/main.js"]')
  write('static/chunks/lazier.js', '')
  write('static/chunks/old-browsers.js', '')
  write('static/chunks/elsewhere.js', '')
  write('static/chunks/look.css', 'src:url(../media/inter.1a.woff2),url(../media/inter.1a.woff)')
  write('static/media/inter.1a.woff2', '')
  write('static/media/inter.1a.woff', '')
  page('study', ['study.js', 'old-browsers.js'])
  page('study/done', ['done.js'])
})

afterEach(() => rmSync(dist, { recursive: true }))

function write(name: string, text: string): void {
  mkdirSync(path.dirname(path.join(dist, name)), { recursive: true })
  writeFileSync(path.join(dist, name), text)
}

/** A page as Next lists it. */
function page(name: string, scripts: readonly string[]): void {
  for (const script of scripts) write(`static/chunks/${script}`, '')
  const chunks = scripts.map((script) => `/_next/static/chunks/${script}`)
  write(
    `server/app/(study)/${name}/page_client-reference-manifest.js`,
    `globalThis.x=${JSON.stringify({ chunks, css: ['static/chunks/look.css'], map: 'static/chunks/look.css.map' })}`,
  )
}

describe('the service worker of a build', () => {
  test('keeps the documents of a sitting and all they may come to need', async () => {
    const { id, shells, assets } = await buildServiceWorker(dist)
    expect(id).toBe('abc123')
    expect(shells).toEqual(['/study', '/study/done'])
    expect(assets).toEqual([
      '/_next/static/chunks/done.js',
      '/_next/static/chunks/lazier.js',
      '/_next/static/chunks/lazy-_1.js',
      '/_next/static/chunks/look.css',
      '/_next/static/chunks/main.js',
      '/_next/static/chunks/study.js',
      '/_next/static/media/inter.1a.woff2',
    ])
  })

  test('is one file that names its build and stands on its own', async () => {
    await buildServiceWorker(dist)
    const source = readFileSync(workerFile(dist), 'utf8')
    expect(source).toContain('abc123')
    expect(source).not.toMatch(/\bimport\b/)
    expect(() => new Function(source)).not.toThrow()
  })

  test('is not written for a build whose pages are not where they should be', async () => {
    rmSync(path.join(dist, 'server'), { recursive: true })
    await expect(buildServiceWorker(dist)).rejects.toThrow()
  })
})
