import { entityKinds } from '../../schema/model/kinds.js'

const sections = ['question', 'source', ...entityKinds.map((kind) => kind.toLowerCase())].join('|')
const form = new RegExp(`^/(?:search|network|sources|matrix|path|compare|trends|ask|(?:${sections})/[^/]+)?$`)

/** Whether a path is an address of the pages in src/explorer, which find out themselves what to show there. */
export const isPage = (path: string): boolean => form.test(path)
