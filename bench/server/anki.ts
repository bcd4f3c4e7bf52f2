import { randomBytes } from 'node:crypto'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { pool } from '@/lib/data/pool'
import { ensureBuilt, serveBuiltApp } from '../../scripts/built-app.mjs'
import { openThrowAway, startThrowAwayPostgres } from '../../scripts/throw-away.mjs'
import { median, print, type Line } from '../figures'
import { Copies } from './anki/copy'
import { Others, type Flow } from './anki/flow'
import { newcomer } from './anki/newcomer'
import { makePackage, type BenchPackage } from './anki/package'
import { timedImport, type ImportTimes } from './anki/timed-import'

const ROUNDS = 3
/** Longest that 10,000 cards and 100,000 answers may take. */
const IMPORT_MOST_S = 60
const COPY_MOST = 10
const OTHERS_MOST = 3

/**
 * `npm run bench:anki`: importing a package of 10,000 cards and 100,000 answers, its writing beside a plain COPY of the same
 * rows, and what others who answer notice of it, on a Postgres that writes to the disk. `--cards` for fewer; `--alone`
 * leaves the served app out.
 */
async function main(args: readonly string[]): Promise<boolean> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      cards: { type: 'string', default: '10000' },
      alone: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  })
  const place = openThrowAway()
  const closing: (() => unknown)[] = [() => place.close()]
  try {
    const postgres = await startThrowAwayPostgres(place, { durable: true })
    const databaseUrl: string = await postgres.openDatabase('bench')
    const copyUrl: string = await postgres.openDatabase('copy')
    const secret = randomBytes(32).toString('base64url')
    Object.assign(process.env, {
      DATABASE_URL: databaseUrl,
      NEXTAUTH_SECRET: secret,
      NEXTAUTH_URL: 'http://localhost',
      LOG_LEVEL: 'error',
    })
    closing.unshift(() => pool().end())
    const made = await makePackage(place.folder, Number(values.cards), Date.now())
    const lines = await alone(made, new Copies(databaseUrl, copyUrl, place.folder))
    if (!values.alone) {
      await ensureBuilt()
      const app = await serveBuiltApp({
        databaseUrl,
        environment: { NEXTAUTH_SECRET: secret, LOG_LEVEL: 'info' },
        port: undefined,
        log: path.join(place.folder, 'app.log'),
      })
      closing.unshift(() => app.close())
      lines.push(...(await besideOthers(made, app.address)))
    }
    const [cards, reviews] = [made.cards, made.reviews].map((count) => count.toLocaleString('en-GB'))
    return print(
      {
        bench: 'anki',
        how: `a package of ${cards} cards and ${reviews} answers, fsync on, medians of ${ROUNDS}`,
        lines,
      },
      values.json ? ['--json'] : [],
    )
  } finally {
    for (const close of closing) await close()
  }
}

async function alone(made: BenchPackage, copies: Copies): Promise<Line[]> {
  const imports: ImportTimes[] = []
  const plain: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const viewer = await newcomer(Date.now())
    imports.push(await timedImport(viewer, made))
    plain.push(await copies.timed(viewer))
  }
  const part = (of: keyof ImportTimes): number => median(imports.map((times) => times[of]))
  const written = imports.map(({ notes, log }, round) => (notes + log) / (plain[round] ?? NaN))
  const seconds = (name: string, of: keyof ImportTimes): Line => ({
    name,
    figure: part(of) / 1000,
    unit: 's',
  })
  return [
    { ...seconds('import', 'whole'), target: { most: IMPORT_MOST_S } },
    seconds('  reading the file', 'reading'),
    seconds('  media', 'media'),
    seconds('  placing notes', 'placing'),
    seconds('  writing notes and cards', 'notes'),
    seconds('  learning from answers', 'learning'),
    seconds('  writing answers and states', 'log'),
    { name: 'COPY of the same rows', figure: median(plain) / 1000, unit: 's' },
    { name: 'writing / COPY', figure: median(written), unit: '×', target: { most: COPY_MOST } },
  ]
}

async function besideOthers(made: BenchPackage, address: string): Promise<Line[]> {
  const others = await Others.of(address)
  const flows: Flow[] = []
  for (let round = 0; round < ROUNDS; round++) flows.push(await others.flow(made))
  others.close()
  const ms = (name: string, of: keyof Flow): Line => ({
    ...{ name, unit: 'ms' },
    figure: median(flows.map((flow) => flow[of])),
  })
  const ratio = (name: string, of: keyof Flow): Line => ({
    ...{ name, unit: '×', target: { most: OTHERS_MOST } },
    figure: median(flows.map((flow) => flow[of] / flow.quiet)),
  })
  return [
    ms('others’ answers when it is quiet, p95', 'quiet'),
    ms('while a package is looked at, p95', 'looking'),
    ms('while it is imported, p95', 'importing'),
    ratio('looked at / quiet', 'looking'),
    ratio('imported / quiet', 'importing'),
    {
      ...{ name: 'answers put off meanwhile', unit: '', target: { most: 0 } },
      figure: flows.reduce((sum, { putOff }) => sum + putOff, 0),
    },
  ]
}

main(process.argv.slice(2)).then(
  (isReached) => process.exit(isReached ? 0 : 1),
  (error: unknown) => {
    console.error(error)
    process.exit(1)
  },
)
