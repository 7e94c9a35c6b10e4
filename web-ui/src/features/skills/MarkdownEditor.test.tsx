import { act, render } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { editorOf } from '@/test/editor'
import MarkdownEditor from './MarkdownEditor'

async function opened() {
  const onChange = vi.fn<(text: string) => void>()
  const { rerender } = render(<MarkdownEditor label="Text" value="" onChange={onChange} />)
  const view = await editorOf('Text')
  return {
    text: () => view.state.sliceDoc(),
    type: (letter: string) => act(() => view.dispatch({ changes: { from: view.state.doc.length, insert: letter } })),
    give: (value: string) => rerender(<MarkdownEditor label="Text" value={value} onChange={onChange} />),
    onChange,
  }
}

test('what is typed while the page is a keystroke behind is not lost', async () => {
  const { text, type, give, onChange } = await opened()
  type('\n')
  type('R')
  give('\n')
  expect(text()).toBe('\nR')
  give('\nR')
  expect(text()).toBe('\nR')
  expect(onChange.mock.calls).toEqual([['\n'], ['\nR']])
})

test('a text that comes from elsewhere takes the place of what was typed', async () => {
  const { text, type, give } = await opened()
  type('draft')
  give('draft')
  give('as it is saved')
  expect(text()).toBe('as it is saved')
  type('!')
  give('as it is saved!')
  give('')
  expect(text()).toBe('')
})
