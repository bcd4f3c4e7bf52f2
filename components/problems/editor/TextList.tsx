import { Plus, X } from 'lucide-react'
import { Button, IconButton } from '@/components/ui/Button'
import { useToast } from '@/components/ui/Toast'
import { emptyText, type TextDraft } from './draft'
import { FormulaAt, TextAt } from './editing'
import { changed, without, withAt } from './list-changes'

interface TextListProps {
  /** The way to the list: `steps.1.answer.items`. */
  readonly where: string
  readonly texts: readonly TextDraft[]
  /** As many stay at the least. */
  readonly least: number
  readonly areFormulas?: boolean
  readonly words: {
    readonly label: (place: number) => string
    readonly add: string
    readonly remove: (place: number) => string
    readonly removed: string
  }
  readonly onChange: (next: (texts: readonly TextDraft[]) => readonly TextDraft[]) => void
}

/** Texts one below the other, each of which can be taken away and brought back. */
export function TextList({ where, texts, least, areFormulas = false, words, onChange }: TextListProps) {
  const toast = useToast()
  const Line = areFormulas ? FormulaAt : TextAt
  const remove = (text: TextDraft, place: number) => {
    onChange((before) => without(before, text.key))
    toast({ text: words.removed, undo: () => onChange((before) => withAt(before, text, place)) })
  }
  return (
    <div className="grid gap-3">
      {texts.map((text, place) => (
        <div key={text.key} className="flex items-start gap-2">
          <Line
            className="min-w-0 flex-1"
            where={`${where}.${place}`}
            label={words.label(place + 1)}
            labelHidden
            value={text.text}
            onText={(value) => onChange((before) => changed(before, text.key, { text: value }))}
          />
          {texts.length > least && (
            <IconButton label={words.remove(place + 1)} icon={<X />} onClick={() => remove(text, place)} />
          )}
        </div>
      ))}
      <Button
        variant="quiet"
        className="-ml-3 justify-self-start"
        icon={<Plus />}
        onClick={() => onChange((before) => [...before, emptyText()])}
      >
        {words.add}
      </Button>
    </div>
  )
}
