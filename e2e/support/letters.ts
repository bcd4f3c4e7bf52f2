import { readdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { expect } from './test'

/** Takes the letter to an address out of the folder where the server under test lays letters, once it is there. */
export async function letterTo(address: string): Promise<string> {
  const folder = process.env.SPINDLE_LETTER_FOLDER ?? ''
  let letter = ''
  const look = (): boolean => {
    for (const name of readdirSync(folder).filter((name) => name.endsWith('.letter'))) {
      const file = path.join(folder, name)
      const text = readFileSync(file, 'utf8')
      if (!text.startsWith(`To ${address}: `)) continue
      rmSync(file)
      letter = text
      return true
    }
    return false
  }
  await expect.poll(look, { message: `a letter to ${address}`, timeout: 10_000 }).toBe(true)
  return letter
}

/** The link of a letter. */
export const linkIn = (letter: string): string => /http\S+#\S+/.exec(letter)?.[0] ?? ''
