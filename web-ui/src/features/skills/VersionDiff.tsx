import { useQuery } from '@tanstack/react-query'
import { asProblem } from '@/api/problem'
import { ProblemNotice } from '@/components/ProblemNotice'
import { Skeleton } from '@/components/ui/Skeleton'
import { diffQuery } from './api'
import { SkillDiffView } from './SkillDiffView'

/** Loads the difference of two versions and shows it. */
export function VersionDiff({ id, from, to }: { id: string; from: number; to: number }) {
  const { data, error, refetch } = useQuery(diffQuery(id, from, to))
  if (data) return <SkillDiffView diff={data} />
  if (error) return <ProblemNotice problem={asProblem(error)} title="The versions could not be compared" onRetry={() => void refetch()} />
  return (
    <div role="status" className="grid gap-2">
      <span className="sr-only">Comparing the versions</span>
      <Skeleton className="w-1/3" />
      <Skeleton className="h-24" />
    </div>
  )
}
