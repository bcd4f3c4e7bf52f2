import { Button } from '@/components/ui/Button'
import { ProgressBar } from '@/components/ui/ProgressBar'
import { importing as words } from '@/lib/words/import'

interface ReadingFileProps {
  readonly name: string
  readonly bytes: number
  /** What has been sent of it, 0 … 1. */
  readonly sent: number
  readonly mode: 'preview' | 'commit'
  /** Left out where it is too late to stop. */
  readonly onCancel?: () => void
}

/** A file on its way. It comes into view after 300 ms: most files are read before. */
export function ReadingFile({ name, bytes, sent, mode, onCancel }: ReadingFileProps) {
  const title = mode === 'preview' ? words.reading.title(name) : words.reading.bringing(name)
  return (
    <section className="bones sheet max-w-measure p-5 md:p-7" aria-label={title}>
      <p className="font-semibold wrap-anywhere" role="status">
        {title}
      </p>
      <div className="mt-3">
        <ProgressBar
          label={title}
          value={Math.round(sent * 100)}
          max={100}
          valueText={words.reading.sent(sent, bytes)}
        />
      </div>
      <p className="note tnum mt-2">
        {words.reading.sent(sent, bytes)}
        {mode === 'preview' && ` ${words.reading.nothingYet}`}
      </p>
      {onCancel && (
        <Button className="mt-5" onClick={onCancel}>
          {words.reading.cancel}
        </Button>
      )}
    </section>
  )
}
