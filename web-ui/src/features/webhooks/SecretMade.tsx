import { Button } from '@/components/ui/Button'
import { CopyButton } from '@/components/ui/CopyButton'

/** Only its own button closes it: the secret is not shown again. */
export function SecretMade({ title, secret, onClose }: { title: string; secret: string; onClose: () => void }) {
  return (
    <div className="grid gap-5 p-6">
      <h2 id={title} className="text-lg font-semibold">
        Keep the secret now
      </h2>
      <p className="text-sm text-ink-soft">
        It is not shown again. With it the receiver verifies the header <code className="font-mono">webhook-signature</code>, as Standard
        Webhooks has it.
      </p>
      <div className="flex items-center gap-3 rounded-lg border border-line-strong bg-sunken py-2 pr-2 pl-4">
        <code data-testid="secret" className="min-w-0 flex-1 font-mono break-all select-all">
          {secret}
        </code>
        <CopyButton text={secret} what="the secret" look="secondary" withWord />
      </div>
      <div className="flex justify-end">
        <Button look="primary" onClick={onClose}>
          I have kept it
        </Button>
      </div>
    </div>
  )
}
