// @vitest-environment jsdom
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { RenderTreeView } from '@/components/content/RenderTreeView'
import { renderCard } from '@/lib/content/notes'
import { pageViolations } from './safe-page'

const page = (href: string) => pageViolations(`<a rel="noopener noreferrer" href="${href}">x</a>`)

describe('a link whose path holds what would be a protocol', () => {
  it.each(['https://a.b/javascript:x', 'https://a.b/?data:x'])('%s is a link like any other', (address) => {
    const { question } = renderCard('basic', { front: address, back: 'a' }, 0)
    const markup = renderToStaticMarkup(<RenderTreeView tree={question} />)
    expect(markup).toContain(`href="${address}"`)
    expect(pageViolations(markup)).toEqual([])
  })

  it.each([
    'javascript:x()',
    'JAVA\nscript:x()',
    ' data:text/html,x',
    'vbscript:x',
    'blob:https://a.b/x',
    'file:///etc/passwd',
    'ftp://a.b/x',
    '/settings',
    '//a.b/x',
    '',
  ])('and %j is none', (href) => {
    expect(page(href)).toHaveLength(1)
  })
})
