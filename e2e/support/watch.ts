import type { BrowserContext, ConsoleMessage, Page } from '@playwright/test'

/** What must not happen on any page in any test, unless the test says that it expects it. */
export class Watch {
  private readonly seen: string[] = []
  private readonly patterns: RegExp[] = []

  constructor(private readonly origin: string) {}

  /** Watches every page of a context from now on. */
  over(context: BrowserContext): void {
    context.on('request', (request) => {
      const url = new URL(request.url())
      if (/^(https?|wss?):$/.test(url.protocol) && url.origin !== this.origin) {
        this.seen.push(`foreign request: ${request.url()}`)
      }
    })
    context.on('weberror', (error) => this.seen.push(`page error: ${error.error().message}`))
    context.on('console', (message) => this.hear(message))
    context.on('dialog', (dialog) => {
      this.seen.push(`dialog: ${dialog.message()}`)
      void dialog.dismiss()
    })
    context.on('page', (page) => this.overDownloads(page))
  }

  /** Says that something of this kind is part of the test. */
  expect(...patterns: readonly RegExp[]): void {
    this.patterns.push(...patterns)
  }

  /** Everything seen that was not expected. */
  get surprises(): readonly string[] {
    return this.seen.filter((line) => !this.isExpected(line))
  }

  /** Everything seen that was. */
  get expected(): readonly string[] {
    return this.seen.filter((line) => this.isExpected(line))
  }

  private isExpected(line: string): boolean {
    return this.patterns.some((pattern) => pattern.test(line))
  }

  private hear(message: ConsoleMessage): void {
    if (message.type() === 'error' || /content security policy/i.test(message.text())) {
      this.seen.push(`console: ${message.text()} (${message.location().url})`)
    }
  }

  private overDownloads(page: Page): void {
    page.on('download', (download) => this.seen.push(`download: ${download.url()}`))
  }
}
