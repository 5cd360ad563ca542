/** What went wrong, in words for the reader: what happened, and what to try. */
export class ApiError extends Error {
  readonly status: number
  readonly tryThis: string
  /** The problem document that the server sent; empty where it sent none. */
  readonly document: Readonly<Record<string, unknown>>

  constructor(status: number, says: string, tryThis: string, document: Readonly<Record<string, unknown>> = {}) {
    super(says)
    this.status = status
    this.tryThis = tryThis
    this.document = document
  }
}

/** True of an error that only says that nobody waits for the answer any more. */
export function isAbort(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError'
}

/**
 * Gets an answer of the API. The browser keeps it and asks with its ETag whether it still holds.
 * @param path begins with `/api/`
 */
export async function get<T>(path: string, signal?: AbortSignal): Promise<T> {
  return read<T>(await ask(path, signal ? { signal } : {}))
}

/** The same for answers that are text: a citation, an original page. */
export async function getText(path: string, signal?: AbortSignal): Promise<string> {
  const answer = await ask(path, signal ? { signal } : {})
  if (!answer.ok) throw await problem(answer)
  return answer.text()
}

/** Writes. The header tells the server that the request comes from a page of its own. */
export async function send<T>(method: 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown, signal?: AbortSignal): Promise<T> {
  const isForm = body instanceof FormData
  const answer = await ask(path, {
    method,
    headers: { 'X-OnRecord': '1', ...(body === undefined || isForm ? {} : { 'Content-Type': 'application/json' }) },
    ...(body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) }),
    ...(signal ? { signal } : {}),
  })
  return read<T>(answer)
}

async function ask(path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(path, { credentials: 'same-origin', ...init })
  } catch (error) {
    if (isAbort(error)) throw error
    throw new ApiError(0, 'The server does not answer.', 'See whether “onrecord serve” still runs, then try again.')
  }
}

async function read<T>(answer: Response): Promise<T> {
  if (!answer.ok) throw await problem(answer)
  if (answer.status === 204) return undefined as T
  const type = answer.headers.get('Content-Type') ?? ''
  if (!type.includes('json')) {
    throw new ApiError(answer.status, 'The server answered with something else than data.', 'It may be older than this page. Load the page again.')
  }
  return (await answer.json()) as T
}

async function problem(answer: Response): Promise<ApiError> {
  let title = `The server refused (${answer.status}).`
  let detail = advice(answer.status)
  let document = {}
  try {
    const body: unknown = await answer.json()
    if (typeof body === 'object' && body !== null) {
      const { title: says, detail: more } = body as { title?: unknown; detail?: unknown }
      if (typeof says === 'string') title = says
      if (typeof more === 'string') detail = more
      document = body
    }
  } catch {
    // Not a problem document; the status has to do.
  }
  return new ApiError(answer.status, title, detail, document)
}

function advice(status: number): string {
  if (status === 401 || status === 403) return 'This needs more rights than you have here.'
  if (status === 404) return 'It may have been removed, or the address was cut when it was sent.'
  if (status === 429) return 'Wait a moment, then try again.'
  if (status >= 500) return 'Try again in a moment.'
  return 'Change what you asked for, then try again.'
}
