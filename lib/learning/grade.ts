/** What the learner said of an answer: 1 missed, 2 recalled and hard, 3 recalled and good, 4 recalled and easy. */
export type Grade = 1 | 2 | 3 | 4

export const GRADES: readonly Grade[] = [1, 2, 3, 4]

/** Every grade but the first is a recall; how hard it was does not change that. */
export const recalled = (grade: Grade): boolean => grade > 1
