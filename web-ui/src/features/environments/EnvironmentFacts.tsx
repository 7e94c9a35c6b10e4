import type { ReactNode } from 'react'
import type { Environment } from '@/api/types'
import { RelativeTime } from '@/components/Time'
import { observedWords } from './words'

export function EnvironmentFacts({ environment }: { environment: Environment }) {
  return (
    <section aria-labelledby="facts" className="card px-5 py-4">
      <h2 id="facts" className="mb-2 font-semibold">
        Details
      </h2>
      <dl className="divide-y divide-line text-sm">
        <Fact name="Last seen">{observedWords[environment.observed]}</Fact>
        <Fact name="Subdomain">
          <span className="font-mono text-[0.8125rem] break-all">{environment.subdomain}</span>
        </Fact>
        <Fact name="Deployed version">{environment.deployedSpecVersion ?? 'none'}</Fact>
        <Fact name="Last deployed">
          {environment.lastDeployedAt ? <RelativeTime moment={environment.lastDeployedAt} /> : 'never'}
        </Fact>
        <Fact name="Changed">
          <RelativeTime moment={environment.updatedAt} />
        </Fact>
        <Fact name="Created">
          <RelativeTime moment={environment.createdAt} />
        </Fact>
      </dl>
    </section>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="flex items-baseline justify-between gap-4 py-2">
      <dt className="shrink-0 text-ink-faint">{name}</dt>
      <dd className="min-w-0 text-right tabular-nums">{children}</dd>
    </div>
  )
}
