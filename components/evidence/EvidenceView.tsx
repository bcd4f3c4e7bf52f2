import { Chip } from '@/components/ui/Chip'
import { PageHeader } from '@/components/ui/PageHeader'
import { Sheet } from '@/components/ui/Sheet'
import { evidence as words, type Claim } from '@/lib/words/evidence'

/** All that the app says about learning, each with its source and how sure it is. */
export function EvidenceView() {
  return (
    <div className="max-w-measure">
      <PageHeader title={words.title} />
      <p className="mt-3">{words.text}</p>
      <p className="mt-2">{words.measures}</p>
      <div className="mt-6 grid gap-6">
        {words.sections.map(({ title, claims }) => (
          <Sheet key={title} title={title}>
            <ul className="mt-2">
              {claims.map((claim) => (
                <ClaimRow key={claim.claim} claim={claim} />
              ))}
            </ul>
          </Sheet>
        ))}
      </div>
    </div>
  )
}

function ClaimRow({ claim: { claim, source, limits, standing } }: { readonly claim: Claim }) {
  return (
    <li className="border-border py-4 not-first:border-t">
      <p className="font-medium">{claim}</p>
      {standing !== 'finding' && <Chip className="mt-1">{words.standing[standing]}</Chip>}
      <dl className="note mt-1">
        <div>
          <dt className="inline font-semibold">{words.source}</dt> <dd className="inline">{source}</dd>
        </div>
        <div>
          <dt className="inline font-semibold">{words.limits}</dt> <dd className="inline">{limits}</dd>
        </div>
      </dl>
    </li>
  )
}
