import { describe, expect, it, vi } from 'vitest'
import { emptyDraft } from '@/components/notes/note-draft'
import { fieldProblems, type NoteProblem } from '@/components/notes/note-problem'
import { sendNote } from '@/components/notes/send-note'
import { ok } from '@/lib/contracts/result'

describe('sending a note', () => {
  it('sends what the form holds', async () => {
    const send = vi.fn(() => Promise.resolve(ok('done')))
    expect(await sendNote({ ...emptyDraft, front: 'a', back: 'b' }, send)).toEqual(ok('done'))
    expect(send).toHaveBeenCalledWith({ kind: 'basic', front: 'a', back: 'b', hint: '', tags: [] })
  })

  it('keeps a field of a megabyte here, and says which one it is and what it may hold', async () => {
    const send = vi.fn(() => Promise.resolve(ok('done')))
    const draft = { ...emptyDraft, front: 'a', back: 'x'.repeat(1_000_000) }
    const sent = await sendNote<string, NoteProblem>(draft, send)
    expect(send).not.toHaveBeenCalled()
    expect(sent.ok).toBe(false)
    expect(fieldProblems(sent.ok ? null : sent.error)).toEqual({
      back: 'This is too long. Use at most 100,000 characters.',
    })
  })

  it('says so when nobody answers', async () => {
    const sent = await sendNote(emptyDraft, () => Promise.reject(new Error('offline')))
    expect(sent).toEqual({ ok: false, error: { code: 'unreachable' } })
  })
})
