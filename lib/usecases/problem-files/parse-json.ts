import { PROBLEM_FILE_LIMITS as MOST } from '@/lib/contracts/problem-file'
import { err, ok, type Result } from '@/lib/contracts/result'
import type { FileRefusal } from '@/lib/practice/import/outcome'

/** Parses JSON whose depth and number of values are bounded first: they cost far more than their characters. */
export function parseJson(text: string): Result<unknown, FileRefusal> {
  const json = text.replace(/^\uFEFF/, '')
  if (json.trim() === '') return err({ code: 'empty' })
  if (new TextEncoder().encode(json).length > MOST.bytes) return err({ code: 'too-large', most: MOST.bytes })
  if (isTooDeep(json)) return err({ code: 'too-deep' })
  try {
    return ok(JSON.parse(json) as unknown)
  } catch (error) {
    const at = placeOf(error instanceof Error ? error.message : '', json)
    return err({ code: 'not-json', line: at === null ? null : lineAt(json, at) })
  }
}

/** Whether there are more lists and objects inside one another, or more values, than are worth parsing. */
function isTooDeep(json: string): boolean {
  let [depth, values, inText] = [0, 0, false]
  for (let at = 0; at < json.length; at++) {
    const sign = json[at]
    if (inText) {
      if (sign === '\\') at += 1
      else if (sign === '"') inText = false
    } else if (sign === '"') inText = true
    else if (sign === '[' || sign === '{') depth += 1
    else if (sign === ']' || sign === '}') depth -= 1
    else if (sign === ',') values += 1
    if (depth > MOST.depth || values > MOST.values) return true
  }
  return false
}

/** Characters of the text that a message shows before what it is about. */
const BEFORE = 10

/** The place a message of the parser is about: some name it, others show what stands around it. */
function placeOf(message: string, json: string): number | null {
  const named = /position (\d+)/.exec(message)?.[1]
  if (named !== undefined) return Number(named)
  const shown = /, \.{3}"([^]*)"(?: \.{3}|\.{3})? is not valid JSON$/.exec(message)?.[1]
  const at = shown === undefined ? -1 : json.indexOf(shown)
  return at === -1 || json.includes(shown ?? '', at + 1) ? null : at + BEFORE
}

const lineAt = (text: string, at: number): number => text.slice(0, at).split('\n').length
