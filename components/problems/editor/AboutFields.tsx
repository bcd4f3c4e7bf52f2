import { problemEditor } from '@/lib/words/problem-editor'
import type { ProblemDraft } from './draft'
import { LineAt, TextAt, useEditing, ChoiceAt } from './editing'

const { about, statement } = problemEditor

/** What the problem is called, its tags, and what stands above its steps. */
export function AboutFields({ draft }: { readonly draft: ProblemDraft }) {
  const { change } = useEditing()
  const put = (part: Partial<ProblemDraft>) => change((before) => ({ ...before, ...part }))
  return (
    <div className="grid gap-4">
      <LineAt
        where="title"
        label={about.title}
        hint={about.titleHint}
        value={draft.title}
        onText={(title) => put({ title })}
      />
      <LineAt
        where="tags"
        label={about.tags}
        note={about.tagsHint}
        value={draft.tags}
        onText={(tags) => put({ tags })}
      />
      <TextAt
        where="statement"
        label={statement.label}
        hint={statement.hint}
        rows={2}
        value={draft.statement}
        onText={(text) => put({ statement: text })}
      />
      {draft.steps.length > 1 && (
        <ChoiceAt
          where="grading"
          label={statement.grading}
          value={draft.grading}
          choices={{ steps: statement.steps, answer: statement.answer }}
          onValue={(grading) => put({ grading })}
        />
      )}
    </div>
  )
}
