import type { KeyboardEvent, ReactNode } from 'react'
import { useId } from 'react'
import { classes } from '@/lib/classes'

interface TabsProps<Key extends string> {
  label: string
  tabs: { key: Key; word: string }[]
  shown: Key
  onShow: (key: Key) => void
  children: ReactNode
}

const steps: Record<string, number> = { ArrowRight: 1, ArrowLeft: -1 }

/** One tab is in the order of the keyboard; the arrows go through them. */
export function Tabs<Key extends string>({ label, tabs, shown, onShow, children }: TabsProps<Key>) {
  const id = useId()

  function move(event: KeyboardEvent<HTMLElement>) {
    const step = steps[event.key]
    if (step === undefined) return
    event.preventDefault()
    const at = tabs.findIndex(({ key }) => key === shown)
    const next = tabs[(at + step + tabs.length) % tabs.length]
    if (next === undefined) return
    onShow(next.key)
    document.getElementById(`${id}-${next.key}`)?.focus()
  }

  return (
    <div className="grid gap-3">
      <div role="tablist" aria-label={label} onKeyDown={move} className="flex gap-1 border-b border-line">
        {tabs.map(({ key, word }) => (
          <button
            key={key}
            id={`${id}-${key}`}
            type="button"
            role="tab"
            aria-selected={key === shown}
            aria-controls={`${id}-panel`}
            tabIndex={key === shown ? 0 : -1}
            onClick={() => onShow(key)}
            className={classes(
              '-mb-px border-b-2 border-transparent px-3 py-2 text-sm font-medium whitespace-nowrap text-ink-soft hover:text-ink',
              key === shown && 'border-accent text-ink',
            )}
          >
            {word}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${shown}`} className="min-w-0">
        {children}
      </div>
    </div>
  )
}
