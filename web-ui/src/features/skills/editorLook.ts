import { HighlightStyle, syntaxHighlighting } from '@codemirror/language'
import { EditorView } from '@codemirror/view'
import { tags } from '@lezer/highlight'

/** The colours are those of the page, whose names reach into the editor's shadow tree. */
const frame = EditorView.theme({
  '&': { color: 'var(--ink)', backgroundColor: 'var(--surface)', fontSize: '0.8125rem', borderRadius: '0.5rem' },
  '&.cm-focused': { outline: '2px solid var(--accent)', outlineOffset: '0' },
  '.cm-scroller': {
    fontFamily: "ui-monospace, 'SF Mono', SFMono-Regular, 'Cascadia Code', Menlo, Consolas, 'Liberation Mono', monospace",
    lineHeight: '1.6',
    minHeight: '18rem',
    maxHeight: '36rem',
    overflow: 'auto',
  },
  '.cm-content': { padding: '0.75rem 0', caretColor: 'var(--ink)' },
  '.cm-line': { padding: '0 0.875rem' },
  '.cm-panels': { backgroundColor: 'var(--sunken)', color: 'var(--ink)', borderRadius: '0 0 0.5rem 0.5rem' },
  '.cm-panels-bottom': { borderTop: '1px solid var(--line)' },
  '.cm-textfield': { color: 'var(--ink)', backgroundColor: 'var(--surface)', border: '1px solid var(--control)', borderRadius: '0.375rem' },
  '.cm-button': {
    color: 'var(--ink)',
    background: 'var(--surface)',
    border: '1px solid var(--line-strong)',
    borderRadius: '0.375rem',
  },
  '.cm-panel.cm-search [name=close]': { color: 'var(--ink-soft)' },
  '.cm-searchMatch': { backgroundColor: 'var(--warn-soft)', outline: '1px solid var(--warn-line)' },
  '.cm-placeholder': { color: 'var(--ink-faint)' },
})

const words = HighlightStyle.define([
  { tag: tags.heading, color: 'var(--accent)', fontWeight: '600' },
  { tag: tags.strong, fontWeight: '700' },
  { tag: tags.emphasis, fontStyle: 'italic' },
  { tag: [tags.link, tags.url], color: 'var(--info)' },
  { tag: [tags.monospace, tags.string], color: 'var(--good)' },
  { tag: [tags.propertyName, tags.keyword], color: 'var(--accent)' },
  { tag: [tags.processingInstruction, tags.meta, tags.contentSeparator, tags.comment], color: 'var(--ink-faint)' },
  { tag: tags.quote, color: 'var(--ink-soft)' },
])

export const editorLook = [frame, syntaxHighlighting(words)]
