import { describe, expect, it } from 'vitest'
import { failureSentence } from '@/components/import/import-failure'
import { replyOf } from '@/components/import/post-import'
import { importing as words } from '@/lib/words/import'

describe('what the server says of a file', () => {
  it('is taken as it comes', () => {
    const reply = { status: 'refused', problems: [] }
    expect(replyOf(200, JSON.stringify(reply))).toEqual({ ok: true, value: reply })
  })

  it('carries the code of a failure and the request it can be found by', () => {
    const body = JSON.stringify({ error: { code: 'too-large' }, requestId: 'r1' })
    expect(replyOf(413, body)).toEqual({ ok: false, error: { code: 'too-large', requestId: 'r1' } })
  })

  it.each(['', '<html>502 Bad Gateway</html>', 'null'])('is no reply when it is %j', (body) => {
    expect(replyOf(502, body)).toEqual({ ok: false, error: { code: 'unreachable' } })
  })

  it('is told with what is safe, and with more care where an import may have happened', () => {
    const codes = ['signed-out', 'too-large', 'too-many', 'invalid', 'unavailable'] as const
    for (const code of codes) {
      expect(failureSentence({ code, requestId: 'r1' }, 'commit')).toContain('Nothing was imported')
    }
    expect(failureSentence({ code: 'unreachable' }, 'preview')).toContain('Nothing was imported')
    expect(failureSentence({ code: 'unreachable' }, 'commit')).toBe(words.failure.unreachableCommit)
  })
})
