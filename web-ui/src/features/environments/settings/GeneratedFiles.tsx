import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { asProblem } from '@/api/problem'
import type { Environment } from '@/api/types'
import { CodeBlock } from '@/components/CodeBlock'
import { ProblemNotice } from '@/components/ProblemNotice'
import { Disclosure } from '@/components/ui/Disclosure'
import { Skeleton } from '@/components/ui/Skeleton'
import { Tabs } from '@/components/ui/Tabs'
import { dockerfileQuery, settingsQuery } from './api'
import { EffectiveView } from './PermissionPreview'

type Shown = 'dockerfile' | 'settings'

/** What the next deployment is made of; read when it is looked at. */
export function GeneratedFiles({ environment }: { environment: Environment }) {
  const [shown, setShown] = useState<Shown>('dockerfile')
  return (
    <section aria-label="Generated files" className="card px-5 py-1">
      <Disclosure title="Generated files" summary="Dockerfile and Claude Code’s settings">
        <Tabs
          label="Generated files"
          tabs={[
            { key: 'dockerfile', word: 'Dockerfile' },
            { key: 'settings', word: 'Settings' },
          ]}
          shown={shown}
          onShow={setShown}
        >
          {shown === 'dockerfile' ? <Dockerfile environment={environment} /> : <Settings environment={environment} />}
        </Tabs>
      </Disclosure>
    </section>
  )
}

function Dockerfile({ environment }: { environment: Environment }) {
  const { data, error, refetch } = useQuery(dockerfileQuery(environment))
  if (data !== undefined) return <CodeBlock label="the Dockerfile" text={data} />
  if (error) return <ProblemNotice problem={asProblem(error)} title="The Dockerfile could not be read" onRetry={() => void refetch()} />
  return <Skeleton className="h-40" />
}

function Settings({ environment }: { environment: Environment }) {
  const { data, error, refetch } = useQuery(settingsQuery(environment))
  if (data !== undefined) return <EffectiveView effective={data} />
  if (error) return <ProblemNotice problem={asProblem(error)} title="The settings could not be read" onRetry={() => void refetch()} />
  return <Skeleton className="h-40" />
}
