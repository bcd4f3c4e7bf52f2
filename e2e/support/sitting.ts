import { expect, type Locator, type Page } from '@playwright/test'

export type GradeName = 'Missed' | 'Hard' | 'Good' | 'Easy'

/** What a sitting shows: a question, an answer to be graded, a surprise that stays, or its end. */
export type Scene = 'question' | 'answer' | 'surprise' | 'end'

/** A sitting on a page, as somebody sees and uses it. */
export class SittingOnPage {
  readonly showAnswer: Locator
  readonly nextCard: Locator
  /** What a screen reader hears of how far the sitting has come. */
  readonly place: Locator
  readonly done: Locator
  /** A problem that came among the cards. */
  readonly problem: Locator

  /** `by`: what presses are made with. */
  constructor(
    private readonly page: Page,
    private readonly by: 'click' | 'tap' = 'click',
  ) {
    this.showAnswer = page.getByRole('button', { name: 'Show answer' })
    this.nextCard = page.getByRole('button', { name: /^(Next card|See how it went)/ })
    this.place = page.getByText(/^Answer \d+ of \d+, /)
    this.problem = page.getByRole('button', { name: /^Check (?:step|answer)/ })
    this.done = page.getByRole('heading', { level: 1, name: /^You (recalled|met)/ })
  }

  /** Opens a sitting and waits for its first question, past the welcome for somebody who was away. */
  async open(address = '/study'): Promise<void> {
    await this.page.goto(address)
    const start = this.page.getByRole('button', { name: /^Start, / })
    await expect(this.showAnswer.or(start)).toBeVisible()
    if (await start.isVisible()) await start[this.by]()
    await expect(this.showAnswer).toBeVisible()
  }

  gradeButton(grade: GradeName): Locator {
    return this.page.getByRole('button', { name: new RegExp(`^${grade}\\b`) })
  }

  /** Shows the answer, grades it, and waits for what comes next. */
  async answer(grade: GradeName): Promise<Scene> {
    await this.showAnswer[this.by]()
    await this.gradeButton(grade)[this.by]()
    return this.sceneAfterGrade()
  }

  /** Answers as many cards as wanted, or to the end; surprises that stay are passed. Returns the number of answers. */
  async practise(most: number, gradeOf: (index: number) => GradeName = () => 'Good'): Promise<number> {
    for (let index = 0; index < most; index++) {
      let scene = await this.answer(gradeOf(index))
      if (scene === 'surprise') scene = await this.goOn()
      if (scene === 'end') return index + 1
    }
    return most
  }

  /** Goes on from a surprise that stayed. */
  async goOn(): Promise<Scene> {
    await this.nextCard[this.by]()
    return this.sceneAfterGrade()
  }

  /** Which of some texts is the one being asked. */
  async asked<Item>(items: readonly Item[], textOf: (item: Item) => string): Promise<Item> {
    const lines = (await this.page.getByRole('main').innerText()).split('\n').map((line) => line.trim())
    const found = items.find((item) => lines.includes(textOf(item)))
    if (found === undefined) throw new Error(`none of them is asked: ${lines.join(' | ')}`)
    return found
  }

  /** Goes back to the cards; the problem waits. */
  private async leaveProblem(): Promise<Scene> {
    await this.page.getByRole('button', { name: 'Leave' })[this.by]()
    return this.sceneAfterGrade()
  }

  private async sceneAfterGrade(): Promise<Scene> {
    await expect(this.showAnswer.or(this.nextCard).or(this.done).or(this.problem)).toBeVisible()
    if (await this.problem.isVisible()) return this.leaveProblem()
    if (await this.showAnswer.isVisible()) return 'question'
    return (await this.nextCard.isVisible()) ? 'surprise' : 'end'
  }
}
