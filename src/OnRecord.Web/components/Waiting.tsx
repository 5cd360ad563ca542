/** Stands where an answer is waited for; seen only when it takes long. */
export function Waiting() {
  return <p class="waiting">Fetching …</p>
}
