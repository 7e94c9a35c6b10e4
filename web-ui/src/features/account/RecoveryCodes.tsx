import { Button } from '@/components/ui/Button'
import { CopyButton } from '@/components/ui/CopyButton'

interface RecoveryCodesProps {
  codes: string[]
  onDone: () => void
}

/** Told this once, so that only its own button puts them away. */
export function RecoveryCodes({ codes, onDone }: RecoveryCodesProps) {
  return (
    <div className="grid max-w-xl gap-4">
      <p className="text-sm">
        <strong>Keep these recovery codes now.</strong> They are not shown again. Each lets you in once when your device is gone; those from before let in
        no more.
      </p>
      <ul aria-label="Recovery codes" className="grid gap-x-6 gap-y-1 rounded-lg border border-line-strong bg-sunken p-4 font-mono text-sm sm:grid-cols-2">
        {codes.map((code) => (
          <li key={code} className="select-all">
            {code}
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-2">
        <CopyButton text={codes.join('\n')} what="the recovery codes" look="secondary" withWord />
        <Button look="primary" size="small" onClick={onDone}>
          I have kept them
        </Button>
      </div>
    </div>
  )
}
