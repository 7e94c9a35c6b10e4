import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Info } from 'lucide-react'
import type { EffectiveSettings } from '@/api/configurationTypes'
import { asProblem } from '@/api/problem'
import type { Permissions } from '@/api/types'
import { CodeBlock } from '@/components/CodeBlock'
import { ProblemNotice } from '@/components/ProblemNotice'
import { Skeleton } from '@/components/ui/Skeleton'
import { useDelayed } from '@/lib/useDelayed'
import { previewQuery } from './api'
import type { PermissionsForm } from './specForm'
import { permissionWords } from './words'

/** What the server makes of the permissions as they are typed. */
export function PermissionPreview({ permissions }: { permissions: Permissions }) {
  const asked = useDelayed(JSON.stringify(permissions), 400)
  const { data, error, refetch } = useQuery({ ...previewQuery(JSON.parse(asked) as Permissions), placeholderData: keepPreviousData })
  if (data) return <EffectiveView effective={data} />
  if (error) return <ProblemNotice problem={asProblem(error)} title="There is no preview" onRetry={() => void refetch()} />
  return <Skeleton className="h-16" />
}

/** The advice first: where a permission is not the wall that it may be taken for. */
export function EffectiveView({ effective }: { effective: EffectiveSettings }) {
  return (
    <section aria-label="What this means" className="grid gap-3 rounded-lg border border-line p-4">
      <p className="text-sm font-medium">What this means</p>
      {effective.advice.length === 0 ? (
        <p className="text-sm text-ink-soft">Each rule does what it says.</p>
      ) : (
        <ul className="grid gap-2">
          {effective.advice.map(({ field, text }) => (
            <li key={`${field} ${text}`} className="flex items-start gap-2 text-sm">
              <Info aria-hidden className="mt-0.5 size-4 shrink-0 text-accent" />
              <span className="min-w-0 text-ink-soft">
                <span className="font-medium text-ink">{permissionWords[field as keyof PermissionsForm] ?? field}:</span> {text}
              </span>
            </li>
          ))}
        </ul>
      )}
      <details>
        <summary className="cursor-pointer text-sm text-ink-soft hover:text-ink">Claude Code’s settings</summary>
        <div className="pt-3">
          <CodeBlock label="the settings of Claude Code" text={JSON.stringify(effective.settings, null, 2)} />
        </div>
      </details>
    </section>
  )
}
