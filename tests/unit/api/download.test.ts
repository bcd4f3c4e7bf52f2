import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { download, fileNameOf } from '@/app/api/download'

let lines: string[] = []
beforeEach(() => {
  vi.stubEnv('DATABASE_URL', 'postgresql://u:p@localhost/d')
  vi.stubEnv('NEXTAUTH_SECRET', 'x'.repeat(32))
  vi.stubEnv('NEXTAUTH_URL', 'http://localhost:3000')
  lines = []
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => lines.push(String(text)) > 0)
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
})

const tick = () => new Promise((resolve) => setTimeout(resolve))

async function* piecesOf(...pieces: readonly (string | Error)[]): AsyncGenerator<string, void> {
  for (const piece of pieces) {
    await tick()
    if (piece instanceof Error) throw piece
    yield piece
  }
}

const dispositionOf = (fileName: string) =>
  download(fileName, 'text/csv', piecesOf()).headers.get('content-disposition')

describe('a download', () => {
  it('is a file of its type, made of its pieces', async () => {
    const response = download('Geo.csv', 'text/csv; charset=utf-8', piecesOf('a,é\n', '', '漢\n'))
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(await response.text()).toBe('a,é\n漢\n')
  })

  it('is read no further than it is taken, and let go of when nobody wants it', async () => {
    let made = 0
    let ended = false
    async function* endless(): AsyncGenerator<string, void> {
      try {
        for (;;) {
          await tick()
          yield `${(made += 1)}\n`
        }
      } finally {
        ended = true
      }
    }
    const reader = download('a.csv', 'text/csv', endless()).body?.getReader()
    await reader?.read()
    await reader?.read()
    await tick()
    await tick()
    expect(made).toBeLessThanOrEqual(4)
    await reader?.cancel()
    expect(ended).toBe(true)
  })

  it('breaks off where a piece can’t be had, and says why in the log alone', async () => {
    const response = download('a.csv', 'text/csv', piecesOf('whole\n', new TypeError('inner workings')))
    await expect(response.text()).rejects.toThrow()
    expect(lines.join('')).toContain('inner workings')
  })

  it.each([
    ['Capitals.csv', `attachment; filename="Capitals.csv"; filename*=UTF-8''Capitals.csv`],
    [
      'Français (A1).csv',
      `attachment; filename="Francais (A1).csv"; filename*=UTF-8''Fran%C3%A7ais%20%28A1%29.csv`,
    ],
    ['漢字.csv', `attachment; filename=".csv"; filename*=UTF-8''%E6%BC%A2%E5%AD%97.csv`],
    ['a"b%c\\.csv', `attachment; filename="a_b_c_.csv"; filename*=UTF-8''a%22b%25c%5C.csv`],
    ["it's*.csv", `attachment; filename="it's*.csv"; filename*=UTF-8''it%27s%2A.csv`],
  ])('of %s is called so', (fileName, disposition) => {
    expect(dispositionOf(fileName)).toBe(disposition)
  })
})

describe('a file’s name made of a text', () => {
  it.each([
    ['Capitals', 'Capitals.csv'],
    ['Geo::Europe', 'Geo--Europe.csv'],
    ['../../etc/passwd', '-..-etc-passwd.csv'],
    ['..', 'file.csv'],
    [' \u202Evsc.exe ', 'vsc.exe.csv'],
    ['a\r\nSet-Cookie: b', 'aSet-Cookie- b.csv'],
    ['Übungen für 漢字 שלום', 'Übungen für 漢字 שלום.csv'],
    ['👩‍👧'.repeat(100), `${'👩‍👧'.repeat(20)}.csv`],
    ['x'.repeat(200), `${'x'.repeat(60)}.csv`],
  ])('%j is %j', (text, name) => {
    expect(fileNameOf(text, 'csv')).toBe(name)
  })
})
