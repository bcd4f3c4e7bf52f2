import { PageHeader } from '@/components/ui/PageHeader'
import { ButtonLink } from '@/components/ui/Button'
import type { SetDto } from '@/lib/contracts/problems'
import { problems as words } from '@/lib/words/problems'
import type { SetActions } from '../problem-actions'
import { figuresOf } from '../SetList'
import { PausedSet } from './PausedSet'
import { SetOptions } from './SetOptions'

interface SetHeadProps {
  readonly set: SetDto
  readonly actions: SetActions
}

/** A set's name and figures, its options, and the way into practising it. */
export function SetHead({ set, actions }: SetHeadProps) {
  const published = set.problems.filter(({ standing }) => standing !== 'draft').length
  const figures = figuresOf({ problems: set.problems.length, published, skills: set.skills.length })
  return (
    <>
      <PageHeader
        parent={{ href: '/problems', label: words.title, navigationLabel: words.breadcrumb }}
        title={<span className="wrap-anywhere">{set.name}</span>}
        note={<span className="tnum">{figures.join(' · ')}</span>}
        actions={
          <>
            <SetOptions set={set} actions={actions} />
            {published > 0 && !set.isPaused && (
              <ButtonLink variant="primary" href={`/practise?set=${set.setId}`}>
                {words.set.practise}
              </ButtonLink>
            )}
          </>
        }
      />
      {set.description !== '' && (
        <p className="mt-3 max-w-measure wrap-anywhere whitespace-pre-line">{set.description}</p>
      )}
      {published === 0 && set.problems.length > 0 && (
        <p className="note mt-3">{words.set.nothingPublished}</p>
      )}
      {set.isPaused && <PausedSet set={set} resume={actions.resume} />}
    </>
  )
}
