import clsx from 'clsx'
import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from '@/components/ui/Button'
import { common } from '@/lib/words/common'
import { problemEditor } from '@/lib/words/problem-editor'

const words = problemEditor.save

interface SaveBarProps {
  /** The form it saves, inside of it or beside it. */
  readonly formId: string
  readonly isSaving: boolean
  readonly isDirty: boolean
  readonly isNew: boolean
  /** Why the last saving came to nothing. */
  readonly problem: ReactNode
  readonly className: string
}

/** The button that saves, and whether there is something to save. */
export const SaveBar = ({ formId, isSaving, isDirty, isNew, problem, className }: SaveBarProps) => (
  <div className={clsx('flex flex-wrap items-center gap-x-4 gap-y-3', className)}>
    {problem && <div className="w-full">{problem}</div>}
    <Button
      type="submit"
      form={formId}
      variant="primary"
      className="px-7 max-md:w-full"
      busy={isSaving ? words.saving : undefined}
      shortcut={{ key: 'Control+Enter', hint: common.key.controlEnter }}
    >
      {words.button}
    </Button>
    <p role="status" className="note flex items-center gap-2">
      {!isNew && !isDirty && <Check className="size-5 text-primary" />}
      {isDirty ? words.unsaved : isNew ? '' : words.saved}
    </p>
  </div>
)
