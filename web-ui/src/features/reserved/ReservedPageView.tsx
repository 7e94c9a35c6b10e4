import type { ApiProblem } from '@/api/problem'
import { ListSkeleton } from '@/components/ListSkeleton'
import { PageHeader } from '@/components/PageHeader'
import { ProblemNotice } from '@/components/ProblemNotice'
import { ReservedForm } from './ReservedForm'

export interface ReservedPageViewProps {
  labels: string[] | undefined
  problem: ApiProblem | undefined
  isSaving: boolean
  refusal: ApiProblem | undefined
  onSave: (labels: string[]) => void
  onRetry: () => void
}

export function ReservedPageView(props: ReservedPageViewProps) {
  return (
    <>
      <PageHeader title="Reserved subdomains">
        Names that the platform keeps for itself, and names that would mislead. An environment that has one of them keeps it.
      </PageHeader>
      <Body {...props} />
    </>
  )
}

function Body({ labels, problem, isSaving, refusal, onSave, onRetry }: ReservedPageViewProps) {
  if (problem) return <ProblemNotice problem={problem} title="The list could not be read" onRetry={onRetry} />
  if (labels === undefined) return <ListSkeleton label="Loading the list" />
  return <ReservedForm key={labels.join(' ')} saved={labels} isSaving={isSaving} problem={refusal} onSave={onSave} />
}
