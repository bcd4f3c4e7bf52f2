// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest'
import { Button, ButtonLink, DownloadLink, IconButton } from '@/components/ui/Button'
import { GradeButtons } from '@/components/ui/GradeButtons'
import { one, rendered } from './page'

describe('a button', () => {
  it('submits nothing unless told to', () => {
    expect(one(rendered(<Button>Save</Button>), 'button').getAttribute('type')).toBe('button')
    expect(one(rendered(<Button type="submit">Save</Button>), 'button').getAttribute('type')).toBe('submit')
  })

  it('shows its key as decoration and says it in an attribute', () => {
    const button = one(
      rendered(<Button shortcut={{ key: 'Space', hint: 'Space' }}>Show answer</Button>),
      'button',
    )
    expect(button.getAttribute('aria-keyshortcuts')).toBe('Space')
    expect(one(button, 'kbd').getAttribute('aria-hidden')).toBe('true')
  })

  it('says that it is busy in place of its label, and ignores a press', () => {
    const pressed = vi.fn()
    const element = Button({ busy: 'Saving', onClick: pressed, children: 'Save' })
    const event = { preventDefault: vi.fn() }
    ;(element.props as { onClick: (event: unknown) => void }).onClick(event)
    expect(pressed).not.toHaveBeenCalled()
    expect(event.preventDefault).toHaveBeenCalled()
    const button = one(rendered(element), 'button')
    expect(button.getAttribute('aria-busy')).toBe('true')
    expect(button.textContent).toBe('Saving')
  })

  it('is a link where it leads to a page', () => {
    const link = one(rendered(<ButtonLink href="/decks">Decks</ButtonLink>), 'a')
    expect(link.getAttribute('href')).toBe('/decks')
    expect(link.className).toContain('btn')
  })

  it('is a plain link to a file where there is one to keep', () => {
    const link = one(rendered(<DownloadLink href="/api/file">Save it</DownloadLink>), 'a')
    expect(link.getAttribute('href')).toBe('/api/file')
    expect(link.hasAttribute('download')).toBe(true)
    expect(link.className).toContain('btn')
  })

  it('of an icon alone has a name', () => {
    const button = one(rendered(<IconButton label="Close" icon={<svg />} />), 'button')
    expect(button.getAttribute('aria-label')).toBe('Close')
    expect(button.textContent).toBe('')
  })
})

describe('the grades', () => {
  const next = { 1: 'in 8 min', 2: 'Sun 6 Dec', 3: 'Mon 14 Dec', 4: 'Tue 5 Jan' } as const

  it('stand in two groups: missed alone, and how a recall was', () => {
    const page = rendered(<GradeButtons next={next} pressed={3} />)
    const groups = [...page.querySelectorAll('fieldset')].map((group) => [
      group.querySelector('legend')?.textContent,
      group.querySelectorAll('button').length,
    ])
    expect(groups).toEqual([
      ['I missed it', 1],
      ['I recalled it, and it was', 3],
    ])
    const pressed = [...page.querySelectorAll('button')].map((button) => button.getAttribute('aria-pressed'))
    expect(pressed).toEqual(['false', 'false', 'true', 'false'])
  })

  it('say where the card would go, also to those who listen', () => {
    const page = rendered(<GradeButtons next={next} nextSpoken={{ 1: 'in 8 minutes' }} />)
    const [missed, hard] = page.querySelectorAll('button')
    expect(missed?.querySelector('small [aria-hidden=true]')?.textContent).toBe('in 8 min')
    expect(missed?.querySelector('.sr-only')?.textContent).toBe('in 8 minutes')
    expect(hard?.querySelector('small')?.textContent).toBe('Sun 6 Dec')
  })

  it('show no keys where keys do not grade', () => {
    const page = rendered(<GradeButtons next={next} keys={false} />)
    expect(page.querySelector('[aria-keyshortcuts], kbd')).toBeNull()
  })
})
