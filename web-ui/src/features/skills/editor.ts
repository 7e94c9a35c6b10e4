import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { markdown } from '@codemirror/lang-markdown'
import { yamlFrontmatter } from '@codemirror/lang-yaml'
import { search, searchKeymap } from '@codemirror/search'
import { EditorState } from '@codemirror/state'
import { EditorView, keymap, placeholder } from '@codemirror/view'
import { editorLook } from './editorLook'

export interface EditorWishes {
  label: string
  text: string
  isReadOnly: boolean
  hint: string
  onChange: (text: string) => void
}

/**
 * Opens an editor in a shadow tree of its own: there its rules are a constructed style sheet, which the server's policy
 * allows; in the page they would be a <style> element, which it refuses. Tab is left to the page, so that the keyboard
 * comes out again.
 */
export function openEditor(root: ShadowRoot, wishes: EditorWishes): EditorView {
  return new EditorView({ root, parent: root, state: stateOf(wishes) })
}

/**
 * Tells a text that comes back after it was typed here from one that came from elsewhere. The page may be a keystroke behind,
 * and what it gives back then must not take the place of what was typed meanwhile.
 */
export class Echoes {
  private told: string[] = []

  tell(text: string): void {
    this.told.push(text)
  }

  isEcho(text: string): boolean {
    const at = this.told.indexOf(text)
    this.told = at < 0 ? [] : this.told.slice(at + 1)
    return at >= 0
  }
}

/** A text that came from elsewhere; what was typed here is told by `onChange` and is there already. */
export function showText(view: EditorView, text: string): void {
  if (view.state.sliceDoc() === text) return
  view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: view.state.toText(text) } })
}

function stateOf({ label, text, isReadOnly, hint, onChange }: EditorWishes): EditorState {
  return EditorState.create({
    doc: text,
    extensions: [
      // Line ends stay as they are: a skill is kept byte by byte.
      EditorState.lineSeparator.of(/\r\n/.test(text) && !/[^\r]\n/.test(text) ? '\r\n' : '\n'),
      isReadOnly ? [EditorState.readOnly.of(true), yamlFrontmatter({ content: markdown() })] : markdown(),
      history(),
      search(),
      keymap.of([...searchKeymap, ...historyKeymap, ...defaultKeymap]),
      placeholder(hint),
      EditorView.lineWrapping,
      EditorView.contentAttributes.of({ 'aria-label': label, tabindex: '0', ...(isReadOnly ? { 'aria-readonly': 'true' } : {}) }),
      EditorView.updateListener.of((update) => {
        if (update.docChanged) onChange(update.state.sliceDoc())
      }),
      editorLook,
    ],
  })
}
