import { count } from './format'

/** Words of the question who may open an account. */
export const age = {
  legend: 'Who may have an account here',
  age: (least: number): string => `I am ${count(least)} or older`,
  school: 'I am younger, and my school has allowed it',
  guardian: 'I am younger, and a parent or guardian has allowed it',
  kept: 'We keep which of these you choose, and no date of birth.',
  missing: 'Choose which of these is so. If none is, ask your school or a parent first.',
} as const
