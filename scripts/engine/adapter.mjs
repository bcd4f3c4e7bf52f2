import { AsyncLocalStorage } from 'node:async_hooks'
import { randomUUID } from 'node:crypto'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils'

/** Postgres's one-byte internal "char", which the catalogue is full of, and ordinary text. */
const INTERNAL_CHAR = 18
const TEXT = 25

/** The driver adapter factory that the WebAssembly engine reaches a database through. */
export const adapterFactory = ({ url, shadowDatabaseUrl }) =>
  bindMigrationAwareSqlAdapterFactory(new MigrationAdapter(url, shadowDatabaseUrl))

class MigrationAdapter extends PrismaPg {
  #url
  #shadowUrl

  constructor(url, shadowDatabaseUrl) {
    super({ connectionString: url })
    this.#url = url
    this.#shadowUrl = shadowDatabaseUrl ?? url
  }

  async connect() {
    return forMigrations(await super.connect())
  }

  /**
   * A throw-away database for the engine to try migrations on. PrismaPg's own version names it beside a connection
   * address, which wins, and drops it while it is still connected.
   */
  async connectToShadowDb() {
    const name = `prisma_shadow_${randomUUID()}`
    const main = await super.connect()
    await main.executeScript(`create database "${name}"`)
    const address = new URL(this.#shadowUrl ?? this.#url)
    address.pathname = `/${name}`
    const shadow = forMigrations(await new PrismaPg({ connectionString: address.href }).connect())
    const dispose = shadow.dispose.bind(shadow)
    shadow.dispose = async () => {
      await dispose()
      await main.executeScript(`drop database if exists "${name}" with (force)`)
      await main.dispose()
    }
    return shadow
  }
}

/**
 * Mends two things that adapter-pg lacks. It splits a script at every semicolon, also at those inside a function's
 * body: Postgres is given the whole script instead. And it has no reading for the internal "char" type: such columns
 * are passed off as text while the driver reads them and then labelled as what they are.
 */
function forMigrations(adapter) {
  adapter.executeScript = async (script) => void (await adapter.client.query(script))
  const columns = new AsyncLocalStorage()
  const query = adapter.client.query.bind(adapter.client)
  adapter.client.query = async (...args) => {
    const result = await query(...args)
    result.fields?.forEach((field, index) => {
      if (field.dataTypeID !== INTERNAL_CHAR) return
      field.dataTypeID = TEXT
      columns.getStore()?.push(index)
    })
    return result
  }
  const queryRaw = adapter.queryRaw.bind(adapter)
  adapter.queryRaw = (params) =>
    columns.run([], async () => {
      const result = await queryRaw(params)
      for (const index of columns.getStore()) result.columnTypes[index] = ColumnTypeEnum.Character
      return result
    })
  return adapter
}
