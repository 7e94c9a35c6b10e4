import { ChevronDown } from 'lucide-react'
import type { ComponentProps } from 'react'
import { classes } from '@/lib/classes'

export const controlClasses =
  'h-10 w-full rounded-lg border border-control bg-surface px-3 text-base text-ink placeholder:text-ink-faint sm:text-sm aria-invalid:border-bad focus-visible:outline-offset-0'

export function Input({ className, ...rest }: ComponentProps<'input'>) {
  return <input className={classes(controlClasses, className)} {...rest} />
}

/** The browser's own choice list, with an arrow that keeps its distance. */
export function Select({ className, ...rest }: ComponentProps<'select'>) {
  return (
    <span className={classes('relative inline-flex', className)}>
      <select className={classes(controlClasses, 'h-full min-h-8 appearance-none truncate pr-9')} {...rest} />
      <ChevronDown aria-hidden className="pointer-events-none absolute top-1/2 right-3 size-4 -translate-y-1/2 text-ink-faint" />
    </span>
  )
}
