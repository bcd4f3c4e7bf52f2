import { FieldError } from '@/components/ui/Field'
import { notes } from '@/lib/words/notes'
import type { Media } from './useMedia'

/** What is on its way, and what was not taken. */
export function MediaNotice({ sending, problems }: Pick<Media, 'sending' | 'problems'>) {
  const isQuiet = sending === 0 && problems.length === 0
  return (
    <div className={isQuiet ? 'sr-only' : undefined}>
      <p role="status" className="note empty:hidden">
        {sending > 0 && notes.media.sending(sending)}
      </p>
      <div role="alert">
        {problems.map((problem, index) => (
          <FieldError key={index} id={`media-problem-${index}`}>
            {problem}
          </FieldError>
        ))}
      </div>
    </div>
  )
}
