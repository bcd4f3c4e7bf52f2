import { GradeButtons } from '@/components/ui/GradeButtons'
import { Trace } from '@/components/ui/Trace'
import type { TraceAnswer } from '@/components/ui/trace-geometry'
import type { Grade } from '@/lib/learning/grade'
import { words } from '@/lib/words'
import { Sample, Section } from './Section'

const { design } = words
const { grade, trace } = design

const NEXT: Record<Grade, string> = { 1: grade.in8, 2: grade.dates[0], 3: grade.dates[1], 4: grade.dates[2] }
const SPOKEN = { 1: grade.in8Spoken }

export function Grades() {
  return (
    <Section title={design.section.grades}>
      <div className="grid gap-8 md:grid-cols-2">
        <Sample title={grade.before}>
          <GradeButtons next={NEXT} nextSpoken={SPOKEN} />
        </Sample>
        <Sample title={grade.after}>
          <GradeButtons next={NEXT} nextSpoken={SPOKEN} pressed={3} />
        </Sample>
        <Sample title={grade.deaf}>
          <GradeButtons next={NEXT} nextSpoken={SPOKEN} disabled />
        </Sample>
      </div>
    </Section>
  )
}

const MIDDLE: TraceAnswer[] = [5, 6, -71, 4, 5, 22, 6, -44, 31, 14, 6, 5, 40, 18, 6, -88, 16, 5, 4, 26]
const UNPREDICTED: TraceAnswer[] = [5, null, null, -60, 8, null, 12, null]
/** A long sitting, invented by a rule so that it is the same at every look. */
const LONG: TraceAnswer[] = Array.from({ length: 200 }, (_, index) =>
  (index * 37) % 11 === 0 ? -90 + ((index * 13) % 50) : 3 + ((index * 29) % 23),
)

export function Traces() {
  return (
    <Section title={design.section.trace}>
      <div className="grid gap-6 md:grid-cols-2">
        <Sample title={trace.start}>
          <Trace answers={[]} total={32} className="max-w-90" />
        </Sample>
        <Sample title={trace.middle}>
          <Trace answers={MIDDLE} total={32} className="max-w-90" />
        </Sample>
        <Sample title={trace.unpredicted}>
          <Trace answers={UNPREDICTED} total={16} className="max-w-90" />
        </Sample>
        <Sample title={trace.one}>
          <Trace answers={[12]} total={1} className="max-w-90" />
        </Sample>
        <Sample title={trace.long}>
          <Trace answers={LONG} total={200} className="max-w-90" />
        </Sample>
      </div>
    </Section>
  )
}
