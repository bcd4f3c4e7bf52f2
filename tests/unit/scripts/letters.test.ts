import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { terminalLetters } from '@/lib/jobs/terminal-letters'
import { letterFolder, printLetters } from '../../../scripts/letters.mjs'

const place = mkdtempSync(path.join(os.tmpdir(), 'spindle-letters-'))
const folder = path.join(place, 'letters')
afterAll(() => rmSync(place, { recursive: true }))

describe('letters on the terminal', () => {
  it('are printed once each, and lie about no longer', async () => {
    const printed: string[] = []
    const end = printLetters(folder, (text: string) => printed.push(text))
    const send = terminalLetters(folder)
    const letter = {
      to: 'ana@example.org',
      subject: 'A new password',
      text: 'http://localhost:3000/reset#one\n',
    }
    expect(await send(letter)).toBe('sent')
    await vi.waitFor(() => expect(printed).toHaveLength(1), 5_000)
    expect(printed[0]).toBe('\nTo ana@example.org: A new password\n\nhttp://localhost:3000/reset#one\n')
    expect(readdirSync(folder)).toEqual([])
    await send({ ...letter, text: 'http://localhost:3000/reset#two\n' })
    await vi.waitFor(() => expect(printed).toHaveLength(2), 5_000)
    end()
  })

  it('of an earlier run are thrown away unread', () => {
    writeFileSync(path.join(folder, 'old.letter'), 'a link')
    printLetters(folder)()
    expect(readdirSync(folder)).toEqual([])
  })

  it('come only from the embedded database without a mail server, and into no log', () => {
    const embedded = { databaseUrl: null, logsToTerminal: false, dataFolder: '/data' }
    expect(letterFolder(embedded, {})).toBe(path.join('/data', 'letters'))
    expect(letterFolder(embedded, { SMTP_URL: 'smtp://mail' })).toBeNull()
    expect(letterFolder({ ...embedded, logsToTerminal: true }, {})).toBeNull()
    expect(letterFolder({ ...embedded, databaseUrl: 'postgres://db' }, {})).toBeNull()
  })
})
