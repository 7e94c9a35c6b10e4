import { ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { useState } from 'react'

interface DisclosureProps {
  title: string
  /** What is in it, in short; said while it is closed too. */
  summary: ReactNode
  /** Something in it must be seen: it is open then. */
  isForced?: boolean
  children: ReactNode
}

/** A part of a page that is opened when it is wanted, and is not made before: what it reads is read then. */
export function Disclosure({ title, summary, isForced = false, children }: DisclosureProps) {
  const [isOpen, setOpen] = useState(false)
  const [wasOpen, setWasOpen] = useState(false)
  return (
    <details
      open={isOpen || isForced}
      className="group/disclosure min-w-0"
      onToggle={(event) => {
        const { open } = event.currentTarget
        setOpen(open)
        if (open) setWasOpen(true)
      }}
    >
      <summary
        className="flex cursor-pointer list-none items-baseline gap-2 rounded-lg py-3 hover:text-accent [&::-webkit-details-marker]:hidden"
      >
        <ChevronRight aria-hidden className="size-4 shrink-0 self-center text-ink-faint transition-transform group-open/disclosure:rotate-90" />
        <span className="shrink-0 font-medium">{title}</span>
        <span className="min-w-0 flex-1 truncate text-right text-sm text-ink-soft">{summary}</span>
      </summary>
      <div className="grid min-w-0 gap-5 pt-1 pb-5 sm:pl-6">{(isForced || wasOpen) && children}</div>
    </details>
  )
}
