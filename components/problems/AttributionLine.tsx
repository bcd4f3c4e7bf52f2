import clsx from 'clsx'
import type { Attribution } from '@/lib/practice/template/template'
import { problems } from '@/lib/words/problems'

interface AttributionLineProps {
  readonly attribution: Attribution
  readonly className?: string
}

/** Whose a problem is and on what terms, each with its address: shown wherever it appears. */
export const AttributionLine = ({ attribution, className }: AttributionLineProps) => (
  <p className={clsx('tiny wrap-anywhere', className)}>
    <a className="ilink" href={attribution.sourceUrl} rel="noreferrer" target="_blank">
      {problems.problem.attribution(attribution.source)}
    </a>
    {problems.problem.between}
    <a className="ilink" href={attribution.licenceUrl} rel="noreferrer license" target="_blank">
      {attribution.licence}
    </a>
  </p>
)
