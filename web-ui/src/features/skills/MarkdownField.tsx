import { lazy, Suspense } from 'react'
import { TextArea } from '@/components/ui/TextArea'
import type { MarkdownEditorProps } from './MarkdownEditor'

const MarkdownEditor = lazy(() => import('./MarkdownEditor'))

/** A plain field until the editor is here: one can read and write at once. */
export function MarkdownField(props: MarkdownEditorProps) {
  return (
    <Suspense
      fallback={
        <TextArea
          aria-label={props.label}
          readOnly={props.isReadOnly}
          placeholder={props.hint}
          className="min-h-72 font-mono sm:text-[0.8125rem]"
          value={props.value}
          onChange={(event) => props.onChange?.(event.target.value)}
        />
      }
    >
      <MarkdownEditor {...props} />
    </Suspense>
  )
}
