import { useState } from 'react'
import type { Environment } from '@/api/types'
import { ExplainedButton } from '@/components/ui/ExplainedButton'
import { DeleteDialog } from './DeleteDialog'
import { commandIcons } from './commandIcons'

interface DangerZoneProps {
  environment: Environment
  refusal: string | undefined
  onDelete: () => Promise<void>
}

export function DangerZone({ environment, refusal, onDelete }: DangerZoneProps) {
  const [isAsking, setAsking] = useState(false)
  const Icon = commandIcons.delete
  return (
    <section aria-labelledby="danger" className="card flex flex-wrap items-center justify-between gap-4 border-bad-line p-5">
      <div className="min-w-0 flex-1 basis-64">
        <h2 id="danger" className="font-semibold">
          Danger zone
        </h2>
        <p className="mt-0.5 text-sm text-ink-soft">Deleting removes the container with all of its files. It cannot be undone.</p>
      </div>
      <ExplainedButton look="danger" refusal={refusal} onClick={() => setAsking(true)}>
        <Icon aria-hidden className="size-4" />
        Delete environment
      </ExplainedButton>
      {isAsking && <DeleteDialog environment={environment} onDelete={onDelete} onClose={() => setAsking(false)} />}
    </section>
  )
}
