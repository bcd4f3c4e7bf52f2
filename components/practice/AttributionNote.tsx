import { InlineLink } from '@/components/ui/TextLink'
import type { Attribution } from '@/lib/practice/template/template'
import { practice } from '@/lib/words/practice'

/** Whose a problem is and on what terms, wherever it appears. */
export const AttributionNote = ({ of }: { readonly of: Attribution }) => (
  <p className="note mt-6">
    {practice.attribution.by} <InlineLink href={of.sourceUrl}>{of.source}</InlineLink>
    {practice.attribution.licence} <InlineLink href={of.licenceUrl}>{of.licence}</InlineLink>
  </p>
)
