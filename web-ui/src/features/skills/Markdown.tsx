import type { ComponentProps } from 'react'
import ReactMarkdown, { type Components } from 'react-markdown'
import remarkGfm from 'remark-gfm'

/** Only what leads out of the page by a known way is a link; a path in the skill's folder leads nowhere here. */
function OuterLink({ href, children }: ComponentProps<'a'>) {
  if (!href || !/^(https?:|mailto:)/i.test(href)) return <span className="underline decoration-dotted">{children}</span>
  return (
    <a href={href} target="_blank" rel="noopener noreferrer" className="text-link">
      {children}
    </a>
  )
}

function TaskMark({ checked }: ComponentProps<'input'>) {
  return <span>{checked ? '☑' : '☐'}</span>
}

function ScrollingCode({ children }: ComponentProps<'pre'>) {
  return <pre tabIndex={0}>{children}</pre>
}

/** One level of headings belongs to the page, the next to its sections. */
const components: Components = {
  a: OuterLink,
  input: TaskMark,
  pre: ScrollingCode,
  h1: 'h3',
  h2: 'h4',
  h3: 'h5',
  h4: 'h6',
  h5: 'h6',
}

/** Markdown as it reads. HTML in it is left out, and so are images, which would tell their server who looks. */
export default function Markdown({ text }: { text: string }) {
  return (
    <div className="markdown">
      <ReactMarkdown remarkPlugins={[remarkGfm]} skipHtml disallowedElements={['img']} unwrapDisallowed components={components}>
        {text}
      </ReactMarkdown>
    </div>
  )
}
