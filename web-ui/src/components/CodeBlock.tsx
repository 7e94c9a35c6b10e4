import { CopyButton } from './ui/CopyButton'

/** A text as it is, to be read and copied; long ones scroll in their frame, which the keyboard reaches. */
export function CodeBlock({ text, label }: { text: string; label: string }) {
  return (
    <div className="relative min-w-0 rounded-lg border border-line bg-sunken">
      <div className="absolute top-1.5 right-1.5 rounded-lg bg-sunken">
        <CopyButton text={text} what={label} />
      </div>
      <pre
        tabIndex={0}
        role="region"
        aria-label={label}
        className="max-h-[28rem] overflow-auto p-4 pr-12 font-mono text-[0.8125rem] leading-5"
      >
        {text}
      </pre>
    </div>
  )
}
