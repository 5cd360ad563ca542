import { useApi } from '../../api/useApi'

interface Session {
  readonly name: string | null
  readonly role: 'reader' | 'editor' | 'admin' | null
}

/** Whether who reads here may correct. */
export function useMayCorrect(): boolean {
  const { data } = useApi<Session>('/api/session')
  return data?.role === 'editor' || data?.role === 'admin'
}
