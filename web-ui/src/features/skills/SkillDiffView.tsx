import { FilePen, FilePlus2, FileX2 } from 'lucide-react'
import type { FileDiff, SkillDiff } from '@/api/skillTypes'
import type { BadgeTone } from '@/components/ui/Badge'
import { Badge } from '@/components/ui/Badge'
import { DiffText } from './DiffText'
import { fileChangeWords, globalSentence } from './words'

const icons = { added: FilePlus2, removed: FileX2, changed: FilePen }
const tones: Record<FileDiff['change'], BadgeTone> = { added: 'good', removed: 'bad', changed: 'quiet' }

/** What changed from one version to another, file by file. */
export function SkillDiffView({ diff }: { diff: SkillDiff }) {
  const global = globalSentence(diff.isGlobal.from, diff.isGlobal.to)
  return (
    <div className="grid gap-3">
      {global && <p className="text-sm text-ink-soft">{global}</p>}
      {diff.files.length === 0 && <p className="text-sm text-ink-soft">The files are the same in both versions.</p>}
      {diff.files.map(({ path, change, diff: text }) => (
        <article key={path} aria-label={path} className="min-w-0 overflow-hidden rounded-lg border border-line">
          <header className="flex flex-wrap items-center justify-between gap-2 border-b border-line bg-sunken px-4 py-2">
            <p className="font-mono text-[0.8125rem] font-medium wrap-anywhere">{path}</p>
            <Badge icon={icons[change]} tone={tones[change]}>
              {fileChangeWords[change]}
            </Badge>
          </header>
          {text === null ? (
            <p className="px-4 py-3 text-sm text-ink-soft">Not a text, so that its lines cannot be compared.</p>
          ) : (
            <DiffText diff={text} label={`Changes of ${path}`} />
          )}
        </article>
      ))}
    </div>
  )
}
