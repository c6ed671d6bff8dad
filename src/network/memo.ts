/** Made when first asked for, and kept. */
export const once = <T>(make: () => T): (() => T) => {
  let made: { value: T } | undefined
  return () => (made ??= { value: make() }).value
}

/** Made when first asked for by a name, and kept as long as what it was made of. */
export const keptWith = <Owner extends object, T>(): ((owner: Owner, name: string, make: () => T) => T) => {
  const kept = new WeakMap<Owner, Map<string, T>>()
  return (owner, name, make) => {
    const made = kept.get(owner) ?? new Map<string, T>()
    kept.set(owner, made)
    const value = made.get(name) ?? make()
    made.set(name, value)
    return value
  }
}
