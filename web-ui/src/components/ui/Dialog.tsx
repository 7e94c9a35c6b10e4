import type { ReactNode } from 'react'
import { useLayoutEffect, useRef } from 'react'
import { classes } from '@/lib/classes'

interface DialogProps {
  labelledBy?: string
  label?: string
  onClose: () => void
  className?: string
  children: ReactNode
}

/**
 * The browser's own modal: it holds the focus, makes the rest inert, closes on Escape and gives the focus back. A field
 * in it takes the focus first.
 */
export function Dialog({ labelledBy, label, onClose, className, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  useLayoutEffect(() => {
    const element = dialog.current
    if (element && !element.open) element.showModal()
    element?.querySelector('input')?.focus()
    return () => element?.close()
  }, [])
  return (
    <dialog
      ref={dialog}
      aria-labelledby={labelledBy}
      aria-label={label}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onClick={(event) => {
        if (event.target === event.currentTarget) onClose()
      }}
      className={classes(
        'fixed inset-0 m-auto h-fit max-h-[calc(100dvh-2rem)] w-[calc(100vw-2rem)] max-w-lg overflow-y-auto rounded-2xl border border-line bg-surface text-ink shadow-high',
        className,
      )}
    >
      {children}
    </dialog>
  )
}
