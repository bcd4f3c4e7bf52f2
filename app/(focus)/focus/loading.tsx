import { Bones } from '@/components/ui/Bones'
import { focus as words } from '@/lib/words/focus'

export default function FocusLoading() {
  return (
    <main id="main" className="mx-auto max-w-measure px-gutter pt-24">
      <h1 className="sr-only">{words.title}</h1>
      <Bones label={words.loading} />
    </main>
  )
}
