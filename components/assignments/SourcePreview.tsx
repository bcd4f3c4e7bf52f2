import { Sheet } from '@/components/ui/Sheet'
import { deckLabel } from '@/lib/content/deck-path'
import type { SourceDto } from '@/lib/contracts/assignments'
import { assignments } from '@/lib/words/assignments'

const words = assignments.preview

/** What would be published of a deck or set, and what is left out. */
export function SourcePreview({ source }: { readonly source: SourceDto }) {
  const { kind, sourceName, items, cards, media, leftOut, titles } = source
  return (
    <Sheet title={words.title}>
      <p className="mt-1">
        {[
          words.from(kind, deckLabel(sourceName)),
          assignments.size(kind, items, cards),
          media.number === 0 ? words.noMedia : words.media(media.number, media.bytes),
        ].join(' · ')}
      </p>
      {titles.length > 0 && (
        <>
          <h3 className="label mt-4">{words.first}</h3>
          <ul className="list-disc pl-5">
            {titles.map((title, place) => (
              <li key={place} className="wrap-anywhere">
                {title}
              </li>
            ))}
          </ul>
          {items > titles.length && <p className="note mt-1">{words.more(items - titles.length)}</p>}
        </>
      )}
      {leftOut.length > 0 && (
        <>
          <h3 className="label mt-4">{words.leftOut}</h3>
          <ul className="list-disc pl-5">
            {leftOut.map(({ why, number }) => (
              <li key={why}>{words.why[why](number)}</li>
            ))}
          </ul>
        </>
      )}
      <p className="note mt-4">{[...(kind === 'deck' ? [words.alone] : []), words.visible].join(' ')}</p>
    </Sheet>
  )
}
