import { Check, Copy } from 'lucide-react'
import { useEffect, useState } from 'react'
import { announce } from '@/lib/announce'
import { copyText } from '@/lib/copyText'
import type { ButtonLook } from './Button'
import { Button } from './Button'

interface CopyButtonProps {
  text: string
  /** What is copied, as in "Copy the URL". */
  what: string
  look?: ButtonLook
  withWord?: boolean
}

export function CopyButton({ text, what, look = 'ghost', withWord = false }: CopyButtonProps) {
  const [outcome, setOutcome] = useState<'copied' | 'failed' | null>(null)
  useEffect(() => {
    if (outcome === null) return undefined
    const timer = setTimeout(() => setOutcome(null), 2000)
    return () => clearTimeout(timer)
  }, [outcome])

  async function copy() {
    const copied = await copyText(text)
    setOutcome(copied ? 'copied' : 'failed')
    announce(copied ? `Copied ${what}` : `Could not copy ${what}`)
  }

  const Icon = outcome === 'copied' ? Check : Copy
  const word = outcome === 'copied' ? 'Copied' : outcome === 'failed' ? 'Not copied' : 'Copy'
  return (
    <Button look={look} size={withWord ? 'small' : 'icon'} aria-label={`Copy ${what}`} title={`Copy ${what}`} onClick={() => void copy()}>
      <Icon aria-hidden className="size-4" />
      {withWord && word}
    </Button>
  )
}
