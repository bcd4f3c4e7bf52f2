import type { PreviewVariant } from '@/lib/contracts/problems'
import { problemEditor } from '@/lib/words/problem-editor'
import { ShownProblemView } from './ShownProblemView'

/** One variant: what was drawn for it, and how it looks. */
export function VariantView({ variant: { drawn, shown } }: { readonly variant: PreviewVariant }) {
  const values = Object.entries({ ...drawn.numbers, ...drawn.words })
  return (
    <>
      {values.length > 0 && (
        <p className="note tnum mb-3 wrap-anywhere">
          {problemEditor.preview.drawn}{' '}
          {values.map(([name, value]) => `${name} = ${String(value).replace('-', '\u2212')}`).join(', ')}
        </p>
      )}
      <ShownProblemView problem={shown} />
    </>
  )
}
