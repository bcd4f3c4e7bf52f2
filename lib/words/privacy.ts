/** What an instructor sees and what never: said in these words wherever it is said. */
export const PRIVACY_WALL =
  'An instructor sees, for assigned material only: who has started, days practised, expected recall, credit, and answers to assigned items. Never sleep, exercise, dread, worries, stray thoughts, bedtime or own predictions, nor other decks. Nothing is shown about groups under five, typed answers only when three learners gave them.'

/** Words of the page that says what is stored, for how long, and who sees it. */
export const privacy = {
  title: 'What Spindle keeps of you',
  lead: 'What is stored, where, for how long and who sees it, in plain words. “This server” is the one you are looking at; whoever runs it can tell you more.',
  link: 'What is stored, and who sees it',
  sections: [
    {
      title: 'What is stored',
      items: [
        'Your email address, and your password as a hash that nobody can turn back into it.',
        'Where it is asked: that you are old enough, or that a school or a guardian has allowed the account. No date of birth.',
        'Other ways in, if you add them: of a passkey its public half and the name you gave it, never its secret; of an account elsewhere which service, that service’s id for you and the name it gave.',
        'What you make: decks, cards, pictures and sounds, problems, plans, problems for the night, notes of where you stuck.',
        'What you do: every answer with its time, what you typed, the prediction before it and your own if you gave one; blocks of work and what you wrote during them; what you wrote from memory.',
        'Your settings, your time zone among them.',
        'The classes you are in: what you are called there, and since when. If you teach one, when you looked at what of its learners.',
        'If somebody invites you to a class by email: the address they typed and what they call you, for those who let learners into that class, until you join, they take it back, or a month after it has run out.',
        'Each device you are signed in on: which browser on which system, since when, and when it was last seen. Not its address in the network.',
        'Hours of sleep and exercise, dread before work, and worries before an exam: only once you switch each of them on. Each can be deleted by itself.',
      ],
    },
    {
      title: 'Where',
      items: [
        'In the database of this server. Pictures and sounds are in it too.',
        'In your browser: the cards of a sitting that is under way, and answers until they are sent, so that it goes on without a connection. Signing out takes the cards off the device; answers that are not sent yet stay until you sign in again.',
        'Also in your browser: what you are writing and have not saved, until the tab is closed, and which decks you have folded.',
      ],
    },
    {
      title: 'For how long',
      items: [
        'Until you delete it, or the account. Decks and notes that you delete are kept so that you can have them back; they go with the account.',
        'What you publish in a class stays with the class, without your name once you leave it or delete the account, as long as somebody else teaches it.',
        'The log of your answers is never shortened while there is the account: every date follows from it.',
        'A session ends after thirty days, or when you end it.',
        'A demo is deleted after seven days, with everything in it.',
        'To hold off guessing, tries are counted by network address and account, scrambled with a key of this server. A count is of no use after an hour and is cleared away after a day.',
        'The log of the server names accounts by an id, never by name or address, and holds no text of yours. How long it is kept is up to whoever runs this server.',
      ],
    },
    {
      title: 'Who sees it',
      items: [
        'You. Nobody else who uses this server sees anything of yours, but for classes.',
        'Whoever runs this server can read its database, as with any server. Passwords cannot be read there.',
        'Where you join a class: those who teach it, under this rule, which you agree to as you join:',
        PRIVACY_WALL,
        'What you publish in a class can be read, and copied into decks of their own, by everybody in it. The deck it came from stays yours alone.',
        'When you leave a class, those who teach it see “left” in place of your name. The class’s own page says who looked at what.',
      ],
    },
    {
      title: 'What is sent out',
      items: [
        'No page loads anything from elsewhere. There are no adverts and nobody’s counters.',
        'Letters go to your own address, and only where this server can send mail: what your account needs, and reminders if you ask for them. Besides them, invitations to a class go to the addresses that those who teach it type.',
        'Reminders on a device, if you switch them on, go through the service of that browser’s maker. They are encrypted, and say that there is something to do and never what.',
        'Signing in with an account elsewhere, where this server offers it and you press its button, leads to that service, which tells this server who you are there.',
        'A calendar that you give the secret address to reads your hours of the evening and the morning, when your day is done, and the due dates and exams of classes you learn in, with their names, and nothing else.',
      ],
    },
    {
      title: 'Cookies',
      items: [
        'One says that you are signed in. Two more come with signing in: against forged forms, and for the page to go on to. Both end with the browser.',
        'While a passkey is asked for, or an account elsewhere is connected or used to sign in, others of a few minutes tie the question to this browser.',
        'Two keep how you want pages to look, dark or light, and how you want dates written.',
        'All are of this server, and none follows you anywhere else.',
      ],
    },
    {
      title: 'Taking it along, and deleting it',
      items: [
        'Account → Download everything gives all of it as one file, whenever you want.',
        'Account → Delete the account deletes all of it at once: answers, pictures and the log too. Nothing is kept to bring it back.',
        'Backups that whoever runs this server made before hold it until they are deleted in their turn. How long that takes is up to them: ask. A backup that is put back brings a deleted account back with it; delete it again then, or ask for it.',
      ],
    },
  ],
} as const
