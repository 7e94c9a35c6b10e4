import { useState } from 'react'
import { Button } from '@/components/ui/Button'
import { Field } from '@/components/ui/Field'
import { Input } from '@/components/ui/Input'
import { Notice } from '@/components/ui/Notice'
import { useAsking } from './useAsking'

interface ReplayFormProps {
  position: number
  onReplay: (after: number) => Promise<void>
}

/** Back to a position to get things again, or forward to leave out what is not taken. */
export function ReplayForm({ position, onReplay }: ReplayFormProps) {
  const [after, setAfter] = useState('')
  const isNumber = /^[0-9]{1,15}$/.test(after.trim())
  const { isAsking, problem, ask } = useAsking(() => onReplay(Number(after)))
  return (
    <section aria-labelledby="replay" className="card px-5 py-4">
      <form
        noValidate
        className="grid gap-3"
        onSubmit={(event) => {
          event.preventDefault()
          if (isNumber) void ask()
        }}
      >
        <h2 id="replay" className="font-semibold">
          Replay
        </h2>
        <Field
          label="Send again what came after position"
          error={problem?.fieldMessage('after')}
          hint={`It has been told everything up to ${position}. A higher position leaves out what comes before it.`}
        >
          {(parts) => (
            <Input {...parts} inputMode="numeric" autoComplete="off" value={after} onChange={(event) => setAfter(event.target.value)} />
          )}
        </Field>
        {problem && !problem.isWithin(['after']) && (
          <Notice tone="bad" role="alert" title="It could not be replayed">
            {problem.message}
          </Notice>
        )}
        <Button type="submit" className="justify-self-start" disabled={!isNumber || isAsking}>
          Replay
        </Button>
      </form>
    </section>
  )
}
