import pg from 'pg'

/** Calls `work` with a connection to a database as the role in its address, and closes it whatever comes of that. */
export async function inDatabase<T>(address: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: address })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** The process of the server in which somebody waits for what this connection holds, once there is one. */
export async function whoWaitsFor(holder: pg.Client): Promise<number> {
  for (const deadline = Date.now() + PATIENCE_MS; Date.now() < deadline; await pause()) {
    const { rows } = await holder.query<{ pid: number }>(
      'SELECT pid FROM pg_stat_activity WHERE pg_backend_pid() = ANY (pg_blocking_pids(pid))',
    )
    if (rows[0] !== undefined) return rows[0].pid
  }
  throw new Error('nobody waits')
}

const PATIENCE_MS = 60_000
const pause = () => new Promise((resolve) => setTimeout(resolve, 10))
