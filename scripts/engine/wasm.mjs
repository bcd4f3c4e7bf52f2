import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import * as engine from '@prisma/schema-engine-wasm/schema_engine_bg'

/**
 * Loads the WebAssembly build of Prisma's schema engine. Its own loader imports the .wasm file as a module, which
 * Node 20 does only behind a flag, so the binary is instantiated by hand.
 */
export async function loadEngine() {
  globalThis.PRISMA_WASM_PANIC_REGISTRY = {
    set_message: (message) => process.stderr.write(`schema engine: ${message}\n`),
  }
  const entry = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm')
  const binary = readFileSync(entry.replace(/\.js$/, '_bg.wasm'))
  const { instance } = await WebAssembly.instantiate(binary, { './schema_engine_bg.js': engine })
  engine.__wbg_set_wasm(instance.exports)
  instance.exports.__wbindgen_start()
  return engine
}
