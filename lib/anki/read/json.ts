export type JsonRecord = Readonly<Record<string, unknown>>

/** A record of JSON, else null. */
export const recordOf = (value: unknown): JsonRecord | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonRecord) : null

/** The records of a list of JSON; whatever else is in it is left out. */
export const recordsOf = (value: unknown): JsonRecord[] =>
  Array.isArray(value) ? value.map(recordOf).filter((record) => record !== null) : []

const decoder = new TextDecoder('utf-8')

/** JSON in bytes or a text; undefined where it is none. */
export function parseJson(value: unknown): unknown {
  if (!(value instanceof Uint8Array) && typeof value !== 'string') return undefined
  try {
    return JSON.parse(typeof value === 'string' ? value : decoder.decode(value)) as unknown
  } catch {
    return undefined
  }
}
