import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from '@/components/ui/Button'
import { common } from '@/lib/words/common'
import { problemEditor } from '@/lib/words/problem-editor'

const words = problemEditor.save

interface SaveBarProps {
  readonly isSaving: boolean
  readonly isDirty: boolean
  readonly isNew: boolean
  /** Why the last saving came to nothing. */
  readonly problem?: ReactNode
  /** What else can be done, at the far end. */
  readonly children?: ReactNode
}

/** The button that saves and whether there is something to save, in sight wherever one is in the form. */
export const SaveBar = ({ isSaving, isDirty, isNew, problem, children }: SaveBarProps) => (
  <div className="sticky bottom-14 z-10 -mx-gutter mt-6 flex flex-wrap items-center gap-3 border-t border-border bg-background px-gutter py-3 md:bottom-0 md:mx-0 md:px-0">
    {problem && <div className="w-full">{problem}</div>}
    <Button
      type="submit"
      variant="primary"
      className="px-7"
      busy={isSaving ? words.saving : undefined}
      shortcut={{ key: 'Control+Enter', hint: common.key.controlEnter }}
    >
      {words.button}
    </Button>
    <p role="status" className="note flex items-center gap-2">
      {!isNew && !isDirty && <Check className="size-5 text-primary" />}
      {isDirty ? words.unsaved : isNew ? '' : words.saved}
    </p>
    <span className="flex-1" />
    {children}
  </div>
)
