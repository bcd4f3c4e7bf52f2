import { Button } from '@/components/ui/Button'
import { Callout } from '@/components/ui/Callout'
import { notes as words } from '@/lib/words/notes'

/** Says that the form holds what an earlier visit left unsaved. */
export function Restored({ onDiscard }: { readonly onDiscard: () => void }) {
  return (
    <Callout className="mb-4" announce="status">
      <div className="flex flex-wrap items-center gap-x-4">
        <p className="text-sm">{words.restored.text}</p>
        <Button variant="quiet" className="-my-2" onClick={onDiscard}>
          {words.restored.discard}
        </Button>
      </div>
    </Callout>
  )
}
