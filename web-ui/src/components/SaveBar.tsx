import { LoaderCircle } from 'lucide-react'
import type { ReactNode } from 'react'
import { classes } from '@/lib/classes'
import { Button } from './ui/Button'
import { Notice } from './ui/Notice'
import type { SavingState } from './useSaving'

interface SaveBarProps {
  state: SavingState
  isChanged: boolean
  /** Nothing can be sent while a field says what is wrong. */
  hasErrors: boolean
  /** There is nothing yet that could be saved or unsaved. */
  isNew?: boolean
  word: string
  /** What is said while something is unsaved. */
  unsaved?: string
  onDiscard?: (() => void) | undefined
  onLookAgain: () => void
  children?: ReactNode
}

const said: Record<SavingState, string> = {
  idle: '',
  sending: 'Saving…',
  waiting: 'Saved. Waiting until the page can show it…',
  late: '',
}

/** The end of a form, in sight as long as something is unsaved: what is unsaved, what is under way, and the button. */
export function SaveBar({ state, isChanged, hasErrors, isNew = false, word, unsaved = 'Not saved yet.', onDiscard, onLookAgain, children }: SaveBarProps) {
  const isBusy = state === 'sending' || state === 'waiting'
  const idle = hasErrors ? 'Some fields need another look.' : isNew ? '' : isChanged ? unsaved : 'All is saved.'
  const sentence = isBusy ? said[state] : idle
  return (
    <div className={classes('grid gap-3 rounded-b-xl border-t border-line bg-surface px-5 py-3', isChanged && 'sticky bottom-0 z-10')}>
      {state === 'late' && (
        <Notice
          tone="warn"
          role="status"
          title="It is saved, but cannot be shown yet"
          action={
            <Button size="small" onClick={onLookAgain}>
              Look again
            </Button>
          }
        >
          The lists are behind for longer than usual. Nothing is lost.
        </Notice>
      )}
      <div className="flex flex-wrap items-center justify-end gap-2">
        <p
          role="status"
          className={classes('flex min-w-0 flex-1 basis-40 items-center gap-2 text-sm text-ink-soft max-sm:basis-full', sentence === '' && 'max-sm:sr-only')}
        >
          {isBusy && <LoaderCircle aria-hidden className="size-4 shrink-0 animate-spin" />}
          {sentence}
        </p>
        {children}
        {onDiscard && isChanged && !isBusy && (
          <Button look="ghost" onClick={onDiscard}>
            Discard
          </Button>
        )}
        <Button type="submit" look="primary" disabled={isBusy || !isChanged}>
          {word}
        </Button>
      </div>
    </div>
  )
}
