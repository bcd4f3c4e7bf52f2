import { problemEditor } from '@/lib/words/problem-editor'

const words = problemEditor.help

/** How numbers and formulas are written in texts, folded away. */
export const WritingHelp = () => (
  <details>
    <summary className="btn btn-quiet -ml-3">{words.title}</summary>
    <div className="well mt-2 overflow-x-auto p-4" tabIndex={0} role="region" aria-label={words.title}>
      <table className="text-sm">
        <thead>
          <tr>
            <th scope="col" className="pr-6 pb-1 text-left font-semibold">
              {words.written}
            </th>
            <th scope="col" className="pb-1 text-left font-semibold">
              {words.shown}
            </th>
          </tr>
        </thead>
        <tbody>
          {words.rows.map(([written, shown]) => (
            <tr key={written} className="align-top">
              <td className="py-1 pr-6">
                <code>{written}</code>
              </td>
              <td className="py-1">{shown}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  </details>
)
