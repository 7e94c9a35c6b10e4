import { useState } from 'react'
import type { ApiProblem } from '@/api/problem'
import { asProblem } from '@/api/problem'
import { ProblemNotice } from '@/components/ProblemNotice'
import { Button } from '@/components/ui/Button'
import { Field } from '@/components/ui/Field'
import { Input, Select } from '@/components/ui/Input'
import { Switch } from '@/components/ui/Switch'
import type { Scope, WantedToken } from './api'
import { lifeWords, scopeHints } from './words'

interface NewTokenFormProps {
  /** The id of its heading, which names the dialog. */
  title: string
  isAdministrator: boolean
  onSend: (wanted: WantedToken) => Promise<void>
  onClose: () => void
}

export function NewTokenForm({ title, isAdministrator, onSend, onClose }: NewTokenFormProps) {
  const [wanted, setWanted] = useState<WantedToken>({ name: '', scopes: ['read'], expiresInDays: 90 })
  const [isSending, setSending] = useState(false)
  const [problem, setProblem] = useState<ApiProblem>()
  const offered = (Object.keys(scopeHints) as Scope[]).filter((scope) => isAdministrator || scope !== 'admin')

  function choose(scope: Scope, isOn: boolean) {
    setWanted({ ...wanted, scopes: offered.filter((one) => (one === scope ? isOn : wanted.scopes.includes(one))) })
  }

  async function send() {
    if (isSending) return
    setSending(true)
    setProblem(undefined)
    try {
      await onSend({ ...wanted, name: wanted.name.trim() })
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
        New token
      </h2>
      {problem && !problem.isWithin(['name', 'scopes']) && <ProblemNotice problem={problem} />}
      <Field label="Name" error={problem?.fieldMessage('name')} hint="Where it is used, such as “build server”.">
        {(parts) => (
          <Input {...parts} autoComplete="off" value={wanted.name} onChange={(event) => setWanted({ ...wanted, name: event.target.value })} />
        )}
      </Field>
      <fieldset className="grid gap-3">
        <legend className="mb-1.5 text-sm font-medium">What it may do</legend>
        {offered.map((scope) => (
          <Switch key={scope} label={scope} hint={scopeHints[scope]} isOn={wanted.scopes.includes(scope)} onChange={(isOn) => choose(scope, isOn)} />
        ))}
        {problem?.messageWithin('scopes') && <p className="text-[0.8125rem] text-bad">{problem.messageWithin('scopes')}</p>}
      </fieldset>
      <Field label="Expires after">
        {(parts) => (
          <Select
            {...parts}
            value={wanted.expiresInDays}
            onChange={(event) => setWanted({ ...wanted, expiresInDays: Number(event.target.value) })}
          >
            {Object.entries(lifeWords).map(([days, word]) => (
              <option key={days} value={days}>
                {word}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={onClose}>Cancel</Button>
        <Button type="submit" look="primary" disabled={isSending}>
          {isSending ? 'Making…' : 'Make token'}
        </Button>
      </div>
    </form>
  )
}
