import type { EditorView } from '@codemirror/view'
import { useEffect, useRef } from 'react'
import { Echoes, openEditor, showText } from './editor'

export interface MarkdownEditorProps {
  label: string
  value: string
  hint?: string
  isReadOnly?: boolean
  onChange?: (value: string) => void
}

/** CodeMirror, which comes in a file of its own when an editor is first shown. */
export default function MarkdownEditor({ label, value, hint = '', isReadOnly = false, onChange }: MarkdownEditorProps) {
  const host = useRef<HTMLDivElement>(null)
  const view = useRef<EditorView>(null)
  const told = useRef(onChange)
  const echoes = useRef(new Echoes())
  useEffect(() => {
    told.current = onChange
  }, [onChange])
  useEffect(() => {
    if (host.current === null) return undefined
    const root = host.current.shadowRoot ?? host.current.attachShadow({ mode: 'open' })
    const tell = (text: string) => {
      echoes.current.tell(text)
      told.current?.(text)
    }
    const opened = openEditor(root, { label, text: value, hint, isReadOnly, onChange: tell })
    view.current = opened
    return () => opened.destroy()
    // The editor is opened once; later texts are shown in it below.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [])
  useEffect(() => {
    if (view.current && !echoes.current.isEcho(value)) showText(view.current, value)
  }, [value])
  return <div ref={host} data-editor={label} className="min-w-0 overflow-hidden rounded-lg border border-control" />
}
