import { describe, expect, it } from 'vitest'
import { failureSentence } from '@/components/import/import-failure'
import { progressIn, replyOf } from '@/components/import/post-import'
import { importing as words } from '@/lib/words/import'

const writing = '{"stage":"writing","done":2000,"total":3000}'

describe('what the server says of a file', () => {
  it('is taken as it comes', () => {
    const reply = { status: 'refused', problems: [] }
    expect(replyOf(200, JSON.stringify(reply), null)).toEqual({ ok: true, value: reply })
    expect(replyOf(200, `${writing}\n${JSON.stringify(reply)}\n`, null)).toEqual({ ok: true, value: reply })
  })

  it('tells how far it has come by the last line that is whole', () => {
    expect(progressIn('')).toBeNull()
    expect(progressIn(writing)).toBeNull()
    expect(progressIn(`{"stage":"reading","done":0,"total":0}\n${writing}\n{"stage":"wri`)).toEqual({
      ...{ stage: 'writing', done: 2000, total: 3000 },
    })
    expect(progressIn(`${writing}\n{"status":"done"}\n`)).toBeNull()
  })

  it('is no reply where it breaks off, and a failure where the server says so', () => {
    for (const body of [writing, `${writing}\n`, `${writing}\n{"status":"do`]) {
      expect(replyOf(200, body, 'r1')).toEqual({ ok: false, error: { code: 'unreachable' } })
    }
    expect(replyOf(200, `${writing}\n{"status":"failed"}\n`, 'r1')).toEqual({
      ...{ ok: false, error: { code: 'unavailable', requestId: 'r1' } },
    })
  })

  it('carries the code of a failure and the request it can be found by', () => {
    const body = JSON.stringify({ error: { code: 'too-large' }, requestId: 'r1' })
    expect(replyOf(413, body, null)).toEqual({ ok: false, error: { code: 'too-large', requestId: 'r1' } })
  })

  it.each(['', '<html>502 Bad Gateway</html>', 'null'])('is no reply when it is %j', (body) => {
    expect(replyOf(502, body, null)).toEqual({ ok: false, error: { code: 'unreachable' } })
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
