import type { ZodError } from 'zod'
import type { SourceIssue } from '@/lib/practice/template/source-issue'

type Issue = ZodError['issues'][number]

/** Issues told at once: whoever has more mends these first. */
const MOST = 50

/** What a schema found in a problem, by the places that the faults of templates name too. */
export const sourceIssues = ({ issues }: ZodError): SourceIssue[] =>
  issues.slice(0, MOST).map((issue) => ({
    where: issue.path.join('.').replace(/^problem\./, ''),
    ...whatOf(issue),
  }))

function whatOf(issue: Issue): Pick<SourceIssue, 'code' | 'limit'> {
  switch (issue.code) {
    case 'too_small': {
      const least = Number(issue.minimum)
      if (issue.origin === 'string') return { code: 'missing', limit: null }
      return { code: issue.origin === 'array' ? 'too-few' : 'too-small', limit: least }
    }
    case 'too_big': {
      const most = Number(issue.maximum)
      if (issue.origin === 'string') return { code: 'too-long', limit: most }
      return { code: issue.origin === 'array' ? 'too-many' : 'too-large', limit: most }
    }
    case 'invalid_type':
      return { code: issue.input === undefined ? 'missing' : 'malformed', limit: null }
    case 'custom':
      return { code: issue.message === 'empty' ? 'missing' : 'malformed', limit: null }
    default:
      return { code: 'malformed', limit: null }
  }
}
