import { createInterface } from 'node:readline'

/** JSON-RPC's number for an error that the method itself reports; Prisma reads the rest from `data`. */
const METHOD_FAILED = 4466

/**
 * Answers Prisma's requests, one JSON object a line on standard input, strictly in turn.
 * `engineFor()` makes the engine when the first request needs it.
 */
export async function serve(engineFor) {
  let printed = 0
  const send = (message) => process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`)
  const print = (content) => send({ id: `print-${++printed}`, method: 'print', params: { content } })

  for await (const line of createInterface({ input: process.stdin })) {
    const request = line.trim() ? JSON.parse(line) : {}
    // A line without a method is Prisma's answer to one of our "print" messages.
    if (request.method === undefined) continue
    try {
      send({ id: request.id, result: (await answer(await engineFor(), request, print)) ?? null })
    } catch (error) {
      send({ id: request.id, error: described(error) })
    }
  }
}

/** Questions that the native engine answers about its own connection; here the adapter has connected already. */
const settled = new Set(['createDatabase', 'ensureConnectionValidity'])
/** Methods that the WebAssembly build can answer only after it has looked at the migrations' history. */
const needHistory = new Set(['evaluateDataLoss', 'createMigration'])

async function answer(engine, { method, params }, print) {
  if (settled.has(method)) return {}
  if (method === 'getDatabaseVersion') return engine.version(params)
  if (typeof engine[method] !== 'function') throw new Error(`The schema engine has no method "${method}".`)
  if (needHistory.has(method)) {
    await engine.devDiagnostic({ migrationsList: params.migrationsList, filters: params.filters })
  }
  const result = await engine[method](params)
  if (method !== 'diff' || result.stdout == null) return result
  print(result.stdout.replace(/\n$/, ''))
  return { exitCode: result.exitCode, stdout: null }
}

function described(error) {
  const message = error?.message ?? String(error)
  const code = error?.code === undefined ? {} : { error_code: error.code }
  return {
    code: METHOD_FAILED,
    message: 'The schema engine could not do this.',
    data: { is_panic: false, message, meta: error?.meta ?? null, ...code },
  }
}
