import { FilePlus2, Trash2 } from 'lucide-react'
import { useId, useRef } from 'react'
import type { SkillFile } from '@/api/skillTypes'
import { Button } from '@/components/ui/Button'
import { Input } from '@/components/ui/Input'
import { base64Of } from '@/lib/base64'
import { sizeOf } from '@/lib/bytes'
import { limits, pathError, totalBytes } from './rules'
import { SizeMeter } from '@/components/SizeMeter'

interface FilesFieldProps {
  files: SkillFile[]
  error: string | undefined
  onChange: (files: SkillFile[]) => void
}

async function read(file: File): Promise<SkillFile> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  return { path: file.name, content: base64Of(bytes), bytes: bytes.length }
}

/** Scripts and references that the content points to. */
export function FilesField({ files, error, onChange }: FilesFieldProps) {
  const id = useId()
  const picker = useRef<HTMLInputElement>(null)

  async function add(picked: FileList | null) {
    const added = await Promise.all([...(picked ?? [])].map(read))
    const names = new Set(added.map(({ path }) => path))
    onChange([...files.filter(({ path }) => !names.has(path)), ...added])
    if (picker.current) picker.current.value = ''
  }

  const change = (at: number, path: string) => onChange(files.map((file, index) => (index === at ? { ...file, path } : file)))
  return (
    <section aria-labelledby={id} className="grid gap-2">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <h2 id={id} className="text-sm font-medium">
          Further files <span className="ml-0.5 font-normal text-ink-faint">optional</span>
        </h2>
        {files.length > 0 && <SizeMeter label="Size of the further files" bytes={totalBytes(files)} most={limits.filesBytes} />}
      </div>
      {files.length > 0 && (
        <ul className="divide-y divide-line rounded-lg border border-line">
          {files.map((file, index) => (
            <FileRow
              // A path changes while it is typed, so that the place is the better name.
              // oxlint-disable-next-line react/no-array-index-key
              key={index}
              file={file}
              error={pathError(file.path, files)}
              onPath={(path) => change(index, path)}
              onRemove={() => onChange(files.filter((_, at) => at !== index))}
            />
          ))}
        </ul>
      )}
      {error && (
        <p role="status" className="text-[0.8125rem] text-bad">
          {error}
        </p>
      )}
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <input ref={picker} type="file" multiple hidden aria-label="Files to add" onChange={(event) => void add(event.target.files)} />
        <Button size="small" onClick={() => picker.current?.click()}>
          <FilePlus2 aria-hidden className="size-4" />
          Add files
        </Button>
        <p className="text-[0.8125rem] text-ink-faint">
          {files.length} of {limits.files}, together up to {sizeOf(limits.filesBytes)}. Begin a path with a folder if you like: scripts/check.py.
        </p>
      </div>
    </section>
  )
}

interface FileRowProps {
  file: SkillFile
  error: string | undefined
  onPath: (path: string) => void
  onRemove: () => void
}

function FileRow({ file, error, onPath, onRemove }: FileRowProps) {
  const id = useId()
  return (
    <li className="grid gap-1 p-2">
      <div className="flex items-center gap-2">
        <Input
          aria-label={`Path of ${file.path || 'the file'}`}
          aria-invalid={error !== undefined || undefined}
          aria-describedby={error ? id : undefined}
          autoCapitalize="none"
          spellCheck={false}
          className="h-8 min-w-0 flex-1 px-2 font-mono sm:text-[0.8125rem]"
          value={file.path}
          onChange={(event) => onPath(event.target.value)}
        />
        <span className="text-[0.8125rem] whitespace-nowrap text-ink-faint tabular-nums">{sizeOf(file.bytes)}</span>
        <Button look="ghost" size="icon" aria-label={`Remove ${file.path}`} title={`Remove ${file.path}`} onClick={onRemove}>
          <Trash2 aria-hidden className="size-4" />
        </Button>
      </div>
      {error && (
        <p id={id} className="px-1 text-[0.8125rem] text-bad">
          {error}
        </p>
      )}
    </li>
  )
}
