import { spawnSync } from 'node:child_process'
import { parseArgs } from 'node:util'
import { pool as connectionPool } from '@/lib/data/pool'
import { ensureBuilt } from '../../scripts/built-app.mjs'
import { isSpotless } from './held-against'
import { Place } from './place'
import { markdown, type Row } from './report'
import type { Scenario } from './scenario'
import { clocks } from './scenarios/clocks'
import { disk } from './scenarios/disk'
import { killWeb } from './scenarios/kill-web'
import { offline } from './scenarios/offline'
import { connections, pool } from './scenarios/pool'
import { sameCard } from './scenarios/same-card'
import { stopPostgres } from './scenarios/stop-postgres'
import { Stage } from './stage'

const scenarios: readonly Scenario[] = [
  killWeb,
  stopPostgres,
  offline,
  sameCard(2),
  sameCard(32),
  clocks,
  pool,
  connections,
  disk,
]

/**
 * `npm run bench:faults [-- --only NAME --times N --json]`: breaks things while learners answer, then holds the database
 * against what the server told them. Prints a table; ends with 1 if anything was lost, counted twice or touched.
 */
async function main(args: readonly string[]): Promise<boolean> {
  const { values } = parseArgs({
    args: [...args],
    options: { only: { type: 'string' }, times: { type: 'string' }, json: { type: 'boolean' } },
  })
  const chosen = scenarios.filter(({ name }) => values.only === undefined || name === values.only)
  if (chosen.length === 0) throw new Error(`--only takes ${scenarios.map(({ name }) => name).join(', ')}`)
  await ensureBuilt()
  const [alone] = chosen
  if (alone !== undefined && chosen.length === 1) {
    const row = await rowOf(alone, values.times === undefined ? alone.times : Number(values.times))
    console.log(values.json === true ? JSON.stringify(row) : markdown([row]))
    return row.isGood
  }
  const rows = chosen.map(({ name }) => apart(name, values.times))
  console.log(markdown(rows))
  return rows.every(({ isGood }) => isGood)
}

/** Each kind of fault in a process of its own: the app's rooms are bound to one database for as long as they live. */
function apart(name: string, times: string | undefined): Row {
  process.stderr.write(`${name} …\n`)
  const args = [...process.execArgv, process.argv[1] ?? '', '--only', name, '--json']
  if (times !== undefined) args.push('--times', times)
  const { stdout } = spawnSync(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
  })
  const line = stdout.trim().split('\n').at(-1) ?? ''
  if (!line.startsWith('{')) throw new Error(`${name} broke off`)
  return JSON.parse(line) as Row
}

async function rowOf(scenario: Scenario, times: number): Promise<Row> {
  const began = performance.now()
  const place = await Place.open(scenario.place)
  try {
    const stage = await Stage.set(place, scenario.learners)
    let seen: readonly string[]
    let broke: string | null = null
    try {
      seen = await scenario.run(stage, times)
      await stage.flush()
    } catch (error) {
      seen = []
      broke = error instanceof Error ? error.message : String(error)
    }
    const findings = broke === null ? await stage.heldAgainst() : null
    stage.end()
    return {
      what: scenario.what,
      times,
      acknowledged: stage.acknowledged,
      findings,
      outcomes: [...stage.outcomes],
      seen: broke === null ? seen : [`broke off: ${broke}`],
      minutes: (performance.now() - began) / 60_000,
      isGood: findings !== null && isSpotless(findings),
    }
  } finally {
    await connectionPool().end()
    await place.close()
  }
}

main(process.argv.slice(2)).then(
  (isGood) => process.exit(isGood ? 0 : 1),
  (error: unknown) => {
    console.error(error)
    process.exit(1)
  },
)
