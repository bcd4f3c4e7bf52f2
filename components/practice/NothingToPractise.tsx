import { ButtonLink } from '@/components/ui/Button'
import { EmptyState } from '@/components/ui/EmptyState'
import { practice } from '@/lib/words/practice'
import { PracticeFrame } from './PracticeFrame'

/** There is no problem to practise, and where to get some. */
export const NothingToPractise = ({ onLeave }: { readonly onLeave: () => void }) => (
  <PracticeFrame name={practice.title} place={null} onLeave={onLeave} foot={null}>
    <div className="mx-auto max-w-measure pt-3 md:pt-8">
      <EmptyState
        level={1}
        title={practice.none.title}
        actions={
          <ButtonLink variant="primary" href="/problems">
            {practice.none.toSets}
          </ButtonLink>
        }
      >
        <p>{practice.none.text}</p>
      </EmptyState>
    </div>
  </PracticeFrame>
)
