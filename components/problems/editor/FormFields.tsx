import { Braces } from 'lucide-react'
import { Button } from '@/components/ui/Button'
import { problemEditor } from '@/lib/words/problem-editor'
import { AboutFields } from './AboutFields'
import { ConstraintFields } from './ConstraintFields'
import type { ProblemDraft } from './draft'
import { LastFields } from './LastFields'
import { StepList } from './StepList'
import { VariableFields } from './VariableFields'
import { WritingHelp } from './WritingHelp'

interface FormFieldsProps {
  readonly draft: ProblemDraft
  readonly onJson: () => void
}

/** All fields of a problem, in the order in which it is usually written. */
export const FormFields = ({ draft, onJson }: FormFieldsProps) => (
  <div className="grid gap-6">
    <div className="sheet grid gap-6 p-4 md:p-6">
      <AboutFields draft={draft} />
      <div>
        <WritingHelp />
        <Button variant="quiet" className="-ml-3" icon={<Braces />} onClick={onJson}>
          {problemEditor.json.open}
        </Button>
      </div>
    </div>
    <div className="sheet grid gap-6 p-4 md:p-6">
      <VariableFields variables={draft.variables} />
      {(draft.variables.length > 0 || draft.constraints.length > 0) && (
        <ConstraintFields constraints={draft.constraints} />
      )}
    </div>
    <StepList steps={draft.steps} />
    <div className="sheet p-4 md:p-6">
      <LastFields draft={draft} />
    </div>
  </div>
)
