import type { z } from 'zod'
import type { FileFault } from '@/lib/contracts/problem-file'
import type { ShapeFault } from '@/lib/practice/import/outcome'

type Issue = z.core.$ZodIssue

/** Names that a file gives are shown so far. */
const NAME_CHARS = 60
const NAMES = 5

/** What a schema found, each with its place in the file. */
export function shapeFaults(
  issues: readonly Issue[],
  before: readonly PropertyKey[],
  problem: FileFault['problem'],
  title: string | null,
): FileFault[] {
  return issues.map((issue) => ({
    where: [...before, ...issue.path].map((key) => String(key).slice(0, NAME_CHARS)).join('.'),
    problem,
    title,
    what: faultOf(issue),
  }))
}

function faultOf(issue: Issue): ShapeFault {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? { code: 'missing' } : { code: 'type', expected: issue.expected }
    case 'too_big':
      return tooBig(issue.origin, Number(issue.maximum))
    case 'too_small':
      return tooSmall(issue.origin, Number(issue.minimum))
    case 'invalid_value':
      return { code: 'not-one-of', values: issue.values.map(String) }
    case 'unrecognized_keys':
      return {
        code: 'unknown-fields',
        names: issue.keys.slice(0, NAMES).map((key) => key.slice(0, NAME_CHARS)),
      }
    case 'invalid_union':
      return issue.errors.length === 0
        ? { code: 'not-one-of', values: kindsIn(issue) }
        : { code: 'type', expected: 'other' }
    case 'custom':
      return issue.message === 'empty' ? { code: 'empty' } : { code: 'form' }
    default:
      return { code: 'form' }
  }
}

/** Of a list of kinds told apart by a field, the values it may have. */
const kindsIn = (issue: Issue): string[] =>
  'options' in issue && Array.isArray(issue.options) ? issue.options.map(String) : []

function tooBig(origin: string, most: number): ShapeFault {
  if (origin === 'string') return { code: 'too-long', most }
  return origin === 'array' ? { code: 'too-many', most } : { code: 'too-large', most }
}

function tooSmall(origin: string, least: number): ShapeFault {
  if (origin === 'string') return { code: 'empty' }
  return origin === 'array' ? { code: 'too-few', least } : { code: 'too-small', least }
}
