import { useState } from 'preact/hooks'
import { signIn } from '../api/session'
import { Problem } from './Problem'

/** Asks for the token that lets one in, where the server wants one. */
export function SignIn() {
  const [error, setError] = useState<Error | null>(null)
  return (
    <form
      class="measure"
      onSubmit={(event) => {
        event.preventDefault()
        const token = new FormData(event.currentTarget).get('token')
        if (typeof token !== 'string' || token.trim() === '') return
        signIn(token.trim()).then(() => location.reload(), (problem: unknown) => setError(problem as Error))
      }}
    >
      <h1>Sign in</h1>
      <p>This archive is open to those who have a token. Whoever runs the server gives them out.</p>
      <p><label>Token <input name="token" type="password" required autocomplete="current-password" maxLength={1000} /></label> <button>Sign in</button></p>
      {error && <Problem error={error} />}
    </form>
  )
}
