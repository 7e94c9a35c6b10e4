import { Download, FileText } from 'lucide-react'
import type { Skill } from '@/api/skillTypes'
import { BackLink } from '@/components/BackLink'
import { GlobalBadge } from '@/components/GlobalBadge'
import { RelativeTime } from '@/components/Time'
import { buttonClasses } from '@/components/ui/Button'
import { sizeOf } from '@/lib/bytes'
import { exportUrl, skillMdUrl } from './api'

export function SkillHeader({ skill }: { skill: Skill }) {
  return (
    <header className="grid gap-4">
      <BackLink to="/skills">Skills</BackLink>
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-4">
        <div className="min-w-0">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <h1 className="min-w-0 text-2xl font-semibold wrap-anywhere">{skill.name}</h1>
            {skill.isGlobal && <GlobalBadge />}
          </div>
          <p className="mt-1 text-sm text-ink-soft">
            Version {skill.number} · {sizeOf(skill.bytes)} · changed <RelativeTime moment={skill.updatedAt} />
          </p>
        </div>
        <div role="group" aria-label="Export" className="flex flex-wrap gap-2">
          <a href={skillMdUrl(skill.id)} download className={buttonClasses('secondary', 'small')}>
            <FileText aria-hidden className="size-4" />
            Export SKILL.md
          </a>
          <a href={exportUrl(skill.id)} download className={buttonClasses('secondary', 'small')}>
            <Download aria-hidden className="size-4" />
            Export .zip
          </a>
        </div>
      </div>
    </header>
  )
}
