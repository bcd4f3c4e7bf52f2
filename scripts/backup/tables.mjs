/**
 * The tables of a database in an order in which rows can be inserted, those referred to first:
 * `{ name, columns, key }`, where `key` are the terms of its primary key to order by. The books of the migrations are
 * left out.
 */
export async function readTables(client) {
  const { rows } = await client.query(TABLES)
  const left = new Map(rows.map((row) => [row.name, row]))
  const ordered = []
  while (left.size > 0) {
    const free = [...left.values()].filter(({ parents }) => !parents.some((parent) => left.has(parent)))
    if (free.length === 0) throw new Error(`tables refer to each other in a circle: ${[...left.keys()]}`)
    for (const { name, columns, key } of free) {
      ordered.push({ name, columns, key })
      left.delete(name)
    }
  }
  return ordered
}

/** Text is ordered by its bytes, which mean the same on every server. */
const TABLES = `
  select c.relname::text as name,
    array(
      select quote_ident(a.attname) from pg_attribute a
      where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by a.attnum
    ) as columns,
    array(
      select quote_ident(a.attname) || case when a.attcollation = 0 then '' else ' collate "C"' end
      from pg_index i, unnest(i.indkey) with ordinality as k (number, place), pg_attribute a
      where i.indrelid = c.oid and i.indisprimary and a.attrelid = c.oid and a.attnum = k.number order by k.place
    ) as key,
    array(
      select distinct p.relname::text from pg_constraint f join pg_class p on p.oid = f.confrelid
      where f.contype = 'f' and f.conrelid = c.oid and f.confrelid <> c.oid
    ) as parents
  from pg_class c
  where c.relkind in ('r', 'p') and not c.relispartition and c.relnamespace = current_schema()::regnamespace
    and c.relname <> '_prisma_migrations'
  order by c.relname`

/** Whether the books of the migrations are there: else the database is none of Spindle's. */
export async function hasBooks(client) {
  const { rows } = await client.query("select to_regclass('_prisma_migrations') is not null as there")
  return rows[0].there
}

/** How a session writes and reads values, whatever the server and the role are set to. For a transaction. */
export const PLAIN_FORMS = `
  set local client_encoding = 'UTF8'; set local timezone = 'UTC'; set local datestyle = 'ISO, YMD';
  set local intervalstyle = 'postgres'; set local bytea_output = 'hex'; set local extra_float_digits = 1;
  set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0`

/** The statement that sends a table's rows out, in the order of their key: the same rows give the same bytes. */
export const copyOut = ({ name, columns, key }) =>
  `copy (select ${columns.join(', ')} from "${name}" order by ${key.join(', ') || '1'}) to stdout`

/** The statement that takes rows in. */
export const copyIn = ({ name, columns }) => `copy "${name}" (${columns.join(', ')}) from stdin`
