import path from 'node:path'
import fc from 'fast-check'
import { doorsOf } from '../matrix/surface'
import type { Ask } from '../matrix/row'
import { DEEP, HOSTILE_TEXTS, mutantOf, withText } from './mutants'

const root = path.join(import.meta.dirname, '../../..')
const files = new Map(doorsOf(root).map(({ name, file }) => [name, file]))

/** What came of knocking. `broke`: not as a refusal, but by an exception or a 5xx. */
export interface Outcome {
  readonly standing: 'done' | 'refused' | 'broke'
  readonly what: string
}

type Exported = Readonly<Record<string, (...given: readonly unknown[]) => Promise<unknown>>>

const moduleOf = async (door: string): Promise<Exported> =>
  (await import(path.join(root, files.get(door) ?? ''))) as Exported

/** Calls a server action, as Next would once it has read the arguments. */
export async function callDoor(door: string, args: readonly unknown[]): Promise<Outcome> {
  const action = (await moduleOf(door))[door.split('#')[1] ?? '']
  if (action === undefined) throw new Error(`there is no ${door}`)
  try {
    const reply = (await action(...args)) as { readonly ok: boolean }
    return { standing: reply.ok ? 'done' : 'refused', what: JSON.stringify(reply).slice(0, 300) }
  } catch (error) {
    return { standing: 'broke', what: String(error) }
  }
}

/** A request in parts, so that each can be spoilt. */
export interface Knock {
  readonly params: Readonly<Record<string, string>>
  readonly query: readonly (readonly [string, string])[]
  readonly type: string | null
  readonly body: string | Buffer | FormData | null
}

const ORIGIN = 'http://localhost:3000'

/** Asks a route, as Next would once it has found it. */
export async function askDoor(door: string, knock: Knock): Promise<Outcome> {
  const [method = 'GET'] = door.split(' ')
  const handler = (await moduleOf(door))[method]
  if (handler === undefined) throw new Error(`there is no ${door}`)
  const { body, type, params, query } = knock
  const url = `${ORIGIN}/api?${new URLSearchParams(query.map(([name, text]) => [name, text])).toString()}`
  const request = new Request(url, {
    method,
    headers: { origin: ORIGIN, ...(type === null ? {} : { 'content-type': type }) },
    ...(body === null ? {} : { body: Buffer.isBuffer(body) ? new Uint8Array(body) : body }),
  })
  const response = (await handler(request, { params: Promise.resolve(params) })) as Response
  const text = await response.text().catch((error: unknown) => `broke off: ${String(error)}`)
  const what = `${response.status} ${text.slice(0, 300)}`
  if (response.status >= 500 || text.startsWith('broke off')) return { standing: 'broke', what }
  return { standing: response.status < 400 ? 'done' : 'refused', what }
}

/** The valid request of a row, in parts. */
export function knockOf(door: string, { path: address, json, form }: Ask): Knock {
  const url = new URL(address, ORIGIN)
  const names = (door.split(' ')[1] ?? '').split('/')
  const given = url.pathname.split('/')
  const params = names.flatMap((name, index): [string, string][] => {
    const variable = /^\[(\w+)\]$/.exec(name)?.[1]
    return variable === undefined ? [] : [[variable, given[index] ?? '']]
  })
  const query = [...url.searchParams]
  const parts = { params: Object.fromEntries(params), query }
  if (form !== undefined) return { ...parts, type: null, body: formOf(form) }
  if (json === undefined) return { ...parts, type: null, body: null }
  return { ...parts, type: 'application/json', body: asJson(json) }
}

/** As a program could write it: with numbers that JSON has no bounds for. */
export const asJson = (given: unknown): string =>
  (
    JSON.stringify(given, (_, inner: unknown) =>
      typeof inner === 'number' && !Number.isFinite(inner) ? `@@${inner < 0 ? '-' : ''}1e999` : inner,
    ) ?? ''
  )
    .replace(/"@@(-?1e999)"/g, '$1')
    .replaceAll(`"${DEEP}"`, '['.repeat(9000) + ']'.repeat(9000))

function formOf(fields: Readonly<Record<string, unknown>>): FormData {
  const made = new FormData()
  for (const [name, field] of Object.entries(fields)) {
    if (isFile(field))
      made.set(name, new File([new Uint8Array(field.buffer)], field.name, { type: field.mimeType }))
    else if (field !== undefined) made.set(name, typeof field === 'string' ? field : asJson(field))
  }
  return made
}

