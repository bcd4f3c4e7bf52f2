import { describe, expect, it } from 'vitest'
import { renderCard } from '@/lib/content/notes'
import { fetchMedia, mediaOf } from '@/lib/offline/sitting-media'

const [one, two] = ['a', 'b'].map((letter) => letter.repeat(64))

const sitting = {
  cards: [
    renderCard('basic', { front: `![x](media:${one}.webp)`, back: `![y](media:${two}.mp3)` }, 0),
    renderCard(
      'basic',
      { front: `again ![x](media:${one}.webp)`, back: 'and ![z](https://example.org/z.png)' },
      0,
    ),
  ],
} as unknown as Parameters<typeof mediaOf>[0]

describe('the pictures and sounds of a sitting', () => {
  it('are those its cards show, each once, and none from elsewhere', () => {
    expect(mediaOf(sitting)).toEqual([`/api/media/${one}`, `/api/media/${two}`])
  })

  it('are fetched one after another', async () => {
    const asked: string[] = []
    await fetchMedia(sitting, (path) => {
      asked.push(String(path))
      return Promise.resolve(new Response('bytes'))
    })
    expect(asked).toEqual(mediaOf(sitting))
  })

  it('are not insisted on without a connection', async () => {
    let asked = 0
    await fetchMedia(sitting, () => {
      asked++
      return Promise.reject(new TypeError('offline'))
    })
    expect(asked).toBe(1)
  })
})
