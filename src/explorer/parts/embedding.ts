const prefix = '/embed'

export const isEmbedded = (path: string): boolean => path.startsWith(`${prefix}/`)

/** The address of the full page that an embedded view shows. */
export const fullAddress = (): string => {
  const url = new URL(window.location.href)
  url.pathname = url.pathname.slice(prefix.length)
  return url.href
}

/** HTML of a frame that shows the view of this page. */
export const frameOf = (title: string): string => {
  const url = new URL(window.location.href)
  url.pathname = prefix + url.pathname
  url.searchParams.delete('evidence')
  // Serialized by the browser, which escapes what the title and the address may hold.
  const frame = document.createElement('iframe')
  frame.setAttribute('src', url.href)
  frame.title = title
  frame.width = '100%'
  frame.height = '640'
  frame.loading = 'lazy'
  return frame.outerHTML
}
