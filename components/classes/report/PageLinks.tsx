import { TextLink } from '@/components/ui/TextLink'
import { report } from '@/lib/words/report'

const words = report.pages

interface PageLinksProps {
  readonly page: number
  readonly pages: number
  readonly hrefOf: (page: number) => string
}

/** The way through a list that is longer than a page; nothing for one that is not. */
export function PageLinks({ page, pages, hrefOf }: PageLinksProps) {
  if (pages < 2) return null
  return (
    <nav aria-label={words.label} className="mt-4 flex flex-wrap items-center gap-x-6">
      {page > 1 && <TextLink href={hrefOf(page - 1)}>{words.before}</TextLink>}
      <span className="note">{words.at(page, pages)}</span>
      {page < pages && <TextLink href={hrefOf(page + 1)}>{words.after}</TextLink>}
    </nav>
  )
}
