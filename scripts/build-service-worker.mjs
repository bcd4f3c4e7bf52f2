import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { inRoot, root } from './paths.mjs'

/** Documents a device keeps, and where Next lists what each of them needs. They hold nothing of anybody's. */
const SHELLS = [
  { path: '/study', page: 'app/(study)/study/page' },
  { path: '/study/done', page: 'app/(study)/study/done/page' },
]

/** Where the worker is put, inside the folder of the build it belongs to. */
export const workerFile = (folder) => path.join(folder, 'service-worker.js')

/**
 * Writes the service worker of a finished build: its source, bundled, with the list of what to keep. It lies beside
 * the build it lists, so that two builds never share one.
 *
 * @param folder the build's folder, from the root
 * @returns what it keeps
 */
export async function buildServiceWorker(folder) {
  const dist = path.resolve(root, folder)
  const assets = [...assetsOf(dist)].sort()
  const shells = SHELLS.map((shell) => shell.path)
  const id = readFileSync(path.join(dist, 'BUILD_ID'), 'utf8').trim()
  await build({
    entryPoints: [inRoot('lib/offline/service-worker/worker.ts')],
    outfile: workerFile(dist),
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    define: { BUILD: JSON.stringify({ id, shells, assets }) },
    logLevel: 'warning',
  })
  return { id, shells, assets }
}

/**
 * All files the documents need, those fetched later included: what their manifests name, what that names, and so on.
 * Scripts for browsers without modules are left out: those have no service workers either.
 */
function assetsOf(dist) {
  const { rootMainFiles = [], polyfillFiles = [] } = JSON.parse(read(path.join(dist, 'build-manifest.json')))
  const found = new Set()
  const waiting = [...rootMainFiles, ...SHELLS.flatMap(({ page }) => namedByPage(dist, page))]
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const asset = `/_next/${name}`
    const file = path.join(dist, name)
    if (found.has(asset) || polyfillFiles.includes(name) || !existsSync(file)) continue
    found.add(asset)
    if (/\.(js|css)$/.test(name)) waiting.push(...namedIn(read(file)))
  }
  return found
}

/** What the manifests of a page name. Without the first of them nothing is known of the page. */
function namedByPage(dist, page) {
  const file = path.join(dist, 'server', page)
  const more = [`${file}/build-manifest.json`, `${file}/react-loadable-manifest.json`].filter((name) =>
    existsSync(name),
  )
  return [`${file}_client-reference-manifest.js`, ...more].flatMap((name) => [...namedIn(read(name))])
}

const read = (file) => readFileSync(file, 'utf8')

/** Scripts and styles by their path in the build; fonts by their path from a style. Older font formats are left out. */
function* namedIn(text) {
  for (const [, name] of text.matchAll(/(static\/chunks\/[\w./~-]+?\.(?:js|css))(?!\.map)/g)) yield name
  for (const [, name] of text.matchAll(/url\(\.\.\/(media\/[\w./~-]+?\.woff2)\)/g)) yield `static/${name}`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { id, assets } = await buildServiceWorker(process.env.SPINDLE_DIST_DIR || '.next')
  console.log(`service worker ${id}: ${assets.length} files`)
}
