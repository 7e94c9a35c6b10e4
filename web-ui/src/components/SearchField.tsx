import { Search } from 'lucide-react'
import { Input } from './ui/Input'

interface SearchFieldProps {
  label: string
  placeholder: string
  value: string
  /** What a screen reader is told about the outcome. */
  outcome: string
  onChange: (value: string) => void
}

export function SearchField({ label, placeholder, value, outcome, onChange }: SearchFieldProps) {
  return (
    <div role="search" className="relative">
      <Search aria-hidden className="pointer-events-none absolute top-3 left-3 size-4 text-ink-faint" />
      <Input
        type="search"
        aria-label={label}
        placeholder={placeholder}
        className="pl-9"
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      <p role="status" className="sr-only">
        {outcome}
      </p>
    </div>
  )
}
