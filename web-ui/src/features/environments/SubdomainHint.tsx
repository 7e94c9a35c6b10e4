import { CircleCheck, LoaderCircle } from 'lucide-react'
import type { SubdomainAnswer } from '@/api/types'

interface SubdomainHintProps {
  subdomain: string
  urlPattern: string | undefined
  availability: SubdomainAnswer | undefined
  isAsking: boolean
}

/** The address as it will be, and whether it is free, while it is typed. */
export function SubdomainHint({ subdomain, urlPattern, availability, isAsking }: SubdomainHintProps) {
  const url = availability?.url ?? urlPattern?.replace('{subdomain}', subdomain || '…')
  return (
    <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
      {url && <span className="font-mono text-xs break-all text-ink-soft">{url}</span>}
      <span role="status" className="inline-flex items-center gap-1">
        {isAsking && (
          <>
            <LoaderCircle aria-hidden className="size-3.5 animate-spin" /> Checking…
          </>
        )}
        {!isAsking && availability?.available && (
          <span className="inline-flex items-center gap-1 text-good">
            <CircleCheck aria-hidden className="size-3.5" /> Available
          </span>
        )}
      </span>
    </span>
  )
}
