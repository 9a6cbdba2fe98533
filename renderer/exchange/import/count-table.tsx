import { useState } from 'react'
import { groupNames } from './group-names.ts'
import type { Cell, PreviewMatrix } from './preview-matrix.ts'

interface CountTableProps {
  readonly matrix: PreviewMatrix
  readonly chosen: Cell | null
  readonly onChoose: (cell: Cell) => void
}

const numbers = new Intl.NumberFormat()
/** So many lines are drawn at first; a library of ten thousand articles has as many. */
const shownLines = 50

/** How many records of each group; each number opens the list of those it counts. */
export function CountTable({ matrix, chosen, onChoose }: CountTableProps) {
  const [most, setMost] = useState(shownLines)
  const { groups, lines, labels, sum } = matrix
  if (groups.length === 0) return null
  const all = [...lines.slice(0, most).map(({ key, counts }) => ({ key, counts }))]
  return (
    <div className="import-counts">
      <table>
        <thead>
          <tr>
            <td />
            {groups.map((group) => (
              <th key={group} scope="col" title={groupNames[group].hint}>
                {groupNames[group].name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {all.map(({ key, counts }) => (
            <tr key={key}>
              <th scope="row">{labels.get(key)}</th>
              {groups.map((group) => (
                <CountCell
                  key={group}
                  count={counts[group]}
                  label={`${groupNames[group].name}, ${labels.get(key) ?? ''}`}
                  isChosen={chosen?.key === key && chosen.group === group}
                  onChoose={() => onChoose({ key, group })}
                />
              ))}
            </tr>
          ))}
        </tbody>
        {lines.length > 1 && (
          <tfoot>
            <tr>
              <th scope="row">All</th>
              {groups.map((group) => (
                <CountCell
                  key={group}
                  count={sum[group]}
                  label={`${groupNames[group].name}, all`}
                  isChosen={chosen?.key === null && chosen.group === group}
                  onChoose={() => onChoose({ key: null, group })}
                />
              ))}
            </tr>
          </tfoot>
        )}
      </table>
      {lines.length > most && (
        <button type="button" className="button" onClick={() => setMost(most * 4)}>
          Show more ({numbers.format(lines.length - most)})
        </button>
      )}
    </div>
  )
}

interface CountCellProps {
  readonly count: number
  readonly label: string
  readonly isChosen: boolean
  readonly onChoose: () => void
}

function CountCell({ count, label, isChosen, onChoose }: CountCellProps) {
  if (count === 0) return <td className="import-none">–</td>
  return (
    <td>
      <button
        type="button"
        className="import-count"
        aria-pressed={isChosen}
        aria-label={`${numbers.format(count)}: ${label}`}
        onClick={onChoose}
      >
        {numbers.format(count)}
      </button>
    </td>
  )
}
