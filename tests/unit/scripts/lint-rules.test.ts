import { ESLint, type Linter } from 'eslint'
import { beforeAll, describe, expect, it } from 'vitest'
import { root } from '../../../scripts/paths.mjs'

let linter: ESLint

beforeAll(async () => {
  // Rules that ask for types need files that exist; what is tried here needs none.
  const untyped: Linter.Config = {
    languageOptions: { parserOptions: { projectService: false } },
    rules: Object.fromEntries(
      ['no-floating-promises', 'no-misused-promises', 'await-thenable', 'switch-exhaustiveness-check'].map(
        (name) => [`@typescript-eslint/${name}`, 'off'],
      ),
    ),
  }
  linter = new ESLint({ cwd: root, overrideConfig: [untyped] })
  // The first text waits for every plugin to be loaded.
  await linter.lintText('')
})

async function complaints(file: string, code: string): Promise<string[]> {
  const [result] = await linter.lintText(code, { filePath: file })
  return result?.messages.map(({ ruleId, message }) => ruleId ?? message) ?? []
}

describe('a pure room', () => {
  it.each([
    'Date.now()',
    'new Date()',
    'Date()',
    'Math.random()',
    'crypto.randomUUID()',
    'performance.now()',
    'Temporal.Now.instant()',
    'globalThis.Date',
    'process.platform',
  ])('may not use %s', async (code) => {
    const found = await complaints('lib/learning/x.ts', `export const x = ${code}\n`)
    expect(found).toHaveLength(1)
    expect(found[0]).toMatch(/^no-restricted-(syntax|globals)$/)
  })

  it.each(['new Date(0)', 'Math.exp(1)', 'Temporal.Instant.from("1970-01-01T00:00Z")'])(
    'may use %s',
    async (code) => {
      expect(await complaints('lib/scheduling/x.ts', `export const x = ${code}\n`)).toEqual([])
    },
  )

  it('is not every room', async () => {
    expect(await complaints('lib/usecases/x.ts', 'export const x = Date.now()\n')).toEqual([])
  })
})

describe('the environment', () => {
  const code = 'export const x = process.env.PORT\n'
  it.each(['lib/auth/x.ts', 'app/x.ts', 'components/x.ts', 'prisma/x.ts', 'proxy.ts'])(
    'is not read by %s',
    async (file) => {
      expect(await complaints(file, code)).toEqual(['no-restricted-properties'])
    },
  )
  it.each(['lib/env.ts', 'scripts/x.mjs', 'bench/x.ts', 'tests/unit/x.ts', 'playwright.config.ts'])(
    'is read by %s',
    async (file) => {
      expect(await complaints(file, code)).toEqual([])
    },
  )
})

describe('the words of the interface', () => {
  it.each(['<p>Hello</p>', "<p>{'Hello'}</p>", '<p>{`Hello`}</p>'])('do not stand in %s', async (code) => {
    const found = await complaints('components/x.tsx', `export const X = () => ${code}\n`)
    expect(found).toEqual(['react/jsx-no-literals'])
  })
  it('come from the catalogue', async () => {
    const code =
      'import { words } from \'@/lib/words\'\nexport const X = () => <p className="x">{words.hello}</p>\n'
    expect(await complaints('app/x.tsx', code)).toEqual([])
  })
})

describe('TypeScript', () => {
  it.each([
    ['any', '@typescript-eslint/no-explicit-any', 'export const x = (y: any) => y\n'],
    ['an enum', 'no-restricted-syntax', 'export enum X {\n  One,\n}\n'],
    [
      'an unproven !',
      '@typescript-eslint/no-non-null-assertion',
      'export const x = (y: string | null) => y!\n',
    ],
  ])('knows no %s here', async (_, rule, code) => {
    expect(await complaints('lib/usecases/x.ts', code)).toEqual([rule])
    if (rule === 'no-restricted-syntax') expect(await complaints('lib/learning/x.ts', code)).toEqual([rule])
  })

  it('lets no promise go unheeded', async () => {
    const calculated = (await new ESLint({ cwd: root }).calculateConfigForFile(
      'lib/usecases/x.ts',
    )) as Linter.Config
    expect(calculated.rules?.['@typescript-eslint/no-floating-promises']).toEqual([2])
  })
})

describe('the way out to other servers', () => {
  it.each(['fetch("https://example.org")', 'new WebSocket("wss://example.org")'])(
    'is not %s on the server',
    async (code) => {
      for (const file of ['lib/usecases/x.ts', 'lib/jobs/x.ts', 'app/api/x/route.ts', 'proxy.ts']) {
        expect(await complaints(file, `export const x = ${code}\n`)).toEqual(['no-restricted-globals'])
      }
    },
  )

  it('is not the push library’s own', async () => {
    const code = 'export const x = (webPush) => webPush.sendNotification()\n'
    expect(await complaints('lib/jobs/x.ts', code)).toEqual(['no-restricted-properties'])
  })

  it('is open to the browser, whose requests go home', async () => {
    expect(await complaints('components/x.ts', 'export const x = fetch("/api/health")\n')).toEqual([])
  })
})
