import { CircleAlert, Info, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { classes } from '@/lib/classes'

type Tone = 'info' | 'warn' | 'bad'

const tones: Record<Tone, string> = {
  info: 'border-line-strong bg-accent-soft',
  warn: 'border-warn-line bg-warn-soft',
  bad: 'border-bad-line bg-bad-soft',
}
const inks: Record<Tone, string> = { info: 'text-accent', warn: 'text-warn', bad: 'text-bad' }
const icons = { info: Info, warn: TriangleAlert, bad: CircleAlert }

interface NoticeProps {
  tone: Tone
  title: ReactNode
  children?: ReactNode
  action?: ReactNode
  role?: 'alert' | 'status'
}

export function Notice({ tone, title, children, action, role }: NoticeProps) {
  const Icon = icons[tone]
  return (
    <div role={role} className={classes('flex flex-wrap items-start gap-x-3 gap-y-2 rounded-xl border px-4 py-3', tones[tone])}>
      <Icon aria-hidden className={classes('mt-0.5 size-4.5 shrink-0', inks[tone])} />
      <div className="min-w-0 flex-1 basis-52 text-sm">
        <p className="font-semibold">{title}</p>
        {children && <div className="mt-0.5 break-words text-ink-soft">{children}</div>}
      </div>
      {action}
    </div>
  )
}
