import type { HttpClient } from './http.js'

/** Ids of organizations, by their names. */
export const idsOf = async <Name extends string>(server: HttpClient, ...names: Name[]): Promise<Record<Name, string>> => {
  const ids = names.map(async (name) => {
    const { body } = await server.post('query ($name: String!) { organizations(filter: { name: $name }) { nodes { id } } }', { name })
    return [name, body.data!['organizations'].nodes[0].id as string] as const
  })
  return Object.fromEntries(await Promise.all(ids)) as Record<Name, string>
}

/** One of each kind that has pages of its own, by the name of its list; the event and the place are those of the founding article. */
export const oneOfEach = async (server: HttpClient): Promise<Record<string, string>> => {
  const { body } = await server.post(`{
    events(filter: { place: "350211", since: "2024", until: "2024" }) { nodes { id } }
    places(filter: { code: "350211" }) { nodes { id } }
    people(first: 1) { nodes { id } }
    bases(first: 1) { nodes { id } }
    committees(first: 1) { nodes { id } }
    routes(first: 1) { nodes { id } }
    industries(first: 1) { nodes { id } }
    sources(first: 1) { nodes { id } }
  }`)
  return Object.fromEntries(Object.entries(body.data!).map(([list, { nodes }]: [string, any]) => [list, nodes[0].id]))
}
