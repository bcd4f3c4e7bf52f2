'use client'

import clsx from 'clsx'
import { ChevronDown, ChevronRight } from 'lucide-react'
import { useId, useMemo, useState, type ReactNode } from 'react'
import { IconButton } from '@/components/ui/Button'
import type { AnkiPreviewDeck } from '@/lib/contracts/anki'
import { deckLabel } from '@/lib/content/deck-path'
import { ankiWizard as words } from '@/lib/words/anki-wizard'
import { chosenOf, ticked, toggled, treeOf, type DeckNode, type Ticked } from './deck-selection'

/** In a tree of more decks than these only the outermost are seen at first. */
const MOST_OPEN = 30

interface DeckTreeProps {
  readonly decks: readonly AnkiPreviewDeck[]
  /** Anki's ids of the decks to bring in. */
  readonly chosen: ReadonlySet<number>
  readonly onChange: (chosen: ReadonlySet<number>) => void
}

/** The decks of a package as they lie in one another, each with a box to tick. A box stands for all below it. */
export function DeckTree({ decks, chosen, onChange }: DeckTreeProps) {
  const headingId = useId()
  const tree = useMemo(() => treeOf(decks), [decks])
  const all = useMemo(() => decks.map(({ deckId }) => deckId), [decks])
  const isNested = tree.some(({ children }) => children.length > 0)
  const counts = useMemo(() => chosenOf(decks, chosen), [decks, chosen])
  const toggle = (deckIds: readonly number[]) => onChange(toggled(deckIds, chosen))
  return (
    <section className="mt-6" aria-labelledby={headingId}>
      <h3 className="font-semibold" id={headingId}>
        {words.look.decks.title}
      </h3>
      <fieldset className="mt-1">
        <legend className="sr-only">{words.look.decks.legend}</legend>
        {decks.length > 1 && (
          <div className="flex items-start gap-1">
            <DeckBox
              state={ticked(all, chosen)}
              cards={decks.reduce((sum, { cards }) => sum + cards, 0)}
              onPress={() => toggle(all)}
            >
              <span className="font-medium">{words.look.decks.all}</span>
            </DeckBox>
            {isNested && <span className="w-11 flex-none" />}
          </div>
        )}
        <Nodes
          nodes={tree}
          chosen={chosen}
          toggle={toggle}
          areOpen={decks.length <= MOST_OPEN}
          isNested={isNested}
        />
      </fieldset>
      <p role="status" className="note tnum mt-2">
        {words.look.decks.chosen(counts.decks, decks.length, counts.cards)}
      </p>
    </section>
  )
}

interface NodesProps {
  readonly nodes: readonly DeckNode[]
  readonly chosen: ReadonlySet<number>
  readonly toggle: (deckIds: readonly number[]) => void
  /** Whether the decks in these are seen at first. */
  readonly areOpen: boolean
  /** Some deck has others in it: those without keep room for what opens them, so that figures stand in one column. */
  readonly isNested: boolean
  readonly isInner?: boolean
}

function Nodes({ nodes, isInner = false, ...rest }: NodesProps) {
  return (
    <ul className={clsx(isInner && 'ml-2.5 border-l border-border pl-3 md:pl-4')}>
      {nodes.map((node) => (
        <Node key={node.name} node={node} {...rest} />
      ))}
    </ul>
  )
}

interface NodeProps extends Omit<NodesProps, 'nodes' | 'isInner'> {
  readonly node: DeckNode
}

function Node({ node, chosen, toggle, areOpen, isNested }: NodeProps) {
  const [isOpen, setOpen] = useState(areOpen)
  const name = deckLabel(node.name)
  const hasInner = node.children.length > 0
  return (
    <li>
      <div className="flex items-start gap-1">
        <DeckBox
          state={ticked(node.deckIds, chosen)}
          name={name}
          cards={node.cards}
          onPress={() => toggle(node.deckIds)}
        >
          <span className="wrap-anywhere">{node.label}</span>
          {node.deck?.isHere === true && <span className="note block">{words.look.decks.isHere}</span>}
        </DeckBox>
        {!hasInner && isNested && <span className="w-11 flex-none" />}
        {hasInner && (
          <IconButton
            label={isOpen ? words.look.decks.close(name) : words.look.decks.open(name)}
            aria-expanded={isOpen}
            icon={isOpen ? <ChevronDown /> : <ChevronRight />}
            onClick={() => setOpen(!isOpen)}
          />
        )}
      </div>
      {hasInner && isOpen && (
        <Nodes
          nodes={node.children}
          chosen={chosen}
          toggle={toggle}
          areOpen={areOpen}
          isNested={isNested}
          isInner
        />
      )}
    </li>
  )
}

interface DeckBoxProps {
  readonly state: Ticked
  /** By which it is heard; what is seen says it by its place. */
  readonly name?: string
  readonly cards?: number
  readonly onPress: () => void
  readonly children: ReactNode
}

/** A box that is ticked, not ticked, or stands for some of each. */
function DeckBox({ state, name, cards, onPress, children }: DeckBoxProps) {
  const cardsId = useId()
  return (
    <label className="flex min-h-touch min-w-0 flex-1 cursor-pointer items-start gap-3 py-2.5">
      <input
        type="checkbox"
        className="check mt-0.5"
        ref={(box) => {
          if (box !== null) box.indeterminate = state === 'some'
        }}
        checked={state === 'all'}
        aria-label={name}
        aria-describedby={cards === undefined ? undefined : cardsId}
        onChange={onPress}
      />
      <span className="min-w-0 flex-1">{children}</span>
      {cards !== undefined && (
        <span className="note tnum flex-none pt-0.5" id={cardsId}>
          {words.look.decks.cards(cards)}
        </span>
      )}
    </label>
  )
}
