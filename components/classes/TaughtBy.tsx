import { Sheet } from '@/components/ui/Sheet'
import type { ClassDto } from '@/lib/contracts/classes'
import { classes as words } from '@/lib/words/classes'
import type { LeaveClassAction } from './class-actions'
import { LeaveClass } from './LeaveClass'

interface TaughtByProps {
  readonly found: ClassDto
  readonly leave: LeaveClassAction
}

/** Who teaches a class, what it calls the viewer, and the way out of it. */
export const TaughtBy = ({ found: { classId, name, staff, yourName }, leave }: TaughtByProps) => (
  <Sheet title={words.overview.taughtBy}>
    <ul className="mt-3">
      {staff.map((teacher, place) => (
        <li key={place} className="py-1 wrap-anywhere">
          {teacher.name} <span className="note">{words.role[teacher.role]}</span>
        </li>
      ))}
    </ul>
    <p className="note mt-3">{words.overview.you(yourName)}</p>
    <div className="mt-2">
      <LeaveClass classId={classId} name={name} leave={leave} />
    </div>
  </Sheet>
)
