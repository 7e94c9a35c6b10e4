import { Link } from '@tanstack/react-router'
import { ChevronLeft } from 'lucide-react'

export function BackLink({ to, children }: { to: '/skills' | '/settings/mcp' | '/settings/webhooks' | '/dashboard' | '/admin/users' | '/admin/events'; children: string }) {
  return (
    <Link to={to} className="-ml-1 inline-flex w-fit items-center gap-1 text-sm text-ink-soft hover:text-ink">
      <ChevronLeft aria-hidden className="size-4" />
      {children}
    </Link>
  )
}
