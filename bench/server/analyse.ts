import pg from 'pg'

/** Has the planner know the tables of `DATABASE_URL`, which only their owner may ask for. */
export async function analyse(): Promise<void> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await client.connect()
  await client.query('ANALYZE')
  await client.end()
}
