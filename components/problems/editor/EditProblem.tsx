'use client'

import { useId, useMemo, useState } from 'react'
import { LeaveGuard } from '@/components/notes/LeaveGuard'
import { saveOnControlEnter } from '@/components/notes/save-keys'
import { Button } from '@/components/ui/Button'
import { Callout } from '@/components/ui/Callout'
import { SegmentedChoice } from '@/components/ui/SegmentedChoice'
import type { ProblemDto, SetPlace } from '@/lib/contracts/problems'
import type { Skill } from '@/lib/practice/problem/skill'
import { problemEditor as words } from '@/lib/words/problem-editor'
import { FaultCallout } from '../FaultCallout'
import type { EditorActions } from '../problem-actions'
import { DeleteProblem } from './DeleteProblem'
import { emptyDraft } from './draft'
import { draftOf } from './draft-of'
import { forget } from './draft-storage'
import { EditingProvider, type Editing } from './editing'
import { findingsOf } from './findings'
import { FormFields } from './FormFields'
import { JsonView } from './JsonView'
import { GateSheet } from './preview/GateSheet'
import { PreviewSheet } from './preview/PreviewSheet'
import { ProblemConflict } from './ProblemConflict'
import { SaveBar } from './SaveBar'
import { sourceIn } from './source-in'
import { usePreview } from './use-preview'
import { useProblemDraft } from './use-problem-draft'
import { useSaving } from './use-saving'

interface EditProblemProps {
  readonly set: SetPlace & { readonly skills: readonly Skill[] }
  /** Null: a new one. */
  readonly problem: ProblemDto | null
  readonly actions: EditorActions
}

/** Writes a problem: the form, and beside it what comes of it. On a phone one of the two at a time. */
export function EditProblem({ set, problem, actions }: EditProblemProps) {
  const { setId } = set
  const key = problem?.problemId ?? `new.${setId}`
  const first = useMemo(() => (problem === null ? emptyDraft() : draftOf(problem.source)), [problem])
  const writing = useProblemDraft(key, first, problem?.version ?? 0)
  const [seed, setSeed] = useState(0)
  const [half, setHalf] = useState<'form' | 'preview'>('form')
  const [isJson, setJson] = useState(false)
  const [tried, setTried] = useState(false)
  const [added, setAdded] = useState<readonly Skill[]>([])
  const skills = [
    ...set.skills,
    ...added.filter(({ slug }) => !set.skills.some((each) => each.slug === slug)),
  ]
  const preview = usePreview(setId, writing.text, seed, skills.length)
  const findings = findingsOf(preview.found)
  const saving = useSaving({ setId, problem, writing, actions })
  const fault = saving.refused?.fault ?? null
  const editing: Editing = {
    ...{ setId, skills, findings, change: writing.change, addSkill: actions.addSkill },
    tellsMissing: tried || problem !== null,
    onSkillAdded: (skill) => setAdded((before) => [...before, { ...skill, prerequisites: [] }]),
  }
  const show = (next: number) => {
    setSeed(next)
    setHalf('preview')
  }
  return (
    <EditingProvider value={editing}>
      <Halves half={half} onHalf={setHalf} />
      <div className="mt-6 grid gap-6 lg:grid-cols-[minmax(0,1fr)_minmax(22rem,26rem)]">
        <form
          noValidate
          className={half === 'form' ? 'min-w-0' : 'min-w-0 max-lg:hidden'}
          onKeyDown={saveOnControlEnter}
          onSubmit={(event) => {
            event.preventDefault()
            setTried(true)
            void saving.save()
          }}
        >
          {writing.restored && <Restored onDiscard={writing.discard} />}
          {fault?.code === 'conflict' && (
            <ProblemConflict
              theirs={fault.current}
              onKeepMine={() => void saving.save(fault.current.version)}
              onTakeTheirs={() => saving.takeTheirs(fault.current)}
            />
          )}
          {isJson ? (
            <JsonView
              setId={setId}
              source={sourceIn(writing.draft)}
              onBack={() => setJson(false)}
              onUse={(draft) => {
                writing.change(() => draft)
                setJson(false)
              }}
            />
          ) : (
            <FormFields draft={writing.draft} onJson={() => setJson(true)} />
          )}
          {!isJson && (
            <SaveBar
              isSaving={saving.busy === 'save'}
              isDirty={writing.isDirty}
              isNew={problem === null}
              problem={
                saving.refused?.at === 'save' && fault?.code !== 'conflict' && <NotSaved fault={fault} />
              }
            >
              {problem !== null && (
                <DeleteProblem problem={problem} actions={actions} onDeleted={() => forget(key)} />
              )}
            </SaveBar>
          )}
        </form>
        <div className={half === 'preview' ? `${BESIDE} grid` : `${BESIDE} grid max-lg:hidden`}>
          <GateSheet
            {...{ preview, findings }}
            standing={problem?.standing ?? 'draft'}
            isDirty={writing.isDirty}
            isNew={problem === null}
            busy={saving.busy === 'save' ? null : saving.busy}
            fault={saving.refused?.at === 'save' || fault?.code === 'conflict' ? null : fault}
            onSeed={show}
            onPublish={() => void saving.publish()}
            onTakeBack={() => void saving.takeBack()}
          />
          <PreviewSheet {...{ setId, preview, seed }} text={writing.text} onSeed={setSeed} />
        </div>
      </div>
      <LeaveGuard active={writing.isDirty && saving.busy === null} />
    </EditingProvider>
  )
}

/** In sight while the form beside it goes by. */
const BESIDE =
  'min-w-0 gap-6 self-start lg:sticky lg:top-6 lg:max-h-[calc(100dvh-3rem)] lg:overflow-y-auto lg:pb-2'

interface HalvesProps {
  readonly half: 'form' | 'preview'
  readonly onHalf: (half: 'form' | 'preview') => void
}

const Halves = ({ half, onHalf }: HalvesProps) => (
  <SegmentedChoice
    className="mt-4 lg:hidden"
    legend={words.halves.legend}
    legendHidden
    name={useId()}
    segments={[
      { value: 'form', label: words.halves.form },
      { value: 'preview', label: words.halves.preview },
    ]}
    value={half}
    onChange={onHalf}
  />
)

const Restored = ({ onDiscard }: { readonly onDiscard: () => void }) => (
  <Callout className="mb-4" announce="status">
    <div className="flex flex-wrap items-center gap-x-4">
      <p className="text-sm">{words.save.restored}</p>
      <Button variant="quiet" className="-my-2" onClick={onDiscard}>
        {words.save.discard}
      </Button>
    </div>
  </Callout>
)

const NotSaved = ({ fault }: { readonly fault: Parameters<typeof FaultCallout>[0]['fault'] }) =>
  fault?.code === 'malformed' ? (
    <Callout tone="error" announce="alert">
      {words.save.unfinished}
    </Callout>
  ) : (
    <FaultCallout fault={fault} />
  )
