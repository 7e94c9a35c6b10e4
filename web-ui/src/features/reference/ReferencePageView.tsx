import type { ApiProblem } from '@/api/problem'
import { PageHeader } from '@/components/PageHeader'
import { ProblemNotice } from '@/components/ProblemNotice'
import { Skeleton } from '@/components/ui/Skeleton'
import { OperationCard } from './OperationCard'
import type { Document } from './openapi'
import { groupsOf } from './openapi'
import { ReferenceContents } from './ReferenceContents'

export interface ReferencePageViewProps {
  document: Document | undefined
  problem: ApiProblem | undefined
  onRetry: () => void
}

export function ReferencePageView({ document, problem, onRetry }: ReferencePageViewProps) {
  if (problem) return <ProblemNotice problem={problem} title="The API description could not be read" onRetry={onRetry} />
  if (document === undefined) return <Loading />
  const groups = groupsOf(document)
  return (
    <>
      <PageHeader title="API reference">
        {document.info.description ?? document.info.title} Version {document.info.version}, also as{' '}
        <a href="/api-reference/openapi.json" className="text-link">
          OpenAPI document
        </a>
        .
      </PageHeader>
      <div className="grid items-start gap-8 lg:grid-cols-[14rem_minmax(0,1fr)]">
        <ReferenceContents groups={groups} />
        <div className="grid min-w-0 gap-10">
          {groups.map((group) => (
            <section key={group.name} aria-labelledby={`tag-${group.name}`}>
              <h2 id={`tag-${group.name}`} className="text-lg font-semibold">
                {group.name}
              </h2>
              {group.description && <p className="mt-1 text-ink-soft">{group.description}</p>}
              <div className="mt-4 grid gap-3">
                {group.operations.map((operation) => (
                  <OperationCard key={operation.anchor} document={document} shown={operation} />
                ))}
              </div>
            </section>
          ))}
        </div>
      </div>
    </>
  )
}

function Loading() {
  return (
    <div role="status" className="grid gap-4">
      <span className="sr-only">Loading the API reference</span>
      <Skeleton className="h-8 w-56" />
      {['a', 'b', 'c'].map((card) => (
        <Skeleton key={card} className="h-14 w-full" />
      ))}
    </div>
  )
}
