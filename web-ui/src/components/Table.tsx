import type { ReactNode } from 'react'
import { classes } from '@/lib/classes'

/** One table; below `md` its rows are laid out as cards. The roles keep it a table for those who hear it. */
export function Table({ label, headings, children }: { label: string; headings: ReactNode; children: ReactNode }) {
  return (
    <div className="md:card md:overflow-hidden">
      <table role="table" aria-label={label} className="w-full text-left max-md:block">
        <thead role="rowgroup" className="max-md:sr-only">
          <tr role="row" className="text-[0.8125rem] text-ink-faint">
            {headings}
          </tr>
        </thead>
        <tbody role="rowgroup" className="max-md:grid max-md:gap-3">
          {children}
        </tbody>
      </table>
    </div>
  )
}

export function Heading({ children }: { children: ReactNode }) {
  return (
    <th role="columnheader" scope="col" className="px-5 py-3 font-medium whitespace-nowrap">
      {children}
    </th>
  )
}

export function Row({ children }: { children: ReactNode }) {
  return (
    <tr
      role="row"
      className="max-md:card max-md:grid max-md:grid-cols-[auto_auto_1fr] max-md:items-start max-md:gap-x-8 max-md:gap-y-3 max-md:p-4 md:border-t md:border-line md:transition-colors md:hover:bg-sunken/50"
    >
      {children}
    </tr>
  )
}

export function Cell({ className, children }: { className?: string; children: ReactNode }) {
  return (
    <td role="cell" className={classes('min-w-0 align-middle md:px-5 md:py-3.5', className)}>
      {children}
    </td>
  )
}

/** A short value; its heading goes with it where the rows are cards. */
export function SmallCell({ label, children }: { label: string; children: ReactNode }) {
  return (
    <Cell className="text-sm whitespace-nowrap text-ink-soft tabular-nums">
      <span aria-hidden className="block text-xs text-ink-faint md:hidden">
        {label}
      </span>
      {children}
    </Cell>
  )
}
