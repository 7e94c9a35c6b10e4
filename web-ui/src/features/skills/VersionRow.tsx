import { CircleCheck, GitCompare, History } from 'lucide-react'
import type { SkillVersionSummary } from '@/api/skillTypes'
import { RelativeTime } from '@/components/Time'
import { Badge } from '@/components/ui/Badge'
import { Button } from '@/components/ui/Button'
import { sizeOf } from '@/lib/bytes'

interface VersionRowProps {
  version: SkillVersionSummary
  isCurrent: boolean
  /** Absent for the first, which has none before it. */
  onCompare: (() => void) | undefined
  onRestore: () => void
}

export function VersionRow({ version, isCurrent, onCompare, onRestore }: VersionRowProps) {
  const { number, name, bytes, at } = version
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 py-2.5 first:pt-0 last:pb-0">
      <div className="min-w-0 flex-1 basis-48 text-sm">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1 font-medium">
          Version {number}
          {isCurrent && (
            <Badge icon={CircleCheck} tone="good">
              Current
            </Badge>
          )}
        </p>
        <p className="text-[0.8125rem] wrap-anywhere text-ink-faint">
          <span className="font-mono">{name}</span> · {sizeOf(bytes)} · <RelativeTime moment={at} />
        </p>
      </div>
      <div className="flex gap-1">
        {onCompare && (
          <Button look="ghost" size="small" aria-label={`Changes in version ${number}`} onClick={onCompare}>
            <GitCompare aria-hidden className="size-4" />
            Changes
          </Button>
        )}
        {!isCurrent && (
          <Button look="ghost" size="small" aria-label={`Restore version ${number}`} onClick={onRestore}>
            <History aria-hidden className="size-4" />
            Restore
          </Button>
        )}
      </div>
    </li>
  )
}
