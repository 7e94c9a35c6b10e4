import { classes } from '@/lib/classes'

interface Line {
  key: string
  text: string
  kind: 'added' | 'removed' | 'place' | 'same'
}

function linesOf(diff: string): Line[] {
  const body = diff.split('\n').filter((line, index, all) => !/^(---|\+\+\+) /.test(line) && !(index === all.length - 1 && line === ''))
  return body.map((text, index) => ({ key: `${index}`, text, kind: kindOf(text) }))
}

function kindOf(line: string): Line['kind'] {
  if (line.startsWith('@@')) return 'place'
  if (line.startsWith('+')) return 'added'
  return line.startsWith('-') ? 'removed' : 'same'
}

const looks: Record<Line['kind'], string> = {
  added: 'bg-good-soft text-good',
  removed: 'bg-bad-soft text-bad',
  place: 'text-ink-faint',
  same: 'text-ink-soft',
}

const spoken: Record<Line['kind'], string> = { added: 'added: ', removed: 'removed: ', place: '', same: '' }

/** A unified diff; the signs stay, so that colour is never alone. */
export function DiffText({ diff, label }: { diff: string; label: string }) {
  return (
    <div tabIndex={0} role="region" aria-label={label} className="max-h-[28rem] overflow-auto py-2 font-mono text-[0.8125rem] leading-5">
      {linesOf(diff).map(({ key, text, kind }) => (
        <div key={key} className={classes('min-w-fit px-4 whitespace-pre-wrap wrap-anywhere', looks[kind])}>
          <span className="sr-only">{spoken[kind]}</span>
          {text === '' ? ' ' : text}
        </div>
      ))}
    </div>
  )
}
