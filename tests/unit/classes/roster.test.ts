import { describe, expect, it } from 'vitest'
import { readAddresses, readRoster, type RosterRow, type RosterRules } from '@/lib/classes'

const rules: RosterRules = {
  address: (written) => (/^[\w.+-]+@[\w-]+\.\w+$/.test(written) ? written.toLowerCase() : null),
  isName: (written) => written.length <= 20 && !written.includes('\n'),
  mostRows: 5,
}

const brief = ({ line, name, email, role, faults }: RosterRow) =>
  faults.length === 0
    ? `${line} ${name}|${email}|${role ?? '?'}`
    : `${line} ${faults.map(({ field, code }) => `${field} ${code}`).join(', ')}`

const read = (text: string) => {
  const roster = readRoster(text, rules)
  return roster.ok ? roster.value.rows.map(brief) : roster.error
}

describe('a list of people', () => {
  it.each<[string, string, string[]]>([
    [
      'says with its first row what is what',
      'Name,Email,Role\nAda,ada@x.org,assistant',
      ['2 Ada|ada@x.org|assistant'],
    ],
    [
      'in any order and spelling',
      ' E-Mail ;ROLE;name\nada@x.org;Instructor;Ada',
      ['2 Ada|ada@x.org|instructor'],
    ],
    ['may leave the role out', 'name\temail\nAda\tada@x.org', ['2 Ada|ada@x.org|learner']],
    [
      'or say it only of some',
      'name,email,role\nAda,ada@x.org,\nBo,bo@x.org',
      ['2 Ada|ada@x.org|learner', '3 Bo|bo@x.org|learner'],
    ],
    [
      'needs no first row',
      'Ada;ada@x.org;assistant\nBo;bo@x.org',
      ['1 Ada|ada@x.org|assistant', '2 Bo|bo@x.org|learner'],
    ],
    [
      'may begin with the addresses',
      'ada@x.org,Ada\nbo@x.org,Bo',
      ['1 Ada|ada@x.org|learner', '2 Bo|bo@x.org|learner'],
    ],
    ['or hold nothing else', 'ada@x.org\nbo@x.org', ['1 |ada@x.org|learner', '2 |bo@x.org|learner']],
    [
      'may come with a byte order mark and old line ends',
      '\uFEFFname,email\r\nAda,ADA@x.org\r\rBo,bo@x.org',
      ['2 Ada|ada@x.org|learner', '4 Bo|bo@x.org|learner'],
    ],
    [
      'may have commas in names',
      '"Love, Ada",ada@x.org\n"Bo ""B"" Best",bo@x.org',
      ['1 Love, Ada|ada@x.org|learner', '2 Bo "B" Best|bo@x.org|learner'],
    ],
    ['keeps names that begin with a hash', 'name,email\n#1 Ada,ada@x.org', ['2 #1 Ada|ada@x.org|learner']],
    [
      'is split by what leaves the most addresses whole',
      'Love, Ada;ada@x.org\nBest, Bo;bo@x.org',
      ['1 Love, Ada|ada@x.org|learner', '2 Best, Bo|bo@x.org|learner'],
    ],
  ])('%s', (_what, text, people) => {
    expect(read(text)).toEqual(people)
  })

  it.each<[string, string, string[]]>([
    ['an address that is none', 'name,email\nAda,ada at x', ['2 email malformed']],
    ['an address that is missing', 'name,email\nAda,', ['2 email missing']],
    ['a role there is none of', 'name,email,role\nAda,ada@x.org,boss', ['2 role unknown']],
    ['a name that is too long', 'name,email\nAda Augusta Byron King,ada@x.org', ['2 name unusable']],
    [
      'a name of two lines',
      'name,email\n"Ada\nByron",ada@x.org\nBo,bo@x.org',
      ['2 name unusable', '4 Bo|bo@x.org|learner'],
    ],
    [
      'a quotation mark that stays open',
      'name,email\nAda,ada@x.org\n"Bo,bo@x.org',
      ['2 Ada|ada@x.org|learner', '3 row broken-quote'],
    ],
    ['more fields than columns', 'name,email\nAda,ada@x.org,learner', ['2 row too-many-cells']],
    [
      'several at once',
      'name,email,role\nAda Augusta Byron King,ada,boss',
      ['2 name unusable, email malformed, role unknown'],
    ],
  ])('says in which line and field there is %s', (_what, text, faults) => {
    expect(read(text)).toEqual(faults)
  })

  it.each<[string, string, string]>([
    ['', 'nobody is in it', 'empty'],
    ['name,email\n\n', 'it is a first row and nothing else', 'empty'],
    ['name,role\nAda,learner', 'its first row names no column of addresses', 'no-email-column'],
    ['a@x.org\n'.repeat(6), 'there are too many', 'too-many-rows'],
  ])('%j cannot be read, as %s', (text, _why, problem) => {
    expect(read(text)).toBe(problem)
  })

  it('has room for the first row besides its people', () => {
    expect(read(`email\n${'a@x.org\n'.repeat(5)}`)).toHaveLength(5)
  })

  it('says which columns it leaves out', () => {
    const roster = readRoster('Id,Name,Email,Group\n7,Ada,ada@x.org,B', rules)
    expect(roster).toMatchObject({ ok: true, value: { unused: ['Id', 'Group'] } })
  })
})

describe('addresses that are typed', () => {
  it.each<[string, string[]]>([
    ['ada@x.org', ['1 |ada@x.org|assistant']],
    [
      'ada@x.org, bo@x.org; cy@x.org\ndi@x.org  ed@x.org',
      [
        '1 |ada@x.org|assistant',
        '2 |bo@x.org|assistant',
        '3 |cy@x.org|assistant',
        '4 |di@x.org|assistant',
        '5 |ed@x.org|assistant',
      ],
    ],
    [
      'Ada Byron <ADA@x.org>, "Bo" <bo@x.org>',
      ['1 Ada Byron|ada@x.org|assistant', '2 Bo|bo@x.org|assistant'],
    ],
    ['ada@x.org, nobody', ['1 |ada@x.org|assistant', '2 email malformed']],
  ])('%j are read one by one', (typed, people) => {
    const read = readAddresses(typed, 'assistant', rules)
    expect(read.ok && read.value.rows.map(brief)).toEqual(people)
  })

  it('may be none, or too many', () => {
    expect(readAddresses(' ,\n;', 'learner', rules)).toEqual({ ok: false, error: 'empty' })
    expect(readAddresses('a@x.org '.repeat(6), 'learner', rules)).toEqual({
      ok: false,
      error: 'too-many-rows',
    })
  })
})
