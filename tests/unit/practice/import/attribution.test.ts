import { describe, expect, it } from 'vitest'
import { attributionOf, isPrivate, readLicence, readSource } from '@/lib/practice/import/attribution'

const BY_4 = { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' }

describe('a licence', () => {
  it.each([
    ['https://creativecommons.org/licenses/by/4.0/ <CC BY 4.0>', BY_4],
    ['http://www.creativecommons.org/licenses/by/4.0/deed.en', BY_4],
    ['CC BY 4.0', BY_4],
    [
      'https://creativecommons.org/licenses/by/3.0/us/ <CC BY>',
      { name: 'CC BY 3.0 US', url: 'https://creativecommons.org/licenses/by/3.0/us/' },
    ],
    [
      'https://creativecommons.org/publicdomain/zero/1.0/',
      { name: 'CC0 1.0', url: 'https://creativecommons.org/publicdomain/zero/1.0/' },
    ],
    ['Public domain', { name: 'Public domain', url: 'https://creativecommons.org/publicdomain/mark/1.0/' }],
  ])('%s lets a problem in', (text, value) => {
    expect(readLicence(text)).toEqual({ ok: true, value })
  })

  it.each([
    ['https://creativecommons.org/licenses/by-nc/4.0/ <CC BY-NC 4.0>', 'CC BY-NC 4.0'],
    ['https://creativecommons.org/licenses/by-sa/4.0/ <CC BY 4.0>', 'CC BY 4.0'],
    ['https://creativecommons.org.example.com/licenses/by/4.0/ <CC BY 4.0>', 'CC BY 4.0'],
    ['All rights reserved', 'All rights reserved'],
    ['CC BY-ND 4.0', 'CC BY-ND 4.0'],
  ])('%s does not, whatever it is called', (text, licence) => {
    expect(readLicence(text)).toEqual({ ok: false, error: { code: 'licence', licence } })
  })

  it('is missed where there is none', () => {
    expect(readLicence(' ')).toEqual({ ok: false, error: { code: 'no-licence' } })
  })
})

describe('a source', () => {
  it.each([
    ['https://example.org/a <A book>', 'A book', 'https://example.org/a'],
    ['https://www.example.org/a/b', 'example.org/a/b', 'https://www.example.org/a/b'],
    ['example.org', 'example.org', 'https://example.org/'],
    ['somebody', 'somebody', null],
    ['javascript:alert(1)', 'javascript:alert(1)', null],
  ])('%s is %s', (text, name, url) => {
    expect(readSource(text)).toEqual({ name, url })
  })

  it.each([
    ['https://drive.google.com/file/d/1/view', true],
    ['https://team.sharepoint.com/x', true],
    ['http://localhost:3000/x', true],
    ['http://192.168.0.4/x', true],
    ['https://openstax.org/x', false],
    ['somebody', false],
  ])('%s: not everybody can open it is %s', (text, isClosed) => {
    const source = readSource(text)
    expect(source !== null && isPrivate(source)).toBe(isClosed)
  })
})

describe('what is shown of both', () => {
  const book = { name: 'A book', url: 'https://example.org/a' }

  it('names the source of the hints where it is another, once', () => {
    const hint = { source: { name: 'A tutor', url: 'https://tutor.example' }, licence: BY_4 }
    expect(attributionOf(book, BY_4, [hint, hint, { source: book, licence: BY_4 }])).toEqual({
      source: 'A book (hints: A tutor, https://tutor.example)',
      sourceUrl: 'https://example.org/a',
      licence: 'CC BY 4.0',
      licenceUrl: 'https://creativecommons.org/licenses/by/4.0/',
    })
  })

  it('names the licence of the hints where it is another', () => {
    const zero = { name: 'CC0 1.0', url: 'https://creativecommons.org/publicdomain/zero/1.0/' }
    const { source } = attributionOf(book, BY_4, [{ source: book, licence: zero }])
    expect(source).toBe('A book (hints: A book, CC0 1.0, https://example.org/a)')
  })
})
