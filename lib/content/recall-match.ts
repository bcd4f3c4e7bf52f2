/** Words that a text is made of: runs of letters, marks and digits, in any script that has such runs. */
const WORDS = new Intl.Segmenter('und', { granularity: 'word' })

/** Answers of up to this many words must all be there; of longer ones this share, as few recall a sentence to the word. */
const WHOLE_WORDS = 3
const SHARE = 0.75

/** Accents of Latin, Greek and Cyrillic letters, and the vowel points of Hebrew and Arabic; elsewhere marks are letters. */
const ACCENTS = /[\u0300-\u036F\u0591-\u05BD\u05BF\u05C1\u05C2\u05C4\u05C5\u05C7\u064B-\u065F\u0670]/g

/** Case, width, accents and joined letters are how a word is written, not which word it is. */
const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(ACCENTS, '')
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('ς', 'σ')

function wordsOf(text: string): Set<string> {
  const words = Array.from(WORDS.segment(folded(text)))
  return new Set(words.flatMap(({ segment, isWordLike }) => (isWordLike ? [segment] : [])))
}

/**
 * Which of some answers occur in what was written from memory, word by word. It knows words and no meaning: a guess to
 * begin with, which the learner corrects.
 *
 * @param expected the answers, as plain text
 * @returns for each of them whether it seems to be there; never for one that has no words
 */
export function occurring(written: string, expected: readonly string[]): boolean[] {
  const there = wordsOf(written)
  return expected.map((answer) => {
    const words = [...wordsOf(answer)]
    if (words.length === 0) return false
    const found = words.filter((word) => there.has(word)).length
    return found >= (words.length <= WHOLE_WORDS ? words.length : Math.ceil(words.length * SHARE))
  })
}
