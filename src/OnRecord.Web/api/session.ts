import { computed, signal } from '@preact/signals'
import { get, send } from './api'

export interface Session {
  readonly name: string | null
  readonly role: 'reader' | 'editor' | 'admin' | null
  /** How one signs in here: not at all, with a token, or at the proxy in front of the server. */
  readonly signIn: 'none' | 'token' | 'proxy'
}

/** Who is signed in; null until the server has said it. */
export const session = signal<Session | null>(null)

/** Whether the reader may correct, add and save. */
export const mayWrite = computed(() => session.value?.role === 'editor' || session.value?.role === 'admin')

export async function loadSession(): Promise<void> {
  try {
    session.value = await get<Session>('/api/session')
  } catch {
    // Whatever is asked for next says what is wrong, where it is missed.
  }
}

export async function signIn(token: string): Promise<void> {
  session.value = await send<Session>('POST', '/api/session', { token })
}

export async function signOut(): Promise<void> {
  await send('DELETE', '/api/session')
  location.reload()
}
