import { useState } from 'react'
import type { ApiProblem } from '@/api/problem'
import type { SkillVersionSummary } from '@/api/skillTypes'
import { ProblemNotice } from '@/components/ProblemNotice'
import { Button } from '@/components/ui/Button'
import { Skeleton } from '@/components/ui/Skeleton'
import { CompareBar } from './CompareBar'
import { RestoreDialog } from './RestoreDialog'
import { VersionDiff } from './VersionDiff'
import { VersionRow } from './VersionRow'

export interface VersionsPanelProps {
  skillId: string
  /** The newest number. */
  current: number
  versions: SkillVersionSummary[] | undefined
  problem: ApiProblem | undefined
  onRetry: () => void
  /** Absent when all are shown. */
  onMore: (() => void) | undefined
  onRestore: (number: number) => Promise<void>
}

/** Every version there was, what changed between two of them, and the way back to one. */
export function VersionsPanel(props: VersionsPanelProps) {
  const { skillId, current, versions, problem, onRetry, onMore, onRestore } = props
  const [compared, setCompared] = useState<{ from: number; to: number }>()
  const [restored, setRestored] = useState<number>()
  return (
    <section aria-labelledby="versions" className="card">
      <h2 id="versions" className="border-b border-line px-5 py-4 font-semibold">
        Versions
      </h2>
      <div className="grid gap-4 p-5">
        {problem && <ProblemNotice problem={problem} title="The versions could not be read" onRetry={onRetry} />}
        {!problem && versions === undefined && <Skeleton className="w-1/2" />}
        {versions && (
          <ul aria-label="Versions" className="divide-y divide-line">
            {versions.map((version) => (
              <VersionRow
                key={version.number}
                version={version}
                isCurrent={version.number === current}
                onCompare={version.number > 1 ? () => setCompared({ from: version.number - 1, to: version.number }) : undefined}
                onRestore={() => setRestored(version.number)}
              />
            ))}
          </ul>
        )}
        {onMore && (
          <Button size="small" className="justify-self-start" onClick={onMore}>
            Show older versions
          </Button>
        )}
        {compared && (
          <div className="grid gap-3 border-t border-line pt-4">
            <CompareBar newest={current} compared={compared} onCompare={setCompared} onClose={() => setCompared(undefined)} />
            <VersionDiff id={skillId} {...compared} />
          </div>
        )}
      </div>
      {restored !== undefined && (
        <RestoreDialog skillId={skillId} current={current} number={restored} onRestore={onRestore} onClose={() => setRestored(undefined)} />
      )}
    </section>
  )
}
