import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inRoot } from '../../../scripts/paths.mjs'

/** Modules that break one rule each: what they import, and the rule that must notice. */
const breaches: readonly (readonly [rule: string, module: string, imported: string])[] = [
  ['no-cycles', 'lib/usecases/one.ts', './two'],
  ['every-import-is-found', 'lib/usecases/lost.ts', './nowhere'],
  ['pure-rooms-import-only-pure-things', 'lib/learning/next.ts', 'next'],
  ['pure-rooms-import-only-pure-things', 'lib/scheduling/react.ts', 'react'],
  ['pure-rooms-import-only-pure-things', 'lib/practice/node.ts', 'node:crypto'],
  ['pure-rooms-import-only-pure-things', 'lib/focus/data.ts', '../data/cards'],
  ['pure-rooms-import-only-pure-things', 'lib/sleep/contract.ts', '../contracts/card'],
  ['pure-rooms-import-only-pure-things', 'lib/exam/clock.ts', '../clock'],
  ['pure-rooms-import-only-pure-things', 'lib/content/zod.ts', 'zod'],
  ['pure-rooms-import-only-pure-things', 'lib/words/prisma.ts', '../../generated/prisma/client'],
  ['contracts-are-zod-and-pure-types', 'lib/contracts/data.ts', '../data/cards'],
  ['only-data-knows-the-database', 'lib/usecases/prisma.ts', '@/generated/prisma/client'],
  ['only-data-knows-the-database', 'lib/auth/pg.ts', 'pg'],
  ['only-data-knows-the-database', 'app/page.tsx', '@prisma/client'],
  ['data-looks-neither-up-nor-sideways', 'lib/data/up.ts', '../usecases/good'],
  ['data-looks-neither-up-nor-sideways', 'lib/data/next.ts', 'next/headers'],
  ['usecases-know-no-page', 'lib/usecases/next.ts', 'next/headers'],
  ['components-get-data-transfer-objects', 'components/data.tsx', '@/lib/data/cards'],
  ['components-get-data-transfer-objects', 'components/usecase.tsx', '@/lib/usecases/good'],
  ['components-get-data-transfer-objects', 'components/env.tsx', '@/lib/env'],
  ['components-get-data-transfer-objects', 'components/session.tsx', 'next-auth'],
  ['browser-code-imports-no-server-code', 'lib/offline/node.ts', 'node:fs'],
  ['browser-code-imports-no-server-code', 'components/node.tsx', 'node:fs'],
  ['offline-knows-no-server', 'lib/offline/usecase.ts', '../usecases/good'],
  ['auth-and-jobs-know-no-page', 'lib/jobs/page.ts', '@/app/good'],
  ['one-way-out', 'lib/jobs/fetch.ts', 'node:https'],
  ['one-way-out', 'app/socket.ts', 'node:tls'],
  ['outgoing-knows-nobody', 'lib/outgoing/data.ts', '../data/cards'],
  ['packages-know-nobody', 'lib/packages/data.ts', '../data/cards'],
  ['packages-know-nobody', 'lib/packages/env.ts', '../env'],
  ['one-engine-for-packages', 'lib/usecases/archive.ts', 'yauzl'],
  ['metrics-are-told', 'lib/metrics/data.ts', '../data/cards'],
  ['env-depends-on-nothing-but-zod', 'lib/env.ts', './data/cards'],
  ['lib-knows-no-page-and-no-component', 'lib/clock.ts', '@/components/good'],
  ['the-product-needs-no-tool', 'lib/usecases/tool.ts', '@/scripts/tool'],
  ['the-product-needs-no-development-package', 'components/vitest.tsx', 'vitest'],
]

/** Modules that keep to the doors. */
const good: Readonly<Record<string, readonly string[]>> = {
  'lib/learning/good.ts': ['../scheduling/good', '../contracts/result', 'ts-fsrs'],
  'lib/scheduling/good.ts': ['temporal-polyfill'],
  'lib/contracts/result.ts': [],
  'lib/contracts/card.ts': ['zod', './result', '../scheduling/good'],
  'lib/data/cards.ts': ['@/generated/prisma/client', 'pg', '../contracts/card', 'server-only'],
  'lib/usecases/good.ts': ['../data/cards', '../scheduling/good', '../contracts/card'],
  'lib/usecases/two.ts': ['./one'],
  'lib/metrics/good.ts': ['prom-client', 'server-only', 'node:diagnostics_channel'],
  'lib/packages/good.ts': ['node:fs', 'yauzl', 'sql.js', 'fzstd', '../contracts/result'],
  'lib/outgoing/good.ts': ['node:https', 'server-only'],
  'lib/offline/good.ts': ['idb', '../contracts/card', '../scheduling/good'],
  'components/good.tsx': ['react', '../lib/contracts/card', '../lib/offline/good', 'next/link'],
  'app/good.tsx': ['../components/good', '../lib/usecases/good', '../lib/data/cards', 'next-auth'],
  'scripts/tool.ts': ['node:fs'],
  'generated/prisma/client.ts': [],
}

interface Report {
  readonly summary: {
    readonly violations: readonly { readonly from: string; readonly rule: { readonly name: string } }[]
  }
}

let folder = ''
let found: readonly string[] = []

const write = (file: string, imports: readonly string[]) => {
  mkdirSync(path.join(folder, path.dirname(file)), { recursive: true })
  const lines = imports.map((name, index) => `import * as i${index} from '${name}'\nexport { i${index} }`)
  writeFileSync(path.join(folder, file), `${lines.join('\n')}\nexport const here = true\n`)
}

beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'spindle-doors-'))
  for (const file of ['.dependency-cruiser.cjs', 'tsconfig.json', 'package.json']) {
    copyFileSync(inRoot(file), path.join(folder, file))
  }
  symlinkSync(inRoot('node_modules'), path.join(folder, 'node_modules'), 'junction')
  for (const [file, imports] of Object.entries(good)) write(file, imports)
  for (const [, file, imported] of breaches) write(file, [imported])
  const program = inRoot('node_modules/dependency-cruiser/bin/dependency-cruise.mjs')
  const { stdout, stderr } = spawnSync(process.execPath, [program, '--output-type=json', '.'], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  if (!stdout) throw new Error(stderr)
  const { summary } = JSON.parse(stdout) as Report
  found = summary.violations.map(({ rule, from }) => `${rule.name}: ${from}`)
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('a door is shut', () => {
  it.each(breaches)('by %s when %s imports %s', (rule, file) => {
    expect(found).toContain(`${rule}: ${file}`)
  })

  it('to no module that keeps to the rules', () => {
    // The other end of the cycle is a good module that the breach drags in.
    const blamed = found.filter((line) => Object.keys(good).some((file) => line.endsWith(`: ${file}`)))
    expect(blamed.filter((line) => line !== 'no-cycles: lib/usecases/two.ts')).toEqual([])
  })

  it('by rules that are all tried here', () => {
    const tried = new Set(breaches.map(([rule]) => rule))
    const configuration = spawnSync(
      process.execPath,
      [
        '-p',
        `JSON.stringify(require(${JSON.stringify(inRoot('.dependency-cruiser.cjs'))}).forbidden.map((r) => r.name))`,
      ],
      { encoding: 'utf8' },
    )
    expect([...tried].sort()).toEqual((JSON.parse(configuration.stdout) as string[]).sort())
  })
})