type FileField = Readonly<{ name: string; mimeType: string; buffer: Buffer }>
const isFile = (field: unknown): field is FileField =>
  typeof field === 'object' &&
  field !== null &&
  ['name', 'mimeType'].every((part) => typeof Reflect.get(field, part) === 'string') &&
  Buffer.isBuffer(Reflect.get(field, 'buffer'))

const text = fc.oneof(
  fc.constantFrom(...HOSTILE_TEXTS),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.uuid(),
)

/** A row's request with its body, its query, its address or its wrapping spoilt. */
export function spoiltRequest(door: string, ask: Ask): fc.Arbitrary<Knock> {
  const whole = knockOf(door, ask)
  const ways: fc.Arbitrary<Knock>[] = [spoiltQuery(whole)]
  if (Object.keys(whole.params).length > 0) ways.push(spoiltParams(whole))
  if (ask.json !== undefined) {
    const mutant = mutantOf(ask.json).map((made) => ({ ...whole, body: asJson(made) }))
    // What is read is spoilt twice as often as what wraps it.
    ways.push(mutant, mutant, spoiltText(whole))
  }
  if (ask.form !== undefined) {
    ways.push(
      mutantOf(ask.form).map((made) => ({ ...whole, body: formOf(Object(made) as Record<string, unknown>) })),
    )
    ways.push(
      spoiltFile(whole, ask.form),
      spoiltText({ ...whole, type: 'multipart/form-data; boundary=x', body: '--x' }),
    )
  }
  return fc.oneof(...ways)
}

/** A row's request once for each text in its body and its query, with another text put there. */
export function withOddText(door: string, ask: Ask, odd: string): Knock[] {
  const whole = knockOf(door, ask)
  const queries = whole.query.map((_, index) =>
    whole.query.map(([name, old], at) => [name, at === index ? odd : old] as const),
  )
  return [
    ...queries.map((query) => ({ ...whole, query })),
    ...withText(ask.json, odd).map((json) => ({ ...whole, body: asJson(json) })),
    ...withText(ask.form, odd).map((form) => ({ ...whole, body: formOf(form as Record<string, unknown>) })),
  ]
}

const spoiltQuery = (whole: Knock): fc.Arbitrary<Knock> =>
  fc
    .array(fc.tuple(fc.constantFrom('', '__proto__', 'x', ...whole.query.map(([name]) => name)), text), {
      minLength: 1,
      maxLength: 4,
    })
    .map((more) => ({
      ...whole,
      query: [...whole.query.filter(([name]) => !more.some(([other]) => other === name)), ...more],
    }))

const spoiltParams = (whole: Knock): fc.Arbitrary<Knock> =>
  text.map((other) => ({
    ...whole,
    params: Object.fromEntries(Object.keys(whole.params).map((name) => [name, other])),
  }))

/** Half a body, bytes that are no text, another type, or nothing. */
const spoiltText = (whole: Knock): fc.Arbitrary<Knock> =>
  fc.oneof(
    fc.nat(200).map((length) => ({ ...whole, body: String(whole.body).slice(0, length) })),
    fc.uint8Array({ maxLength: 100 }).map((bytes) => ({ ...whole, body: Buffer.from(bytes) })),
    fc
      .constantFrom(
        'text/plain',
        'application/xml',
        'multipart/form-data; boundary=x',
        'application/json; charset=utf-16',
      )
      .map((type) => ({ ...whole, type })),
    fc
      .constantFrom('{"__proto__":1}', '"', '1e999', '[]', `${'['.repeat(9000)}`, '\ufeff{}')
      .map((body) => ({ ...whole, body })),
  )

/** The file with its bytes spoilt: cut, with odd characters put in, or others altogether. */
function spoiltFile(whole: Knock, form: NonNullable<Ask['form']>): fc.Arbitrary<Knock> {
  const [name, file] = Object.entries(form).find(([, field]) => isFile(field)) ?? []
  if (name === undefined || !isFile(file)) return fc.constant(whole)
  const source = file.buffer.toString('latin1')
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 300 }).map((made) => Buffer.from(made)),
    fc.nat(source.length).map((end) => Buffer.from(source.slice(0, end), 'latin1')),
    fc
      .tuple(fc.nat(source.length), fc.constantFrom('\0', '\\u0000', '\\ud800', '"', '\xff', '=cmd|x', '\n'))
      .map(([at, odd]) => Buffer.from(source.slice(0, at) + odd + source.slice(at), 'latin1')),
  )
  return bytes.map((buffer) => ({ ...whole, body: formOf({ ...form, [name]: { ...file, buffer } }) }))
}
