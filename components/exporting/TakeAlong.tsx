import { Download } from 'lucide-react'
import { DownloadLink } from '@/components/ui/Button'
import { exporting as words } from '@/lib/words/exporting'

interface TakeAlongProps {
  /** Where the files come from; what is wanted is said behind it. */
  readonly address: string
  readonly title: string
  /** What the files hold. */
  readonly note: string
}

const FILES = [
  { query: '?format=apkg', label: words.anki },
  { query: '?format=apkg&history=none', label: words.ankiToGive },
  { query: '?format=csv', label: words.csv },
] as const

/** The files in which cards can be taken along. */
export function TakeAlong({ address, title, note }: TakeAlongProps) {
  return (
    <section>
      <h3 className="font-semibold">{title}</h3>
      <ul className="mt-1 grid">
        {FILES.map(({ query, label }) => (
          <li key={query}>
            <DownloadLink variant="quiet" className="-ml-3" icon={<Download />} href={`${address}${query}`}>
              {label}
            </DownloadLink>
          </li>
        ))}
      </ul>
      <p className="note mt-1">{note}</p>
    </section>
  )
}
