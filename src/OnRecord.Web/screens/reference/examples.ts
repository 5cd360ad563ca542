import type { Page, Statement } from '../../api/shapes'
import { useApi } from '../../api/useApi'
import type { Parameter } from './contract'

/** Values to begin with, of this archive where the contract asks for something that only an archive can have. */
export interface Examples {
  readonly of: (parameter: Parameter) => string
}

interface Network {
  readonly nodes: readonly { readonly id: string | null; readonly name: string }[]
}

export function useExamples(): Examples {
  const latest = useApi<Page & { readonly statements: readonly Statement[] }>('/api/statements?limit=1').data?.statements[0]
  const known = useApi<Network>('/api/network?limit=20').data?.nodes.flatMap(({ id }) => (id === null ? [] : [id])) ?? []
  const values: Readonly<Record<string, string | undefined>> = {
    key: latest && String(latest.article.key),
    article: latest && String(latest.article.key),
    id: latest?.id,
    name: known[0],
    first: known[0],
    second: known[1],
    q: latest?.words.split(' ').slice(0, 4).join(' '),
  }
  return { of: ({ name, example }) => values[name] ?? (example === undefined || /^\{.*\}$/.test(String(example)) ? '' : String(example)) }
}
