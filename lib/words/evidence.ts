/** How sure a claim is, by where it comes from. */
export type Standing = 'finding' | 'course' | 'opinion'

/** What Spindle says about learning, in plain words, with its source and what it does not show. */
export interface Claim {
  readonly claim: string
  readonly source: string
  readonly limits: string
  readonly standing: Standing
}

const COURSE = 'Learning How to Learn (Oakley & Sejnowski, Coursera)'

const found = (claim: string, source: string, limits: string): Claim => ({
  claim,
  source,
  limits,
  standing: 'finding',
})
const advised = (claim: string, limits: string): Claim => ({
  claim,
  source: COURSE,
  limits,
  standing: 'course',
})

/** Everything the app says about learning, sleep, stress and exercise. What is not here is not said. */
export const evidence = {
  title: 'What the evidence says',
  text: 'Everything Spindle says about learning, sleep, stress and exercise, where it comes from and what it does not show. None of it is medical advice, and none of it is known to work for you before your own records say so.',
  source: 'Source:',
  limits: 'How sure:',
  standing: { finding: 'Finding', course: 'The course advises', opinion: 'Opinion' },
  measures: 'Spindle measures no brain waves and no dopamine, plays no sound at night, and advises no drug.',

  sections: [
    {
      title: 'Recalling and spacing',
      claims: [
        found(
          'Recalling something beats reading it again for remembering it later.',
          'Roediger & Karpicke 2006, Psychological Science',
          'Strong, with many replications.',
        ),
        found(
          'Practice that is spread out beats practice in one go, when it is tested later.',
          'Cepeda et al. 2006, Psychological Bulletin',
          'Strong. The best gap grows with how long one wants to remember.',
        ),
        found(
          'Mixing kinds of problems helps to tell later which method fits.',
          'Rohrer & Taylor 2007, Instructional Science',
          'Good for mathematics, less clear elsewhere.',
        ),
        found(
          'Conditions that slow practice down can help later recall.',
          'Bjork 1994',
          'A family of findings, with exceptions.',
        ),
        found(
          'People misjudge what they will remember, most of all after reading it again.',
          'Koriat & Bjork 2005, Journal of Experimental Psychology: Learning, Memory, and Cognition',
          'Good.',
        ),
        found(
          'Errors made with high confidence are the likeliest to be corrected after feedback.',
          'Butterfield & Metcalfe 2001, Journal of Experimental Psychology: Learning, Memory, and Cognition',
          'Good; it fades with delay.',
        ),
        found(
          'Extra practice right after something is mastered adds little at a delay.',
          'Rohrer & Taylor 2006, Applied Cognitive Psychology',
          'Moderate.',
        ),
        found(
          'Beginners learn more from worked examples; fading them out then helps.',
          'Sweller & Cooper 1985; Renkl & Atkinson 2003',
          'Good for beginners.',
        ),
        found(
          'A familiar method can block a better one.',
          'Luchins 1942; Bilalić et al. 2008, Cognition',
          'Good.',
        ),
      ],
    },
    {
      title: 'Sleep and stuck problems',
      claims: [
        found(
          'Sleep supports keeping what was learnt.',
          'Diekelmann & Born 2010, Nature Reviews Neuroscience',
          'Broad; how large the effects are is debated.',
        ),
        found(
          'More people solved a problem after sleep than after time awake: 62% and 24%.',
          'Beijamini et al. 2021, Frontiers in Behavioral Neuroscience',
          'One small study. Sound cues added nothing.',
        ),
        found(
          'Problems cued by sound during sleep were solved more often: 31.7% and 20.5%.',
          'Sanders et al. 2019, Psychological Science',
          'One study. Spindle plays no sound.',
        ),
        found(
          'A break from a stuck problem can help to solve it.',
          'Sio & Ormerod 2009, Psychological Bulletin (meta-analysis)',
          'Small to moderate; it depends on the task.',
        ),
        {
          claim:
            'Some hold that new material is best learnt in the morning, so the evening page offers none.',
          source: 'SuperMemo’s own writing',
          limits: 'Opinion and data of its users.',
          standing: 'opinion',
        } satisfies Claim,
      ],
    },
    {
      title: 'Starting and ending',
      claims: [
        advised('Discomfort before a task eases once it is begun.', 'Teaching, not a finding.'),
        advised('Short timed blocks with breaks help people start.', 'Little controlled evidence.'),
        advised('Aim at time spent, not at finishing.', 'Teaching.'),
        advised('Hardest task first; write tomorrow’s list tonight; set an end to the day.', 'Teaching.'),
      ],
    },
    {
      title: 'Exams, pressure and exercise',
      claims: [
        advised('Begin with a hard question, leave it when stuck, come back to it.', 'Teaching.'),
        found(
          'Writing about worries before an exam raised scores in one set of studies, and not in a later classroom.',
          'Ramirez & Beilock 2011, Science; a 2021 classroom study in Cognitive Research: Principles and Implications',
          'Mixed: it is offered, and nothing is promised.',
        ),
        found(
          'A little pressure can sharpen attention, much of it harms.',
          'Yerkes & Dodson 1908',
          'Weak for learners: it was found in mice and is often over-read. Only for those who want it.',
        ),
        found(
          'Regular exercise goes with better cognition.',
          'Erickson et al. 2011, PNAS',
          'Seen together, in older adults; the course teaches it too. No medical advice.',
        ),
      ],
    },
    {
      title: 'How Spindle learns',
      claims: [
        found(
          'Dopamine neurons signal the difference between expected and received reward.',
          'Schultz, Dayan & Montague 1997, Science',
          'Strong in animals; it is no reading of a learner’s brain.',
        ),
        found(
          'Single dopamine neurons differ in optimism, and together code a distribution of reward.',
          'Dabney et al. 2020, Nature',
          'Mice; one line of evidence.',
        ),
        found(
          'The next reward can be predicted from experience, by the difference between one prediction and the next.',
          'Sutton 1988, Machine Learning',
          'Mathematics.',
        ),
        found(
          'Uncertainty can set how much is learnt from a surprise.',
          'Gershman 2015, PLoS Computational Biology; Geist & Pietquin 2010, Journal of Artificial Intelligence Research',
          'Theory, and models fitted to data.',
        ),
        {
          claim:
            'Doctors with an AI scored 98% on skin lesions, where each alone had about 90%: why your predictions are set beside ours.',
          source: 'Notes of a podcast',
          limits: 'Second-hand.',
          standing: 'opinion',
        } satisfies Claim,
      ],
    },
  ],
} as const
