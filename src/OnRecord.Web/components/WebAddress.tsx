/** A link to where an article was printed. What an article gives is a link only if it leads to the web; anything else stays words. */
export function WebAddress({ of, children }: { of: string; children: string }) {
  return isWeb(of)
    ? <a href={of} rel="noreferrer nofollow" target="_blank">{children}</a>
    : <span class="fine"><bdi>{of}</bdi></span>
}

export function isWeb(address: string): boolean {
  return /^https?:\/\//i.test(address) && URL.canParse(address)
}
