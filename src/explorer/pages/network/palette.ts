/** Reads colours of the design as the browser resolves them now, in light or dark. */
export const readColours = <Name extends string>(names: readonly Name[]): Record<Name, string> => {
  const probe = document.createElement('span')
  document.body.append(probe)
  const entries = names.map((name) => {
    probe.style.color = `var(--${name})`
    return [name, getComputedStyle(probe).color]
  })
  probe.remove()
  return Object.fromEntries(entries) as Record<Name, string>
}

/** Communities beyond the eighth share the last colour; their number is in the node and in the table. */
export const groupColour = (group: number | null): `group-${number}` => `group-${group === null ? 8 : Math.min(group + 1, 8)}`
