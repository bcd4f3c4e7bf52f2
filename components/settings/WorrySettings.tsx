'use client'

import { Sheet } from '@/components/ui/Sheet'
import type { ExamProblem, WorriesDto } from '@/lib/contracts/exam'
import type { Result } from '@/lib/contracts/result'
import { exam } from '@/lib/words/exam'
import { calendarDay, longDay } from '@/lib/words/format'
import { RecordConsent } from './RecordConsent'

type Done = Promise<Result<null, ExamProblem>>

interface WorrySettingsProps {
  readonly worries: WorriesDto
  readonly zone: string
  readonly setRecords: (input: { readonly isOn: boolean }) => Done
  readonly deleteRecords: (input: { readonly records: 'worries' }) => Done
}

const words = exam.settings

/** The learner's consent to records of worries, what was kept, closed until it is opened, and the way to delete it. */
export function WorrySettings({ worries, zone, setRecords, deleteRecords }: WorrySettingsProps) {
  return (
    <Sheet id="worries" title={words.title}>
      <div className="mt-5">
        <RecordConsent
          name="recordsWorries"
          words={words}
          isOn={worries.isOn}
          set={(isOn) => setRecords({ isOn })}
          deleteAll={() => deleteRecords({ records: 'worries' })}
        />
        {worries.kept.length > 0 && (
          <details>
            <summary className="link cursor-pointer">{words.read(worries.kept.length)}</summary>
            <ul>
              {worries.kept.map(({ worryId, text, writtenAt }) => (
                <li key={worryId} className="border-border py-3 not-first:border-t">
                  <p className="note">{longDay(calendarDay(writtenAt, zone))}</p>
                  <p className="wrap-anywhere whitespace-pre-wrap" dir="auto">
                    {text}
                  </p>
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
    </Sheet>
  )
}
