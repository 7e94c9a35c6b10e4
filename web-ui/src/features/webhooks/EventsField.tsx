import { Switch } from '@/components/ui/Switch'
import type { EventKind } from './api'
import { eventKinds } from './api'

interface EventsFieldProps {
  events: EventKind[]
  error: string | undefined
  onChange: (events: EventKind[]) => void
}

/** All kinds, or those that are chosen. */
export function EventsField({ events, error, onChange }: EventsFieldProps) {
  const isAll = events.length === eventKinds.length
  return (
    <fieldset className="grid gap-3">
      <legend className="mb-1.5 text-sm font-medium">What it is told</legend>
      <Switch
        label="Everything"
        hint="All events of your environments, and kinds that are added later."
        isOn={isAll}
        onChange={(isOn) => onChange(isOn ? [...eventKinds] : ['deployment-succeeded', 'deployment-failed'])}
      />
      {!isAll && (
        <ul className="grid gap-x-4 gap-y-1.5 text-sm sm:grid-cols-2">
          {eventKinds.map((kind) => (
            <li key={kind}>
              <label className="flex items-center gap-2">
                <input
                  type="checkbox"
                  className="size-4 accent-accent"
                  checked={events.includes(kind)}
                  onChange={(event) => onChange(eventKinds.filter((one) => (one === kind ? event.target.checked : events.includes(one))))}
                />
                {kind}
              </label>
            </li>
          ))}
        </ul>
      )}
      {error && <p className="text-[0.8125rem] text-bad">{error}</p>}
    </fieldset>
  )
}
