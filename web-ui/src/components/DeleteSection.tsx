import { Trash2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { useState } from 'react'
import type { ApiProblem } from '@/api/problem'
import { DeleteDialog } from './DeleteDialog'
import { Button } from './ui/Button'

interface DeleteSectionProps {
  /** As in "Delete skill". */
  what: string
  name: string
  consequences: ReactNode
  sentenceOf: (problem: ApiProblem) => string
  onDelete: () => Promise<void>
  /** What deleting means, in a sentence or two. */
  children: string
}

/** The end of a page: what cannot be undone, apart from the rest. */
export function DeleteSection({ what, name, consequences, sentenceOf, onDelete, children }: DeleteSectionProps) {
  const [isAsking, setAsking] = useState(false)
  return (
    <section aria-labelledby="danger" className="card flex flex-wrap items-center justify-between gap-4 border-bad-line p-5">
      <div className="min-w-0 flex-1 basis-64">
        <h2 id="danger" className="font-semibold">
          Danger zone
        </h2>
        <p className="mt-0.5 text-sm text-ink-soft">{children}</p>
      </div>
      <Button look="danger" onClick={() => setAsking(true)}>
        <Trash2 aria-hidden className="size-4" />
        Delete {what}
      </Button>
      {isAsking && (
        <DeleteDialog name={name} consequences={consequences} sentenceOf={sentenceOf} onDelete={onDelete} onClose={() => setAsking(false)} />
      )}
    </section>
  )
}
