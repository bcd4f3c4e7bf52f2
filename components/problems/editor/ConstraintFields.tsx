import { problemEditor } from '@/lib/words/problem-editor'
import type { TextDraft } from './draft'
import { GroupAt, useEditing } from './editing'
import { TextList } from './TextList'

const words = problemEditor.constraints

/** What has to hold of the numbers drawn. */
export function ConstraintFields({ constraints }: { readonly constraints: readonly TextDraft[] }) {
  const { change } = useEditing()
  return (
    <GroupAt where="constraints" legend={words.title} hint={words.text}>
      <TextList
        where="constraints"
        texts={constraints}
        least={0}
        areFormulas
        words={words}
        onChange={(next) => change((draft) => ({ ...draft, constraints: next(draft.constraints) }))}
      />
    </GroupAt>
  )
}
