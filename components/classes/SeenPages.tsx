import { Sheet } from '@/components/ui/Sheet'
import { report } from '@/lib/words/report'

const words = report.seen

/** The pages and files on which those who teach a class see something of its learners, and what. */
export const SeenPages = () => (
  <Sheet title={words.title}>
    <p className="note mt-1">{words.lead}</p>
    <dl className="mt-4 grid gap-3">
      {words.pages.map(({ name, text }) => (
        <div key={name}>
          <dt className="font-semibold">{name}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
    <p className="mt-4">{words.left}</p>
  </Sheet>
)
