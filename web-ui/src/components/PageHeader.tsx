import type { ReactNode } from 'react'

export function PageHeader({ title, children, action }: { title: string; children?: ReactNode; action?: ReactNode }) {
  return (
    <header className="mb-6 flex flex-wrap items-end justify-between gap-4">
      <div className="min-w-0">
        <h1 className="text-2xl font-semibold">{title}</h1>
        {children && <p className="mt-1 max-w-[65ch] text-ink-soft">{children}</p>}
      </div>
      {action}
    </header>
  )
}
