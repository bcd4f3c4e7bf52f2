#!/usr/bin/env node
/**
 * A development tool: Prisma's schema engine from npm, as WebAssembly, behind the command line and the JSON-RPC of
 * the native one. Prisma's own commands would download the native engine, which a closed network refuses.
 * `npm run prisma -- migrate dev` uses it; the running product migrates without any engine.
 */
import { readFileSync } from 'node:fs'
import { adapterFactory } from './engine/adapter.mjs'
import { databaseCommand } from './engine/database.mjs'
import { serve } from './engine/rpc.mjs'
import { loadEngine } from './engine/wasm.mjs'

const args = process.argv.slice(2)
const after = (name) => args.flatMap((arg, index) => (arg === name ? [args[index + 1]] : []))

const [datasource = '{}'] = after('--datasource')
const { url, shadowDatabaseUrl } = JSON.parse(datasource)

async function main() {
  const [command] = after('cli')
  if (command) return databaseCommand(command, url)
  const wasm = await loadEngine()
  if (args.includes('--version')) {
    process.stdout.write(`schema-engine-cli ${wasm.version()}\n`)
    return 0
  }
  let engine = null
  await serve(() => {
    const schemas = after('--datamodels').map((file) => [file, readFileSync(file, 'utf8')])
    // Commands that need no database still make an adapter; this address is never connected to.
    const factory = adapterFactory({ url: url ?? 'postgresql://localhost:1/none', shadowDatabaseUrl })
    engine ??= wasm.SchemaEngine.new(
      { datamodels: schemas.length > 0 ? schemas : undefined },
      () => {},
      factory,
    )
    return engine
  })
  return 0
}

process.exit(await main())
