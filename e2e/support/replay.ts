import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** What `npm run replay` says of a learner: whether the rows are what the log makes of them. */
export async function replay(email: string): Promise<string> {
  const { stdout } = await run(
    process.execPath,
    ['--conditions=react-server', '--import', 'tsx', 'scripts/replay.ts', '--user', email],
    { cwd: path.join(__dirname, '../..'), env: { ...process.env, NODE_ENV: 'production' } },
  )
  return stdout
}
