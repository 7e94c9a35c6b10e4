import { FileUp, LoaderCircle } from 'lucide-react'
import { useRef, useState } from 'react'
import type { ApiProblem } from '@/api/problem'
import { Button } from '@/components/ui/Button'
import { Notice } from '@/components/ui/Notice'
import { classes } from '@/lib/classes'
import { problemSentence } from './words'

interface ImportSkillProps {
  isImporting: boolean
  problem: ApiProblem | undefined
  onImport: (file: File) => void
}

/** A SKILL.md or a .zip, chosen or dropped. */
export function ImportSkill({ isImporting, problem, onImport }: ImportSkillProps) {
  const picker = useRef<HTMLInputElement>(null)
  const [isOver, setOver] = useState(false)

  function take(files: FileList | null) {
    const [file] = files ?? []
    if (file && !isImporting) onImport(file)
    if (picker.current) picker.current.value = ''
  }

  return (
    <section
      aria-label="Import"
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        take(event.dataTransfer.files)
      }}
      className={classes('grid gap-3 rounded-xl border border-dashed border-line-strong p-4', isOver && 'border-accent bg-accent-soft')}
    >
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p className="flex min-w-0 flex-1 basis-56 items-center gap-3 text-sm text-ink-soft">
          <FileUp aria-hidden className="size-5 shrink-0 text-ink-faint" />
          {isOver ? 'Let go to import it.' : 'Import a skill: drop a SKILL.md or a .zip here'}
        </p>
        <input
          ref={picker}
          type="file"
          hidden
          accept=".md,.zip,text/markdown,application/zip"
          aria-label="Skill to import"
          onChange={(event) => take(event.target.files)}
        />
        <Button size="small" disabled={isImporting} onClick={() => picker.current?.click()}>
          {isImporting && <LoaderCircle aria-hidden className="size-4 animate-spin" />}
          {isImporting ? 'Importing…' : 'Import a file'}
        </Button>
      </div>
      {problem && <ImportProblem problem={problem} />}
    </section>
  )
}

function ImportProblem({ problem }: { problem: ApiProblem }) {
  return (
    <Notice tone="bad" role="alert" title={problem.errors.length > 0 ? 'It was not imported' : problemSentence(problem)}>
      {problem.errors.length > 0 && (
        <ul className="list-disc pl-5">
          {problem.errors.map(({ field, message }) => (
            <li key={`${field} ${message}`}>
              <code className="font-mono text-[0.8125rem] wrap-anywhere">{field}</code>: {message}
            </li>
          ))}
        </ul>
      )}
    </Notice>
  )
}
