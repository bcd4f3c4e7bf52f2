import { Suspense, type ComponentType } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { fetchedApart } from '@/components/ui/fetched-apart'

interface SaidProps {
  readonly word: string
}

const Said = ({ word }: SaidProps) => <p>{word}</p>
const load = () => Promise.resolve({ default: Said })

const shown = (Part: ComponentType<SaidProps>) =>
  renderToStaticMarkup(
    <Suspense fallback="on its way">
      <Part word="here" />
    </Suspense>,
  )

it('a part that was fetched before it is shown is there at once', async () => {
  const { Part, fetch } = fetchedApart(load)
  await fetch()
  expect(shown(Part)).toBe('<p>here</p>')
})

it('one that was not waits for its code', () => {
  const { Part } = fetchedApart(load)
  expect(shown(Part)).toContain('on its way')
})
