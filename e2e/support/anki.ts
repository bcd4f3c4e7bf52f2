import { execFileSync } from 'node:child_process'
import path from 'node:path'
import { buildSync } from 'esbuild'

const root = path.join(__dirname, '../..')
/** Of what a program prints. */
const MOST_BYTES = 100_000_000
let bytes: Buffer | null = null

/** A package as a whole collection is exported, for a file field: four cards in two decks, three of them due. */
export function capitalsPackage(): ChosenPackage {
  bytes ??= printed('tests/support/anki-packages/print-capitals.ts')
  return { name: 'capitals.colpkg', mimeType: 'application/octet-stream', buffer: bytes }
}

/** A package that is chosen as a file. */
export interface ChosenPackage {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

interface Printed {
  readonly attacks: readonly { readonly name: string; readonly bytes: string; readonly says: string | null }[]
  readonly scripted: string
  readonly generations: readonly string[]
}

/** Packages that mean harm or are damaged, one full of scripts, and one of each generation with every type of notes. */
export function hostilePackages() {
  const { attacks, scripted, generations } = JSON.parse(
    printed('tests/support/anki-packages/print-attacks.ts').toString(),
  ) as Printed
  const chosen = (name: string, base64: string): ChosenPackage => ({
    name,
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(base64, 'base64'),
  })
  return {
    attacks: attacks.map(({ name, bytes, says }) => ({ name, says, file: chosen(`${name}.apkg`, bytes) })),
    scripted: chosen('scripts.apkg', scripted),
    generations: generations.map((bytes, place) => chosen(`generation-${place + 1}.apkg`, bytes)),
  }
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
  return execFileSync(process.execPath, ['--input-type=module', '-'], {
    input,
    cwd: root,
    maxBuffer: MOST_BYTES,
  })
}
