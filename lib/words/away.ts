/** Words of planned breaks and easy days. */
export const away = {
  easyDays: {
    title: 'Easy days',
    explained:
      'What each weekday has of your minutes. Cards answered from now on keep off easy days wherever another day serves them as well; dates already set stay.',
    days: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
    usual: 'Usual',
    half: 'Half',
    none: 'None',
    save: 'Save',
    saving: 'Saving',
    saved: 'Saved.',
    unsaved: 'Not saved yet.',
    problem: {
      'signed-out': 'You are signed out. Nothing was saved. Sign in again, then repeat this.',
      malformed: 'Choose one for each weekday.',
      busy: 'Your answers are being taken in elsewhere. Nothing was saved. Try again in a moment.',
      unreachable: 'That didn’t work; the fault is ours. Nothing was saved. Try again in a moment.',
    },
  },
} as const
