import type { ReactNode } from 'react'

interface AccountCardProps {
  title: string
  lead: string
  children: ReactNode
  footer: ReactNode
}

export function AccountCard({ title, lead, children, footer }: AccountCardProps) {
  return (
    <div className="mx-auto w-full max-w-md sm:py-8">
      <div className="mb-6">
        <h1 className="text-2xl font-semibold">{title}</h1>
        <p className="mt-1 text-ink-soft">{lead}</p>
      </div>
      <div className="card p-5 sm:p-7">{children}</div>
      <p className="mt-5 text-center text-sm text-ink-soft">{footer}</p>
    </div>
  )
}
