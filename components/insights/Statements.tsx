import { EffectPlot } from '@/components/plots/EffectPlot'
import { DataTable } from '@/components/ui/DataTable'
import { PlotFigure } from '@/components/ui/Plot'
import { Sheet } from '@/components/ui/Sheet'
import type { Statement } from '@/lib/contracts/insights'
import { insights } from '@/lib/words/insights'
import { insightsYou } from '@/lib/words/insights-you'
import { inOrder, statementSentence, statementsHeadline } from './statement-sentence'

const words = insightsYou.statements

/** What the model has learned about the learner: each a sentence with its interval and what it rests on. */
export function Statements({ statements }: { readonly statements: readonly Statement[] }) {
  const sorted = inOrder(statements)
  const [clear, unclear] = [sorted.filter(({ isClear }) => isClear), sorted.filter(({ isClear }) => !isClear)]
  if (sorted.length === 0) {
    return (
      <Sheet>
        <p className="h-sect">{words.none}</p>
        <p className="note mt-1">{words.text}</p>
      </Sheet>
    )
  }
  return (
    <Sheet>
      <PlotFigure
        headline={statementsHeadline(sorted)}
        note={[words.text, clear.length > 0 ? words.chance : ''].join(' ')}
        table={<StatementTable statements={sorted} />}
      >
        <div className="grid items-start gap-x-10 gap-y-6 lg:grid-cols-2">
          <div className="grid gap-6">
            <StatementList title={words.clear} statements={clear} />
            <StatementList title={words.unclear} statements={unclear} />
          </div>
          <div>
            <EffectPlot
              label={words.plot(
                sorted.map(({ kind, estimate, low, high }) =>
                  words.part(words.names[kind], estimate * 100, low * 100, high * 100),
                ),
              )}
              effects={sorted.map(({ kind, estimate, low, high, isClear }) => ({
                name: words.names[kind],
                estimate: estimate * 100,
                low: low * 100,
                high: high * 100,
                isClear,
              }))}
            />
            <p className="note mt-2">{words.plotNote}</p>
          </div>
        </div>
      </PlotFigure>
    </Sheet>
  )
}

interface StatementListProps {
  readonly title: string
  readonly statements: readonly Statement[]
}

function StatementList({ title, statements }: StatementListProps) {
  if (statements.length === 0) return null
  return (
    <div>
      <h3 className="label">{title}</h3>
      <ul>
        {statements.map((statement) => (
          <li key={statement.kind} className="border-border py-2.5 not-first:border-t">
            <p>{words.sentence(statementSentence(statement))}</p>
            <p className="note tnum">{noteOf(statement)}</p>
          </li>
        ))}
      </ul>
    </div>
  )
}

function noteOf({ estimate, low, high, answers, days }: Statement): string {
  return `${words.interval(estimate * 100, low * 100, high * 100)}, ${words.rests(answers, days)}`
}

const StatementTable = ({ statements }: { readonly statements: readonly Statement[] }) => (
  <DataTable<Statement>
    caption={words.table}
    captionHidden
    columns={[
      { header: words.what, cell: ({ kind }) => words.names[kind] },
      { header: words.estimate, cell: ({ estimate }) => insights.points(estimate * 100), numeric: true },
      { header: words.likely, cell: ({ low, high }) => words.range(low * 100, high * 100), numeric: true },
      {
        header: words.from,
        cell: ({ answers, days }) => words.basis(answers, days),
        numeric: true,
        onPhone: 'fold',
      },
    ]}
    rows={statements}
    rowKey={({ kind }) => kind}
  />
)
