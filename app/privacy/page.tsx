import type { Metadata } from 'next'
import { PublicHeader } from '@/components/public/PublicHeader'
import { SkipLink } from '@/components/shell/Shell'
import { PageHeader } from '@/components/ui/PageHeader'
import { Sheet } from '@/components/ui/Sheet'
import { privacy as words } from '@/lib/words/privacy'

export const metadata: Metadata = { title: words.title }

/** What is stored, where, for how long and who sees it: for anybody to read, before they open an account too. */
export default function PrivacyPage() {
  return (
    <>
      <SkipLink />
      <PublicHeader />
      <main
        id="main"
        tabIndex={-1}
        className="mx-auto w-full max-w-measure px-gutter pt-8 pb-16 outline-none"
      >
        <PageHeader title={words.title} />
        <p className="mt-3">{words.lead}</p>
        <div className="mt-6 grid gap-6">
          {words.sections.map(({ title, items }) => (
            <Sheet key={title} title={title}>
              <ul className="mt-3 grid list-disc gap-2 pl-5">
                {items.map((item) => (
                  <li key={item}>{item}</li>
                ))}
              </ul>
            </Sheet>
          ))}
        </div>
      </main>
    </>
  )
}
