import { FieldError } from '@/components/ui/Field'
import { notes } from '@/lib/words/notes'
import type { Media } from './useMedia'

/** What is on its way, and what was not taken. */
export function MediaNotice({ sending, problems }: Pick<Media, 'sending' | 'problems'>) {
  return (
    <div className="basis-full">
      <p role="status" className="note empty:hidden">
        {sending > 0 && notes.media.sending(sending)}
      </p>
      <div role="alert">
        {problems.map((problem, index) => (
          <FieldError key={problem} id={`media-problem-${index}`}>
            {problem}
          </FieldError>
        ))}
      </div>
    </div>
  )
}
