import type { ReactNode } from 'react'
import { useId } from 'react'

/** One part of the page of an account. */
export function Section({ title, lead, children }: { title: string; lead: string; children: ReactNode }) {
  const id = useId()
  return (
    <section aria-labelledby={id} className="card min-w-0 p-5">
      <h2 id={id} className="font-semibold">
        {title}
      </h2>
      <p className="mt-0.5 mb-5 max-w-[65ch] text-sm text-ink-soft">{lead}</p>
      {children}
    </section>
  )
}
