import { words } from '@/lib/words'
import { Section } from './Section'

const { design } = words
const SWATCHES = Object.entries(design.colour).map(([token, name]) => ({ variable: `--${token}`, name }))

export function Colours() {
  return (
    <Section title={design.section.colour}>
      <ul className="grid grid-cols-3 gap-4 md:grid-cols-8">
        {SWATCHES.map(({ variable, name }) => (
          <li key={variable}>
            <span
              className="block h-12 rounded-md border border-border"
              style={{ background: `var(${variable})` }}
            />
            <span className="mt-1.5 block text-xs font-semibold">{name}</span>
            <code className="tiny block font-sans break-words">{variable}</code>
          </li>
        ))}
      </ul>
    </Section>
  )
}

export function Type() {
  const { type } = design
  return (
    <Section title={design.section.type}>
      <div className="grid gap-3">
        <p className="question">{type.question}</p>
        <p className="h-page">{type.page}</p>
        <p className="text-xl font-semibold">{type.section}</p>
        <p className="text-lg">{type.lead}</p>
        <p>{type.body}</p>
        <p className="note">{type.note}</p>
        <p className="tiny">{type.tiny}</p>
        <p className="figure-num text-4xl">{type.figures}</p>
      </div>
    </Section>
  )
}
