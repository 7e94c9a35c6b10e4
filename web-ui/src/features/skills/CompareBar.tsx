import { X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { Button } from '@/components/ui/Button'
import { Select } from '@/components/ui/Input'

interface Compared {
  from: number
  to: number
}

interface CompareBarProps {
  newest: number
  compared: Compared
  onCompare: (compared: Compared) => void
  onClose: () => void
}

/** Which two versions are laid beside each other; comes into sight when it appears. */
export function CompareBar({ newest, compared, onCompare, onClose }: CompareBarProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    heading.current?.focus()
    heading.current?.scrollIntoView?.({ block: 'nearest' })
  }, [])
  return (
    <div className="flex flex-wrap items-center gap-2">
      <h3 ref={heading} tabIndex={-1} className="text-sm font-semibold">
        What changed
      </h3>
      <NumberSelect label="From version" newest={newest} value={compared.from} onChange={(from) => onCompare({ ...compared, from })} />
      <span className="text-sm text-ink-faint">to</span>
      <NumberSelect label="To version" newest={newest} value={compared.to} onChange={(to) => onCompare({ ...compared, to })} />
      <span className="flex-1" />
      <Button look="ghost" size="icon" aria-label="Close the comparison" title="Close the comparison" onClick={onClose}>
        <X aria-hidden className="size-4" />
      </Button>
    </div>
  )
}

interface NumberSelectProps {
  label: string
  newest: number
  value: number
  onChange: (value: number) => void
}

function NumberSelect({ label, newest, value, onChange }: NumberSelectProps) {
  const numbers = Array.from({ length: newest }, (_, index) => newest - index)
  return (
    <Select aria-label={label} className="h-8" value={value} onChange={(event) => onChange(Number(event.target.value))}>
      {numbers.map((number) => (
        <option key={number} value={number}>
          Version {number}
        </option>
      ))}
    </Select>
  )
}
