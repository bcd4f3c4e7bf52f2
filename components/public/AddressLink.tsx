'use client'

import type { CredentialProblem } from '@/lib/contracts/account-links'
import type { Result } from '@/lib/contracts/result'
import { credentials } from '@/lib/words/credentials'
import { credentialSentence } from './credential-sentence'
import { LetterQuestion } from './LetterQuestion'
import { linkSecret } from './link-secret'

interface AddressLinkProps {
  readonly purpose: 'confirm' | 'change'
  readonly follow: (input: { readonly secret: string }) => Promise<Result<null, CredentialProblem>>
}

/** Says, with one press, that the address a link was sent to is one's own. */
export const AddressLink = ({ purpose, follow }: AddressLinkProps) => (
  <LetterQuestion
    words={{ ...credentials[purpose], home: credentials.home }}
    follow={() => follow({ secret: linkSecret() })}
    sentence={(problem) =>
      problem.code === 'malformed' ? credentials.problem['no-link'] : credentialSentence(problem)
    }
  />
)
