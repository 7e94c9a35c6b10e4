interface ExampleProps {
  /** Whose it is, for those who hear the page. */
  label: string
  text: string | undefined
}

/** A body as it was sent or answered once. */
export function Example({ label, text }: ExampleProps) {
  if (text === undefined) return null
  return (
    <pre aria-label={label} tabIndex={0} className="max-h-80 overflow-auto rounded-lg border border-line px-3 py-2 font-mono text-xs text-ink-soft">
      {text}
    </pre>
  )
}
