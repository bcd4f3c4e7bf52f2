import { spawnSync } from 'node:child_process'
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress } from 'node:zlib'
import { Failure } from './failures.mjs'
import { inRoot } from './paths.mjs'
import { plainRunner } from './runners.mjs'

const systemBrowsers = {
  linux: [
    ...[
      '/usr/bin/chromium',
      '/usr/bin/chromium-browser',
      '/usr/bin/google-chrome',
      '/usr/bin/google-chrome-stable',
    ],
    '/snap/bin/chromium',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
    .filter((name) => process.env[name])
    .map((name) => path.join(process.env[name], 'Google\\Chrome\\Application\\chrome.exe')),
}

/**
 * A Chromium to test with, as the environment that Playwright's configuration reads: CHROMIUM_PATH, else one that the
 * system has, else Playwright's own download, else the one that npm carries for Linux on x64.
 */
export async function findBrowser(environment = process.env) {
  const named = environment.CHROMIUM_PATH
  if (named && !existsSync(named))
    throw new Failure(`There is no browser at ${named}: correct CHROMIUM_PATH or unset it.`)
  const found = named || (systemBrowsers[process.platform] ?? []).find((file) => existsSync(file))
  if (found) return { CHROMIUM_PATH: found }
  const { chromium } = await import('@playwright/test')
  if (existsSync(chromium.executablePath())) return { CHROMIUM_PATH: chromium.executablePath() }
  if (process.platform === 'linux' && process.arch === 'x64') return packedBrowser()
  return downloadedBrowser(chromium)
}

async function downloadedBrowser(chromium) {
  const args = [inRoot('node_modules/@playwright/test/cli.js'), 'install', 'chromium']
  const { code, output } = await plainRunner()('browser', process.execPath, args)
  if (code === 0) return { CHROMIUM_PATH: chromium.executablePath() }
  throw Object.assign(
    new Failure('No browser was found and none could be downloaded: name one in CHROMIUM_PATH.'),
    {
      output,
    },
  )
}

/** Unpacks the browser of the npm package once, next to the package. */
async function packedBrowser() {
  const packed = inRoot('node_modules/@sparticuz/chromium')
  const { version } = JSON.parse(readFileSync(path.join(packed, 'package.json'), 'utf8'))
  const folder = inRoot('node_modules/.cache', `chromium-${version}`)
  if (!existsSync(folder)) await unpack(path.join(packed, 'bin'), folder)
  const program = path.join(folder, 'chromium')
  return {
    CHROMIUM_PATH: program,
    ...(lacksLibraries(program) ? { LD_LIBRARY_PATH: path.join(folder, 'lib') } : {}),
    ...(existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_PATH: folder }),
  }
}

async function unpack(from, folder) {
  const unfinished = `${folder}.new`
  rmSync(unfinished, { recursive: true, force: true })
  mkdirSync(unfinished, { recursive: true })
  for (const name of ['al2023', 'fonts', 'swiftshader']) {
    const archive = path.join(unfinished, `${name}.tar`)
    await decompress(path.join(from, `${name}.tar.br`), archive)
    const { status, stderr } = spawnSync('tar', ['xf', archive, '-C', unfinished], { encoding: 'utf8' })
    if (status !== 0) throw new Error(`the browser could not be unpacked: ${stderr ?? 'there is no tar'}`)
    rmSync(archive)
  }
  writeFileSync(path.join(unfinished, 'fonts.conf'), fontSettings(folder))
  await decompress(path.join(from, 'chromium.br'), path.join(unfinished, 'chromium'), 0o755)
  renameSync(unfinished, folder)
}

/** The package's own settings look for fonts in /tmp and keep a cache there. */
const fontSettings = (folder) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${folder}/fonts</dir><cachedir>${folder}/fonts-cache</cachedir></fontconfig>
`

const decompress = (from, to, mode = 0o644) =>
  pipeline(createReadStream(from), createBrotliDecompress(), createWriteStream(to, { mode }))

function lacksLibraries(program) {
  const { status, stdout } = spawnSync('ldd', [program], { encoding: 'utf8' })
  return status !== 0 || stdout.includes('not found')
}
