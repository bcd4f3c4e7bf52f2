import { RenderTreeView } from '@/components/content/RenderTreeView'
import { Button } from '@/components/ui/Button'
import type { HintDto, OpenStepDto } from '@/lib/contracts/practice'
import { practice } from '@/lib/words/practice'

const words = practice.help

interface HelpProps {
  readonly step: OpenStepDto
  readonly keys: boolean
  readonly isBusy: boolean
  readonly onOpen: (level: HintDto['level']) => void
  readonly onTell: () => void
}

/** Help with the step on the screen: what is open, what can be opened, and what is put away. */
export function Help({ step, keys, isBusy, onOpen, onTell }: HelpProps) {
  const { hints, example, attempts } = step
  const next = hints.find(({ standing }) => standing === 'closed')
  return (
    <section>
      <h2 className="h-sect">{words.title}</h2>
      {example !== null && <Example parts={example} />}
      {hints.length === 0 && example === null && <p className="note mt-2">{words.none}</p>}
      <ol className="mt-3 grid gap-2">
        {hints.map((hint, index) => (
          <Hint
            key={hint.level}
            hint={hint}
            number={index + 1}
            hasKey={keys && hint === next}
            onOpen={() => onOpen(hint.level)}
          />
        ))}
      </ol>
      {attempts > 0 && (
        <div className="mt-3">
          <Button variant="quiet" className="-ml-3" disabled={isBusy} onClick={onTell}>
            {words.tell}
          </Button>
          <p className="note">{words.tellText}</p>
        </div>
      )}
      {next !== undefined && attempts === 0 && <p className="note mt-3">{words.counts}</p>}
    </section>
  )
}

interface HintProps {
  readonly hint: HintDto
  readonly number: number
  /** H opens it. */
  readonly hasKey: boolean
  readonly onOpen: () => void
}

function Hint({ hint, number, hasKey, onOpen }: HintProps) {
  const { level, standing, content } = hint
  const name = `${number}. ${words.kind[level]}`
  if (standing === 'closed') {
    return (
      <li>
        <Button
          className="w-full justify-between text-base"
          shortcut={hasKey ? { key: 'H', hint: 'H' } : undefined}
          onClick={onOpen}
        >
          {name}
        </Button>
      </li>
    )
  }
  return (
    <li className="well p-3.5">
      <h3 className="text-sm font-semibold">
        {name}
        {standing === 'open' && <span className="font-normal text-muted-foreground"> {words.open}</span>}
      </h3>
      {standing === 'away' && <p className="note">{words.away}</p>}
      {content !== null && (
        <div className="mt-1 text-sm" role="status">
          <RenderTreeView tree={content} />
        </div>
      )}
    </li>
  )
}

function Example({ parts }: { readonly parts: NonNullable<OpenStepDto['example']> }) {
  return (
    <section className="well mt-3 p-3.5">
      <h3 className="text-sm font-semibold">{words.example}</h3>
      <p className="note">{words.exampleText}</p>
      <div className="mt-2 grid gap-2 text-sm">
        {parts.map((part, index) => (
          <RenderTreeView key={index} tree={part} />
        ))}
      </div>
    </section>
  )
}
