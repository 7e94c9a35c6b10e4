import type { Countable } from '@/api/adminTypes'
import { Field } from '@/components/ui/Field'
import { Input } from '@/components/ui/Input'
import { countables, countableWords } from './words'

/** As typed; an empty one is no number. */
export type TypedQuotas = Record<Countable, string>

export const LARGEST = 100_000

export function numberOf(typed: string): number | undefined {
  const number = Number(typed)
  return /^\d{1,6}$/.test(typed.trim()) && number <= LARGEST ? number : undefined
}

interface QuotaFieldsProps {
  typed: TypedQuotas
  /** Whether a field may be left empty, and what that means. */
  emptyMeans: ((what: Countable) => string) | undefined
  onChange: (typed: TypedQuotas) => void
}

export function QuotaFields({ typed, emptyMeans, onChange }: QuotaFieldsProps) {
  return (
    <div className="grid items-start gap-4 sm:grid-cols-3">
      {countables.map((what) => (
        <Field
          key={what}
          label={countableWords[what]}
          hint={emptyMeans?.(what)}
          error={isWrong(typed[what], emptyMeans !== undefined) ? `A number from 0 to ${LARGEST} is expected.` : undefined}
        >
          {(parts) => (
            <Input
              {...parts}
              inputMode="numeric"
              autoComplete="off"
              value={typed[what]}
              onChange={(event) => onChange({ ...typed, [what]: event.target.value })}
            />
          )}
        </Field>
      ))}
    </div>
  )
}

export function isWrong(typed: string, mayBeEmpty: boolean): boolean {
  return typed.trim() === '' ? !mayBeEmpty : numberOf(typed) === undefined
}
