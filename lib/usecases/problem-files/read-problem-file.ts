import { PROBLEM_FILE_LIMITS as MOST, type ReadProblemFile } from '@/lib/contracts/problem-file'
import { err, ok, type Result } from '@/lib/contracts/result'
import type { FileRefusal } from '@/lib/practice/import/outcome'
import { parseJson } from './parse-json'
import { readOatutorFile } from './read-oatutor'
import { readSpindleFile } from './read-spindle'

/**
 * Reads a file of problems: in our own form, or as OATutor's pools have them. What can come in stands apart from what is
 * refused and from what is to be mended, so that a preview shows just what an import would write. Others are served between
 * one problem and the next.
 */
export async function readProblemFile(text: string): Promise<Result<ReadProblemFile, FileRefusal>> {
  const json = parseJson(text)
  if (!json.ok) return json
  const { value } = json
  if (isObject(value) && value.format === 'spindle-problem-set') {
    if (typeof value.version === 'number' && value.version > 1) return err({ code: 'newer-version' })
    return isTooMany(value.problems) ? err(TOO_MANY) : ok(await readSpindleFile(value))
  }
  const rows = Array.isArray(value) ? (value as readonly unknown[]) : [value]
  if (!rows.some((row) => isObject(row) && Array.isArray(row.steps))) return err({ code: 'unknown-form' })
  return isTooMany(rows) ? err(TOO_MANY) : ok(await readOatutorFile(rows))
}

const TOO_MANY = { code: 'too-many-problems', most: MOST.problems } as const

const isTooMany = (rows: unknown): boolean => Array.isArray(rows) && rows.length > MOST.problems

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
