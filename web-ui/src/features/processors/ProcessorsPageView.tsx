import { useState } from 'react'
import type { Processor } from '@/api/diagnosisTypes'
import type { ApiProblem } from '@/api/problem'
import { ListSkeleton } from '@/components/ListSkeleton'
import { PageHeader } from '@/components/PageHeader'
import { ProblemNotice } from '@/components/ProblemNotice'
import { PauseDialog } from './PauseDialog'
import type { ProcessorActions } from './ProcessorCard'
import { ProcessorCard } from './ProcessorCard'

export interface ProcessorsPageViewProps extends ProcessorActions {
  processors: Processor[] | undefined
  problem: ApiProblem | undefined
  onRetry: () => void
}

export function ProcessorsPageView({ processors, problem, onRetry, onPause, ...actions }: ProcessorsPageViewProps) {
  const [asked, setAsked] = useState<string>()
  return (
    <>
      <PageHeader title="Processors">
        They read the history and keep what pages show, or go on with processes. A replay makes rows anew beside those that are shown, and asks Coolify
        for nothing.
      </PageHeader>
      {problem && <ProblemNotice problem={problem} title="The processors could not be read" onRetry={onRetry} />}
      {!problem && processors === undefined && <ListSkeleton label="Loading the processors" />}
      {!problem && processors && (
        <ul aria-label="Processors" className="grid grid-cols-[minmax(0,1fr)] gap-4">
          {processors.map((processor) => (
            <ProcessorCard key={processor.name} processor={processor} onPause={setAsked} {...actions} />
          ))}
        </ul>
      )}
      {asked && (
        <PauseDialog
          name={asked}
          onPause={() => {
            onPause(asked)
            setAsked(undefined)
          }}
          onClose={() => setAsked(undefined)}
        />
      )}
    </>
  )
}
