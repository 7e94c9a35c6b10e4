import { CircleAlert } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { Skeleton } from '@/components/ui/Skeleton'
import { Tabs } from '@/components/ui/Tabs'
import { byteLength } from '@/lib/base64'
import { MarkdownField } from './MarkdownField'
import { limits } from './rules'
import { SizeMeter } from '@/components/SizeMeter'
import type { SkillForm } from './skillForm'
import { wantedOf } from './skillForm'
import { skillMd } from './skillMd'

const Markdown = lazy(() => import('./Markdown'))

type Shown = 'write' | 'preview' | 'file'

const tabs: { key: Shown; word: string }[] = [
  { key: 'write', word: 'Write' },
  { key: 'preview', word: 'Preview' },
  { key: 'file', word: 'SKILL.md' },
]

interface ContentPanelProps {
  form: SkillForm
  error: string | undefined
  onChange: (content: string) => void
}

/** The content is written in one place; beside it stand how it reads and the file that comes out. */
export function ContentPanel({ form, error, onChange }: ContentPanelProps) {
  const [shown, setShown] = useState<Shown>('write')
  return (
    <div className="grid gap-2">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <h2 className="text-sm font-medium">Content</h2>
        <SizeMeter label="Size of the content" bytes={byteLength(form.content)} most={limits.contentBytes} />
      </div>
      <Tabs label="Content" tabs={tabs} shown={shown} onShow={setShown}>
        {shown === 'write' && (
          <MarkdownField label="Content, in Markdown" hint="What Claude should do, step by step." value={form.content} onChange={onChange} />
        )}
        {shown === 'preview' && <Preview text={form.content} />}
        {shown === 'file' && <MarkdownField label="The resulting SKILL.md" isReadOnly value={skillMd(wantedOf(form))} />}
      </Tabs>
      <p role="status" className="flex items-start gap-1.5 text-[0.8125rem] text-bad empty:hidden">
        {error && (
          <>
            <CircleAlert aria-hidden className="mt-0.5 size-3.5 shrink-0" />
            {error}
          </>
        )}
      </p>
      {/^---\r?\n/.test(form.content) && (
        <p role="status" className="text-[0.8125rem] text-warn">
          The front matter is made from the fields above; what stands between the dashes here becomes a part of the text. To take over a whole
          SKILL.md, import it.
        </p>
      )}
    </div>
  )
}

function Preview({ text }: { text: string }) {
  if (text.trim() === '') return <p className="py-6 text-sm text-ink-soft">Nothing is written yet.</p>
  return (
    <Suspense fallback={<Skeleton className="h-40" />}>
      <Markdown text={text} />
    </Suspense>
  )
}
