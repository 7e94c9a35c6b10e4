import type { LucideIcon } from 'lucide-react'
import { CircleAlert, Info, TriangleAlert } from 'lucide-react'
import type { Finding, Severity } from '@/api/adminTypes'
import type { BadgeTone } from '@/components/ui/Badge'
import { Badge } from '@/components/ui/Badge'
import { severityWords } from './words'

const looks: Record<Severity, { icon: LucideIcon; tone: BadgeTone }> = {
  error: { icon: CircleAlert, tone: 'bad' },
  warning: { icon: TriangleAlert, tone: 'warn' },
  notice: { icon: Info, tone: 'quiet' },
}

export function FindingCard({ finding }: { finding: Finding }) {
  const { icon, tone } = looks[finding.severity]
  return (
    <li className="card grid gap-2 p-5">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h2 className="font-semibold">{finding.title}</h2>
        <Badge icon={icon} tone={tone}>
          {severityWords[finding.severity]}
        </Badge>
        <code className="ml-auto font-mono text-[0.8125rem] text-ink-faint">{finding.code}</code>
      </div>
      <p className="text-sm wrap-anywhere">{finding.detail}</p>
      <p className="max-w-[75ch] text-sm wrap-anywhere text-ink-soft">{finding.remedy}</p>
    </li>
  )
}
