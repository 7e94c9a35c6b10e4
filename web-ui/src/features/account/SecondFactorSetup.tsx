import { useState } from 'react'
import type { NewSecondFactor } from '@/api/accountTypes'
import { attemptSentence } from '@/components/attemptSentence'
import { Button } from '@/components/ui/Button'
import { CodeField } from '@/components/ui/CodeField'
import { CopyButton } from '@/components/ui/CopyButton'
import { Notice } from '@/components/ui/Notice'
import { QrCode } from './QrCode'
import { useSending } from './useSending'

interface SecondFactorSetupProps {
  begun: NewSecondFactor
  onCode: (code: string) => Promise<void>
  onClose: () => void
}

/** The secret, told this once, and the code that shows that it arrived. */
export function SecondFactorSetup({ begun, onCode, onClose }: SecondFactorSetupProps) {
  const [code, setCode] = useState('')
  const { isSending, problem, send, forget } = useSending()
  return (
    <form
      noValidate
      aria-label="Set up a second factor"
      className="grid max-w-xl gap-5"
      onSubmit={(event) => {
        event.preventDefault()
        if (code.trim() !== '') void send(() => onCode(code))
      }}
    >
      <p className="text-sm">
        Scan this with an app for one-time codes, or{' '}
        <a href={begun.uri} className="text-link">
          open it on this device
        </a>
        .
      </p>
      <div className="flex flex-wrap items-center gap-5">
        <QrCode text={begun.uri} label="QR code of the second factor" />
        <div className="min-w-0 flex-1 basis-48">
          <p className="text-[0.8125rem] text-ink-faint">Or type it</p>
          <div className="flex items-center gap-2">
            <code data-testid="second-factor-secret" className="min-w-0 font-mono text-sm wrap-anywhere select-all">
              {begun.secret}
            </code>
            <CopyButton text={begun.secret} what="the secret" />
          </div>
        </div>
      </div>
      {problem && !problem.isWithin(['code']) && <Notice tone="bad" role="alert" title={attemptSentence(problem)} />}
      <CodeField
        code={code}
        hint="The six digits that your device shows now. Then it is on."
        error={problem?.fieldMessage('code')}
        onChange={(typed) => {
          forget()
          setCode(typed)
        }}
      />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" look="primary" disabled={code.trim() === '' || isSending}>
          {isSending ? 'Turning on…' : 'Turn on'}
        </Button>
        <Button onClick={onClose}>Leave it</Button>
      </div>
    </form>
  )
}
