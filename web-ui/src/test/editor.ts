import { EditorView } from '@codemirror/view'
import { act, waitFor } from '@testing-library/react'

/** The editor with this label, once it is open; it lives in a shadow tree, where queries do not look. */
export async function editorOf(label: string): Promise<EditorView> {
  return waitFor(() => {
    const content = document.querySelector(`[data-editor="${label}"]`)?.shadowRoot?.querySelector<HTMLElement>('.cm-content')
    const view = content && EditorView.findFromDOM(content)
    if (!view) throw new Error(`No editor “${label}” is open.`)
    return view
  })
}

export async function writeInto(label: string, text: string): Promise<void> {
  const view = await editorOf(label)
  act(() => view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } }))
}
