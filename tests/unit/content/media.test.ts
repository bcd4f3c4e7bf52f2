import { describe, expect, it } from 'vitest'
import { mediaAddress, mediaMarkdown, mediaPath, mediaRef } from '@/lib/content/media'
import { renderCard } from '@/lib/content/notes'

const hash = 'ab'.repeat(32)

describe('the address of a picture or sound', () => {
  it('is its hash, and says by its ending how it is shown', () => {
    expect(mediaRef(mediaAddress(hash, 'webp'))).toEqual({ hash, kind: 'picture' })
    expect(mediaRef(mediaAddress(hash, 'mp3'))).toEqual({ hash, kind: 'sound' })
    expect(mediaPath({ hash })).toBe(`/api/media/${hash}`)
  })

  it.each([
    'https://example.org/a.webp',
    `media:${hash}`,
    `media:${hash}.svg`,
    `media:${hash}.constructor`,
    `media:${hash.slice(1)}.webp`,
    `media:${hash.toUpperCase()}.webp`,
    `media:../${hash}.webp`,
    `MEDIA:${hash}.webp`,
    '',
  ])('is none in %j', (address) => {
    expect(mediaRef(address)).toBeNull()
  })
})

describe('a picture in a text', () => {
  const front = (text: string) => renderCard('basic', { front: text, back: 'b' }, 0)

  it('is shown by its hash, with what it shows', () => {
    const { question } = front(`![a red kite](media:${hash}.webp)`)
    expect(JSON.stringify(question)).toContain(
      JSON.stringify({ type: 'image', alt: 'a red kite', media: { hash, kind: 'picture' } }),
    )
  })

  it('from anywhere else is not fetched', () => {
    expect(JSON.stringify(front('![a kite](https://example.org/kite.png)').question)).toContain(
      '"media":null',
    )
  })

  it('makes a title that reads', () => {
    expect(front(`![a red kite](media:${hash}.webp)`).title).toBe('a red kite')
    expect(front(`![](media:${hash}.webp)`).title).toBe('picture')
  })

  it.each(['plain', 'with ] and [ and \\', 'two\nlines', ''])('keeps the description %j', (alt) => {
    const { question } = front(mediaMarkdown(alt, mediaAddress(hash, 'webp')))
    const kept = alt.replace(/\s+/g, ' ')
    expect(JSON.stringify(question)).toContain(JSON.stringify({ type: 'image', alt: kept }).slice(1, -1))
  })
})
