import { KeyRound } from 'lucide-react'
import type { CreatedEnvironment } from '@/api/types'
import { PageHeader } from '@/components/PageHeader'
import { Button } from '@/components/ui/Button'
import { CopyButton } from '@/components/ui/CopyButton'

interface EnvironmentCreatedViewProps {
  created: CreatedEnvironment
  name: string
  onReady: () => void
}

/** The only time the generated password is shown: the server keeps it sealed and cannot show it again. */
export function EnvironmentCreatedView({ created, name, onReady }: EnvironmentCreatedViewProps) {
  return (
    <div className="mx-auto max-w-xl">
      <PageHeader title={`${name} is created`}>Keep its password now. It is not shown again.</PageHeader>
      <section aria-labelledby="password" className="card grid gap-5 p-5 sm:p-6">
        <div className="flex items-center gap-3">
          <span className="grid size-10 shrink-0 place-items-center rounded-xl bg-accent-soft text-accent">
            <KeyRound aria-hidden className="size-5" />
          </span>
          <div className="min-w-0">
            <h2 id="password" className="font-semibold">
              Password of the environment
            </h2>
            <p className="font-mono text-[0.8125rem] break-all text-ink-faint">{created.url}</p>
          </div>
        </div>
        <div className="flex items-center gap-3 rounded-lg border border-line-strong bg-sunken py-2 pr-2 pl-4">
          <code data-testid="password" className="min-w-0 flex-1 font-mono break-all select-all">
            {created.password}
          </code>
          <CopyButton text={created.password ?? ''} what="the password" look="secondary" withWord />
        </div>
        <div className="flex justify-end border-t border-line pt-5">
          <Button look="primary" onClick={onReady}>
            I have kept it: go to the environment
          </Button>
        </div>
      </section>
    </div>
  )
}
