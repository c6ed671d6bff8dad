// Parts of graphology-layout-forceatlas2 that it uses itself and has no types for.
declare module 'graphology-layout-forceatlas2/defaults.js' {
  import type { ForceAtlas2Settings } from 'graphology-layout-forceatlas2'
  const defaults: ForceAtlas2Settings
  export default defaults
}
declare module 'graphology-layout-forceatlas2/iterate.js' {
  import type { ForceAtlas2Settings } from 'graphology-layout-forceatlas2'
  /** One step: moves the nodes, of which each is a row of ten numbers; links are rows of three. */
  export default function iterate(settings: ForceAtlas2Settings, nodes: Float64Array, links: Float64Array): unknown
}
