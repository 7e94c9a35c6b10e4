import { useState } from 'react'
import type { ApiProblem } from '@/api/problem'
import { Button } from '@/components/ui/Button'
import { CodeField } from '@/components/ui/CodeField'
import { Notice } from '@/components/ui/Notice'
import { AccountCard } from './AccountCard'
import { codeSentence } from './words'

export interface SecondStepViewProps {
  isSending: boolean
  problem: ApiProblem | undefined
  onCode: (code: string) => void
  onStartOver: () => void
}

/** The password was right, and a code is owed. */
export function SecondStepView({ isSending, problem, onCode, onStartOver }: SecondStepViewProps) {
  const [code, setCode] = useState('')
  const isReady = code.trim() !== '' && !isSending
  return (
    <AccountCard
      title="One more step"
      lead="Your account has a second factor."
      footer={
        <button type="button" className="text-link" onClick={onStartOver}>
          Start over with another account
        </button>
      }
    >
      <form
        noValidate
        className="grid gap-5"
        onSubmit={(event) => {
          event.preventDefault()
          if (isReady) onCode(code)
        }}
      >
        {problem && <Notice tone="bad" role="alert" title={codeSentence(problem)} />}
        <CodeField code={code} error={undefined} onChange={setCode} />
        <Button type="submit" look="primary" disabled={!isReady}>
          {isSending ? 'Logging in…' : 'Log in'}
        </Button>
      </form>
    </AccountCard>
  )
}
