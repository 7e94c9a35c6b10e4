import { Button } from '@/components/ui/Button'
import { CopyButton } from '@/components/ui/CopyButton'

/** The only time that the password which was made is shown. */
export function PasswordMade({ title, password, onClose }: { title: string; password: string; onClose: () => void }) {
  return (
    <div className="grid gap-5 p-6">
      <h2 id={title} className="text-lg font-semibold">
        Keep the new password now
      </h2>
      <p className="text-sm text-ink-soft">It is not shown again. It opens the environment from the next deployment on.</p>
      <div className="flex items-center gap-3 rounded-lg border border-line-strong bg-sunken py-2 pr-2 pl-4">
        <code data-testid="password" className="min-w-0 flex-1 font-mono break-all select-all">
          {password}
        </code>
        <CopyButton text={password} what="the password" look="secondary" withWord />
      </div>
      <div className="flex justify-end">
        <Button look="primary" onClick={onClose}>
          I have kept it
        </Button>
      </div>
    </div>
  )
}
