import { examRetention, type ExamRetentionRequest } from '@/lib/classes/exam-retention'
import { EXAM_DAYS } from './exam-day'

/** Days before a class's exam from which on its deck stands at the target. */
const CLASS_FULL_DAYS = 4

/**
 * The desired retention of a deck with an exam of the learner's own ahead. It rises as for a class's exam, and has risen when
 * the exam's own rule begins: from then on dates decide no more what is asked, and until then they keep cards near the target.
 */
export const ownExamRetention = ({ own, target, daysLeft }: ExamRetentionRequest): number =>
  daysLeft < 0
    ? own
    : examRetention({ own, target, daysLeft: Math.max(0, daysLeft - (EXAM_DAYS - CLASS_FULL_DAYS)) })
