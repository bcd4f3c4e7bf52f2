import { execFileSync } from 'node:child_process'
import path from 'node:path'
import { buildSync } from 'esbuild'

const root = path.join(__dirname, '../..')
let bytes: Buffer | null = null

/** A package as a whole collection is exported, for a file field: four cards in two decks, three of them due. */
export function capitalsPackage(): { name: string; mimeType: string; buffer: Buffer } {
  bytes ??= printed('tests/support/anki-packages/print-capitals.ts')
  return { name: 'capitals.colpkg', mimeType: 'application/octet-stream', buffer: bytes }
}

/** What a program prints. It waits for its engine as it is loaded, which the tests' own loader can't. */
function printed(program: string): Buffer {
  const { outputFiles } = buildSync({
    entryPoints: [path.join(root, program)],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    alias: { '@': root },
  })
  const input = outputFiles[0]?.text ?? ''
  return execFileSync(process.execPath, ['--input-type=module', '-'], { input, cwd: root })
}
