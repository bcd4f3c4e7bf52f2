import { ProblemPage } from '@/components/shell/ProblemPage'
import { ButtonLink } from '@/components/ui/Button'
import { words } from '@/lib/words'

const { notFound } = words.shell

/** A deck or a card that is not there, or not this learner's: the answer is the same. */
export default function LearnNotFound() {
  return (
    <ProblemPage
      title={notFound.title}
      actions={
        <ButtonLink variant="primary" href="/">
          {notFound.today}
        </ButtonLink>
      }
    >
      <p>{notFound.explanation}</p>
    </ProblemPage>
  )
}
