'use client'

import { useMemo, useState } from 'react'
import type { ProblemDto, SetPlace } from '@/lib/contracts/problems'
import type { Skill } from '@/lib/practice/problem/skill'
import type { EditorActions } from '../problem-actions'
import { emptyDraft } from './draft'
import { draftOf } from './draft-of'
import { forget } from './draft-storage'
import type { Editing } from './editing'
import { findingsOf } from './findings'
import { usePreview } from './use-preview'
import { useProblemDraft } from './use-problem-draft'
import { useSaving } from './use-saving'

export interface EditProblemProps {
  readonly set: SetPlace & { readonly skills: readonly Skill[] }
  /** Null: a new one. */
  readonly problem: ProblemDto | null
  readonly actions: EditorActions
}

/** A problem in its form: what is written, what is found about it, and what is shown of it. */
export function useEditor({ set, problem, actions }: EditProblemProps) {
  const { setId } = set
  const key = problem?.problemId ?? `new.${setId}`
  const first = useMemo(() => (problem === null ? emptyDraft() : draftOf(problem.source)), [problem])
  const writing = useProblemDraft(key, first, problem?.version ?? 0)
  const [seed, setSeed] = useState(0)
  const [half, setHalf] = useState<'form' | 'preview'>('form')
  const [tried, setTried] = useState(false)
  const [added, setAdded] = useState<readonly Skill[]>([])
  const skills = [
    ...set.skills,
    ...added.filter(({ slug }) => !set.skills.some((each) => each.slug === slug)),
  ]
  const preview = usePreview(setId, writing.text, seed, skills.length)
  const findings = findingsOf(preview.found)
  const saving = useSaving({ setId, problem, writing, actions })
  const editing: Editing = {
    ...{ setId, skills, findings, change: writing.change, addSkill: actions.addSkill },
    tellsMissing: tried || problem !== null,
    onSkillAdded: (skill) => setAdded((before) => [...before, { ...skill, prerequisites: [] }]),
  }
  const submit = () => {
    setTried(true)
    void saving.save()
  }
  const showSeed = (next: number) => {
    setSeed(next)
    setHalf('preview')
  }
  const view = { seed, setSeed, showSeed, half, setHalf }
  return {
    setId,
    problem,
    writing,
    preview,
    findings,
    saving,
    editing,
    view,
    submit,
    forget: () => forget(key),
  }
}

export type Editor = ReturnType<typeof useEditor>
