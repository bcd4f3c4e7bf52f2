'use client'

import { Suspense, useEffect, useMemo, useState } from 'react'
import { fetchedApart } from '@/components/ui/fetched-apart'
import type { EditNoteActions } from './edit-actions'
import type { EditedCard } from './machine'
import { menuList } from './MoreMenu'
import { whyNow } from './WhyPanel'

const keysDialog = fetchedApart(() => import('./KeysDialog'))
const editDialog = fetchedApart(() => import('./EditDialog'))
const AHEAD = [menuList, keysDialog, editDialog, whyNow]

/** What can be open beside a card, one at a time. */
export type Panel = 'why' | 'menu' | 'keys' | 'edit' | 'edit-offline'

/** What is open beside the card on the screen. It closes with the card. */
export interface BesideCard {
  readonly panel: Panel | null
  readonly hintOpen: boolean
  readonly show: (panel: Panel | null) => void
  readonly toggleWhy: () => void
  readonly toggleHint: () => void
}

const CLOSED = { cardKey: '', panel: null, hintOpen: false } as const

interface Open {
  readonly cardKey: string
  readonly panel: Panel | null
  readonly hintOpen: boolean
}

/** @param onPeek Spindle's prediction is being looked at */
export function useBeside(cardKey: string, onPeek: () => void): BesideCard {
  const [open, setOpen] = useState<Open>(CLOSED)
  const { panel, hintOpen } = open.cardKey === cardKey ? open : CLOSED
  return useMemo(() => {
    const change = (next: Partial<Open>) => setOpen({ cardKey, panel, hintOpen, ...next })
    return {
      panel,
      hintOpen,
      show: (next) => change({ panel: next }),
      toggleHint: () => change({ hintOpen: !hintOpen }),
      toggleWhy: () => {
        if (panel !== 'why') onPeek()
        change({ panel: panel === 'why' ? null : 'why' })
      },
    }
  }, [cardKey, panel, hintOpen, onPeek])
}

interface BesideProps {
  readonly beside: BesideCard
  readonly keys: boolean
  readonly edit: EditNoteActions
  readonly noteId: string
  readonly onEdited: (noteId: string, cards: readonly EditedCard[]) => Promise<void>
}

/** The dialogs, fetched, as are the menu and the reasons, when the first question has been on the screen for a moment, so that they are there offline. */
export function Beside({ beside, keys, edit, noteId, onEdited }: BesideProps) {
  useEffect(() => {
    const timer = setTimeout(() => void Promise.allSettled(AHEAD.map(({ fetch }) => fetch())), PRELOAD_MS)
    return () => clearTimeout(timer)
  }, [])
  const close = () => beside.show(null)
  return (
    <Suspense>
      {beside.panel === 'keys' && <keysDialog.Part singleKeys={keys} onClose={close} />}
      {beside.panel === 'edit' && (
        <editDialog.Part
          noteId={noteId}
          actions={edit}
          onClose={close}
          onSaved={(cards) => {
            close()
            void onEdited(noteId, cards)
          }}
        />
      )}
    </Suspense>
  )
}

const PRELOAD_MS = 2_000
