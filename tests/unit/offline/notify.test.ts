import { describe, expect, it, vi } from 'vitest'
import { openMessage, showMessage, type Screen } from '@/lib/offline/service-worker/notify'

function screenWith(...urls: string[]) {
  const windows = urls.map((url) => ({
    url,
    focus: vi.fn(() => Promise.resolve()),
    navigate: vi.fn(() => Promise.resolve()),
  }))
  const screen = {
    registration: { showNotification: vi.fn(() => Promise.resolve()) },
    clients: { matchAll: () => Promise.resolve(windows), openWindow: vi.fn(() => Promise.resolve()) },
  } satisfies Screen
  return { screen, windows }
}

describe('a message', () => {
  it('is shown with its words, and leads to its page', async () => {
    const { screen } = screenWith()
    const message = { title: 'What came to mind?', body: 'Write it down.', path: '/morning', tag: 'morning' }
    await showMessage(JSON.stringify(message), 'Spindle', screen)
    expect(screen.registration.showNotification).toHaveBeenCalledWith(
      'What came to mind?',
      expect.objectContaining({ body: 'Write it down.', tag: 'morning', data: { path: '/morning' } }),
    )
  })

  it.each([undefined, '', 'null', '{}', '{"title":1}', '[]'])(
    'that reads %j is shown by name',
    async (text) => {
      const { screen } = screenWith()
      await showMessage(text, 'Spindle', screen)
      expect(screen.registration.showNotification).toHaveBeenCalledWith(
        'Spindle',
        expect.objectContaining({ data: { path: '/' } }),
      )
    },
  )
})

describe('pressing a message', () => {
  const origin = 'https://spindle.example.org'

  it('opens its page in a window that is open', async () => {
    const { screen, windows } = screenWith('https://elsewhere.example.org/', `${origin}/decks`)
    await openMessage({ path: '/morning' }, origin, screen)
    expect(windows[0]?.navigate).not.toHaveBeenCalled()
    expect(windows[1]?.navigate).toHaveBeenCalledWith('/morning')
    expect(screen.clients.openWindow).not.toHaveBeenCalled()
  })

  it('takes no sitting away', async () => {
    const { screen, windows } = screenWith(`${origin}/study`)
    await openMessage({ path: '/tonight' }, origin, screen)
    expect(windows[0]?.navigate).not.toHaveBeenCalled()
    expect(screen.clients.openWindow).toHaveBeenCalledWith('/tonight')
  })

  it.each([
    null,
    {},
    { path: 'https://evil.example.org' },
    { path: '//evil.example.org' },
    { path: '/\\evil' },
  ])('leads nowhere but into this site: %j', async (data) => {
    const { screen } = screenWith()
    await openMessage(data, origin, screen)
    expect(screen.clients.openWindow).toHaveBeenCalledWith('/')
  })
})
