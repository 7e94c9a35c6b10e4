import { useState } from 'react'
import type { ApiProblem } from '@/api/problem'
import { asProblem } from '@/api/problem'
import { ProblemNotice } from '@/components/ProblemNotice'
import { Button } from '@/components/ui/Button'
import { Field } from '@/components/ui/Field'
import { Input } from '@/components/ui/Input'
import type { WantedWebhook } from './api'
import { eventKinds } from './api'
import { EventsField } from './EventsField'

interface NewWebhookFormProps {
  /** The id of its heading, which names the dialog. */
  title: string
  onSend: (wanted: WantedWebhook) => Promise<void>
  onClose: () => void
}

export function NewWebhookForm({ title, onSend, onClose }: NewWebhookFormProps) {
  const [wanted, setWanted] = useState<WantedWebhook>({ url: '', events: [...eventKinds] })
  const [isSending, setSending] = useState(false)
  const [problem, setProblem] = useState<ApiProblem>()

  async function send() {
    if (isSending) return
    setSending(true)
    setProblem(undefined)
    try {
      await onSend({ ...wanted, url: wanted.url.trim() })
    } catch (failure) {
      setProblem(asProblem(failure))
      setSending(false)
    }
  }

  return (
    <form
      noValidate
      className="grid gap-5 p-6"
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <h2 id={title} className="text-lg font-semibold">
        New webhook
      </h2>
      {problem && !problem.isWithin(['url', 'events']) && <ProblemNotice problem={problem} />}
      <Field label="Address" error={problem?.fieldMessage('url')} hint="Of your receiver, such as https://example.org/hook.">
        {(parts) => (
          <Input
            {...parts}
            type="url"
            autoComplete="off"
            spellCheck={false}
            value={wanted.url}
            onChange={(event) => setWanted({ ...wanted, url: event.target.value })}
          />
        )}
      </Field>
      <EventsField
        events={wanted.events}
        error={problem?.messageWithin('events')}
        onChange={(events) => setWanted({ ...wanted, events })}
      />
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={onClose}>Cancel</Button>
        <Button type="submit" look="primary" disabled={isSending}>
          {isSending ? 'Making…' : 'Make webhook'}
        </Button>
      </div>
    </form>
  )
}
