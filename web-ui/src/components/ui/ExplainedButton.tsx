import type { ComponentProps } from 'react'
import { useId } from 'react'
import { classes } from '@/lib/classes'
import { Button } from './Button'

interface ExplainedButtonProps extends ComponentProps<typeof Button> {
  /** Why the button does nothing now; it stays reachable by keyboard, so that the reason can be read. */
  refusal: string | undefined
  /** Classes of what holds button and reason together. */
  wrapper?: string
}

export function ExplainedButton({ refusal, wrapper, onClick, className, ...rest }: ExplainedButtonProps) {
  const id = useId()
  const refused = refusal !== undefined
  return (
    <span className={classes('group/explained relative inline-flex', wrapper)}>
      <Button
        {...rest}
        className={classes(refused && 'cursor-not-allowed border-line bg-sunken text-ink-faint hover:bg-sunken', className)}
        aria-disabled={refused || undefined}
        aria-describedby={refused ? id : undefined}
        onClick={refused ? undefined : onClick}
      />
      {refused && (
        <span
          id={id}
          role="tooltip"
          className="absolute top-full left-0 z-20 mt-2 hidden w-max max-w-56 rounded-md bg-ink px-2.5 py-1.5 text-xs text-canvas shadow-high group-has-focus-visible/explained:block group-hover/explained:block"
        >
          {refusal}
        </span>
      )}
    </span>
  )
}
