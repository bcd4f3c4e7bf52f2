import clsx from 'clsx'
import type { ReactNode } from 'react'

export interface Column<Row> {
  readonly header: string
  readonly cell: (row: Row) => ReactNode
  /** Aligned right, for numbers and what is compared with them. */
  readonly numeric?: boolean
  /** On a phone: `hide` drops the column from sight, `fold` shows it as a second line under the first column. */
  readonly onPhone?: 'hide' | 'fold'
  /** What that second line says, where it is not the cell itself; null for no line. */
  readonly folded?: (row: Row) => ReactNode
}

interface DataTableProps<Row> {
  readonly caption: ReactNode
  readonly captionHidden?: boolean
  /** The first column names the row. */
  readonly columns: readonly [Column<Row>, ...Column<Row>[]]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string | number
  readonly className?: string
}

/** Rows under headings, with hairlines between them. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, captionHidden = false, columns, rows, rowKey, className } = props
  const [first, ...others] = columns
  const folded = others.filter((column) => column.onPhone === 'fold')
  return (
    <table className={clsx('data-row w-full', className)}>
      <caption className={captionHidden ? 'sr-only' : 'note pb-2 text-left'}>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.header} scope="col" className={cellClass(column)}>
              {column.header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowKey(row)}>
            <th scope="row">
              {first.cell(row)}
              {folded.map((column) => (
                <span
                  key={column.header}
                  className="note block font-normal empty:hidden md:hidden"
                  aria-hidden="true"
                >
                  {(column.folded ?? column.cell)(row)}
                </span>
              ))}
            </th>
            {others.map((column) => (
              <td key={column.header} className={cellClass(column)}>
                {column.cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function cellClass<Row>(column: Column<Row>): string {
  // Out of sight on a phone, yet still a cell of its row for a screen reader.
  return clsx(column.numeric && 'num tnum', column.onPhone && 'max-md:sr-only')
}
