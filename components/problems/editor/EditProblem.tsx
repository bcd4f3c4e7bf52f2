'use client'

import clsx from 'clsx'
import { useId, useState } from 'react'
import { LeaveGuard } from '@/components/notes/LeaveGuard'
import { saveOnControlEnter } from '@/components/notes/save-keys'
import { Button } from '@/components/ui/Button'
import { Callout } from '@/components/ui/Callout'
import { SegmentedChoice } from '@/components/ui/SegmentedChoice'
import { problemEditor as words } from '@/lib/words/problem-editor'
import { FaultCallout } from '../FaultCallout'
import type { EditorActions } from '../problem-actions'
import type { SetFault } from '../set-fault'
import { DeleteProblem } from './DeleteProblem'
import { EditingProvider } from './editing'
import { FormFields } from './FormFields'
import { JsonView } from './JsonView'
import { GateSheet } from './preview/GateSheet'
import { PreviewSheet } from './preview/PreviewSheet'
import { ProblemConflict } from './ProblemConflict'
import { SaveBar } from './SaveBar'
import { sourceIn } from './source-in'
import { useEditor, type EditProblemProps, type Editor } from './use-editor'

/** Writes a problem: the form, and beside it what comes of it. On a phone one of the two at a time. */
export function EditProblem(props: EditProblemProps) {
  const editor = useEditor(props)
  const { editing, view, writing, saving } = editor
  const formId = useId()
  const [isJson, setJson] = useState(false)
  const isForm = view.half === 'form'
  return (
    <EditingProvider value={editing}>
      <SegmentedChoice
        className="mt-4 lg:hidden"
        legend={words.halves.legend}
        legendHidden
        name={`${formId}-half`}
        segments={[
          { value: 'form', label: words.halves.form },
          { value: 'preview', label: words.halves.preview },
        ]}
        value={view.half}
        onChange={view.setHalf}
      />
      <div className="mt-6 grid gap-6 lg:grid-cols-[minmax(0,1fr)_minmax(22rem,26rem)]">
        <form
          id={formId}
          noValidate
          className={clsx('min-w-0', !isForm && 'max-lg:hidden')}
          onKeyDown={saveOnControlEnter}
          onSubmit={(event) => {
            event.preventDefault()
            editor.submit()
          }}
        >
          <Written {...{ editor, isJson, setJson }} />
          {!isJson && <Saving {...{ editor, formId }} className="mt-6 lg:hidden" />}
          <End editor={editor} actions={props.actions} />
        </form>
        {/* In sight while the form beside it goes by. */}
        <div
          className={clsx(
            'grid min-w-0 gap-6 self-start lg:sticky lg:top-6 lg:max-h-[calc(100dvh-3rem)] lg:overflow-y-auto lg:pb-2',
            isForm && 'max-lg:hidden',
          )}
        >
          {!isJson && <Saving {...{ editor, formId }} className="max-lg:hidden" />}
          <Gate editor={editor} />
          <PreviewSheet
            {...{ setId: editor.setId, preview: editor.preview, seed: view.seed }}
            text={writing.text}
            onSeed={view.setSeed}
          />
        </div>
      </div>
      <LeaveGuard active={writing.isDirty && saving.busy === null} />
    </EditingProvider>
  )
}

interface WrittenProps {
  readonly editor: Editor
  readonly isJson: boolean
  readonly setJson: (isJson: boolean) => void
}

/** What is written, as a form or as JSON, and what there is to say of where it came from. */
function Written({ editor: { setId, writing, saving }, isJson, setJson }: WrittenProps) {
  const fault = saving.refused?.fault
  return (
    <>
      {writing.restored && (
        <Callout className="mb-4" announce="status">
          <div className="flex flex-wrap items-center gap-x-4">
            <p className="text-sm">{words.save.restored}</p>
            <Button variant="quiet" className="-my-2" onClick={writing.discard}>
              {words.save.discard}
            </Button>
          </div>
        </Callout>
      )}
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
    </>
  )
}

interface SavingProps {
  readonly editor: Editor
  readonly formId: string
  readonly className: string
}

function Saving({ editor: { problem, writing, saving }, formId, className }: SavingProps) {
  const fault = saving.refused?.at === 'save' ? saving.refused.fault : null
  return (
    <SaveBar
      {...{ formId, className, isDirty: writing.isDirty }}
      isSaving={saving.busy === 'save'}
      isNew={problem === null}
      problem={fault !== null && fault.code !== 'conflict' && <NotSaved fault={fault} />}
    />
  )
}

const NotSaved = ({ fault }: { readonly fault: SetFault }) =>
  fault.code === 'malformed' ? (
    <Callout tone="error" announce="alert">
      {words.save.unfinished}
    </Callout>
  ) : (
    <FaultCallout fault={fault} />
  )

interface EndProps {
  readonly editor: Editor
  readonly actions: EditorActions
}

const End = ({ editor: { problem, forget }, actions }: EndProps) =>
  problem && (
    <div className="mt-6">
      <DeleteProblem problem={problem} actions={actions} onDeleted={forget} />
    </div>
  )

function Gate({
  editor: { problem, writing, preview, findings, saving, view },
}: {
  readonly editor: Editor
}) {
  const refused = saving.refused?.at === 'save' ? null : (saving.refused?.fault ?? null)
  return (
    <GateSheet
      {...{ preview, findings }}
      standing={problem?.standing ?? 'draft'}
      isDirty={writing.isDirty}
      isNew={problem === null}
      busy={saving.busy === 'save' ? null : saving.busy}
      fault={refused?.code === 'conflict' ? null : refused}
      onSeed={view.showSeed}
      onPublish={() => void saving.publish()}
      onTakeBack={() => void saving.takeBack()}
    />
  )
}
