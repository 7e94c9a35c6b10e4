import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { toast } from 'sonner'
import { asProblem } from '@/api/problem'
import type { LifeCommand } from './api'
import { commandEnvironment } from './api'
import { clearPending, markPending } from './pending'
import { commandWords, pendingWords, problemSentence } from './words'

interface Order {
  id: string
  name: string
  command: LifeCommand
}

/** Sends a command and marks the environment as pending until the row arrives; a refusal is told, not swallowed. */
export function useEnvironmentCommands(onRefused: (id: string, sentence: string) => void = tellInToast) {
  const cache = useQueryClient()
  const { mutate } = useMutation(
    {
      mutationFn: ({ id, command }: Order) => commandEnvironment(id, command),
      onMutate: ({ id, command }) => markPending(id, { command, version: undefined }),
      onSuccess: ({ version }, { id, name, command }) => {
        markPending(id, { command, version })
        toast(`${pendingWords[command].replace('…', ':')} ${name}`)
      },
      onError: (error, { id, command }) => {
        clearPending(id)
        onRefused(id, `${commandWords[command]}: ${problemSentence(asProblem(error))}`)
      },
    },
    cache,
  )
  return useCallback((order: Order) => mutate(order), [mutate])
}

function tellInToast(_id: string, sentence: string): void {
  toast.error(sentence)
}
