import { ArrowDown, ArrowUp } from 'lucide-react'
import { useRef } from 'react'
import { RenderTreeView } from '@/components/content/RenderTreeView'
import { IconButton } from '@/components/ui/Button'
import type { ShownOption } from '@/lib/contracts/practice'
import { practice } from '@/lib/words/practice'

const words = practice.answer

interface OrderFieldProps {
  readonly items: readonly ShownOption[]
  /** Places of the items in the order they lie in now. */
  readonly order: readonly number[]
  readonly onChange: (order: number[]) => void
}

/** Items to be put in order, each with a button up and down. */
export function OrderField({ items, order, onChange }: OrderFieldProps) {
  const list = useRef<HTMLOListElement>(null)
  const move = (index: number, by: -1 | 1) => {
    const next = [...order]
    const [moved] = next.splice(index, 1)
    if (moved === undefined) return
    next.splice(index + by, 0, moved)
    onChange(next)
    // The press goes on with the same item, wherever it lies now.
    requestAnimationFrame(() => {
      const buttons = list.current?.children[index + by]?.querySelectorAll<HTMLButtonElement>('button')
      const wanted = buttons?.[by === -1 ? 0 : 1]
      ;(wanted?.disabled ? buttons?.[by === -1 ? 1 : 0] : wanted)?.focus()
    })
  }
  return (
    <div role="group" aria-label={words.order}>
      <p className="label">{words.order}</p>
      <ol ref={list} className="grid gap-2">
        {order.map((place, index) => {
          const item = items.find((each) => each.place === place)
          return (
            <li
              key={place}
              className="flex items-center gap-3 rounded-md border border-input bg-card py-1 pr-1 pl-3.5"
            >
              <span className="tnum note flex-none">{words.number(index + 1)}</span>
              <div className="min-w-0 flex-1">{item && <RenderTreeView tree={item.content} />}</div>
              <IconButton
                label={words.up(words.item(index + 1))}
                icon={<ArrowUp />}
                disabled={index === 0}
                onClick={() => move(index, -1)}
              />
              <IconButton
                label={words.down(words.item(index + 1))}
                icon={<ArrowDown />}
                disabled={index === order.length - 1}
                onClick={() => move(index, 1)}
              />
            </li>
          )
        })}
      </ol>
    </div>
  )
}
