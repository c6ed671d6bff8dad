import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  notFound,
  redirect,
  retainSearchParams,
} from '@tanstack/react-router'
import { activityRoles, entityKinds, kindOf, slugOf } from './entity-kinds.js'
import { networkIn } from './pages/network/network-search.js'
import { matrixIn } from './pages/matrix/matrix-search.js'
import { qualityChecks } from './pages/quality-checks.js'
import { questionKeys } from './pages/question/blanks.js'
import { sourcesIn } from './pages/sources-search.js'
import { trendsIn } from './pages/trends/trends-search.js'
import { Missing } from './parts/states.js'
import { commonSearch, known, oneOf, parseSearch, printSearch, textIn, wordsIn, yearIn, type CommonSearch } from './search-params.js'
import { Failed } from './shell/failed.js'
import { Shell } from './shell/shell.js'
import { learn, tongueOf } from './text/use-text.js'

type Raw = Record<string, unknown>
const kindSlugs = entityKinds.map(slugOf)

/** Language and appearance as they were chosen last, and whether the reader is on the way to a step of before. */
let chosen: Pick<CommonSearch, 'lang' | 'theme'> | undefined
let goesBack = false

const root = createRootRoute({
  component: Shell,
  notFoundComponent: Missing,
  errorComponent: Failed,
  validateSearch: commonSearch,
  beforeLoad: ({ search: { lang, theme } }) => {
    // Steps of before keep the language and the appearance that they were seen in: what was chosen since goes along.
    if (goesBack && chosen && (chosen.lang !== lang || chosen.theme !== theme))
      throw redirect({ to: '.', search: (old: CommonSearch) => ({ ...old, ...chosen }), replace: true })
    chosen = { lang, theme }
    return learn(tongueOf(lang))
  },
  search: { middlewares: [retainSearchParams<CommonSearch>(['lang', 'theme'])] },
})

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: lazyRouteComponent(() => import('./pages/home.js'), 'Home'),
})

const searchRoute = createRoute({
  getParentRoute: () => root,
  path: '/search',
  validateSearch: (raw: Raw) => known({ q: textIn(raw, 'q'), kind: oneOf(raw, 'kind', kindSlugs), exact: oneOf(raw, 'exact', ['1']) }),
  component: lazyRouteComponent(() => import('./pages/search.js'), 'SearchPage'),
})

const networkRoute = createRoute({
  getParentRoute: () => root,
  path: '/network',
  validateSearch: networkIn,
  component: lazyRouteComponent(() => import('./pages/network/network.js'), 'NetworkPage'),
})

const matrixRoute = createRoute({
  getParentRoute: () => root,
  path: '/matrix',
  validateSearch: matrixIn,
  component: lazyRouteComponent(() => import('./pages/matrix/matrix.js'), 'MatrixPage'),
})

const pathRoute = createRoute({
  getParentRoute: () => root,
  path: '/path',
  validateSearch: (raw: Raw) =>
    known({
      a: textIn(raw, 'a', /^[\w-]{1,60}$/),
      b: textIn(raw, 'b', /^[\w-]{1,60}$/),
      most: textIn(raw, 'most', /^(1|3|5|10)$/),
      avoid: oneOf(raw, 'avoid', ['1']),
      kinds: wordsIn(raw, 'kinds', entityKinds),
      since: yearIn(raw, 'since'),
      until: yearIn(raw, 'until'),
    }),
  component: lazyRouteComponent(() => import('./pages/path.js'), 'PathPage'),
})

const compareRoute = createRoute({
  getParentRoute: () => root,
  path: '/compare',
  validateSearch: (raw: Raw) =>
    known({
      ids: textIn(raw, 'ids', /^[\w-]{1,60}(,[\w-]{1,60}){0,3}$/),
      roles: wordsIn(raw, 'roles', activityRoles),
      since: yearIn(raw, 'since'),
      until: yearIn(raw, 'until'),
    }),
  component: lazyRouteComponent(() => import('./pages/compare.js'), 'ComparePage'),
})

const trendsRoute = createRoute({
  getParentRoute: () => root,
  path: '/trends',
  validateSearch: trendsIn,
  component: lazyRouteComponent(() => import('./pages/trends/trends.js'), 'TrendsPage'),
})

const askRoute = createRoute({
  getParentRoute: () => root,
  path: '/ask',
  validateSearch: (raw: Raw) =>
    known({
      kind: oneOf(raw, 'kind', kindSlugs),
      place: textIn(raw, 'place', /^[\w-]{1,60}$/),
      with: textIn(raw, 'with', /^[\w-]{1,60}$/),
      role: oneOf(raw, 'role', ['any', ...activityRoles]),
      least: textIn(raw, 'least', /^[1-9]$/),
      since: yearIn(raw, 'since'),
      until: yearIn(raw, 'until'),
      industry: textIn(raw, 'industry', /^[\w-]{1,60}$/),
    }),
  component: lazyRouteComponent(() => import('./pages/ask.js'), 'AskPage'),
})

const questionRoute = createRoute({
  getParentRoute: () => root,
  path: '/question/$key',
  params: {
    parse: ({ key }) => {
      const asked = questionKeys.find((one) => one === key)
      if (!asked) throw notFound()
      return { key: asked }
    },
    stringify: ({ key }) => ({ key }),
  },
  validateSearch: (raw: Raw) =>
    known({
      of: textIn(raw, 'of', /^[\w-]{1,60}$/),
      other: textIn(raw, 'other', /^[\w-]{1,60}$/),
      place: textIn(raw, 'place', /^[\w-]{1,60}$/),
      since: yearIn(raw, 'since'),
      until: yearIn(raw, 'until'),
    }),
  component: lazyRouteComponent(() => import('./pages/question/question.js'), 'QuestionPage'),
})

const sources = createRoute({
  getParentRoute: () => root,
  path: '/sources',
  validateSearch: sourcesIn,
  component: lazyRouteComponent(() => import('./pages/sources.js'), 'SourcesPage'),
})

const sourceRoute = createRoute({
  getParentRoute: () => root,
  path: '/source/$id',
  component: lazyRouteComponent(() => import('./pages/source.js'), 'SourcePage'),
})

const qualityRoute = createRoute({
  getParentRoute: () => root,
  path: '/quality',
  validateSearch: (raw: Raw) => known({ check: oneOf(raw, 'check', qualityChecks), all: oneOf(raw, 'all', ['1']) }),
  component: lazyRouteComponent(() => import('./pages/quality.js'), 'QualityPage'),
})

const apiRoute = createRoute({
  getParentRoute: () => root,
  path: '/api',
  component: lazyRouteComponent(() => import('./pages/api.js'), 'ApiPage'),
})

const ofKnownKind = ({ kind, id }: { kind: string; id: string }) => {
  if (!kindOf(kind)) throw notFound()
  return { kind, id }
}

const entityRoute = createRoute({
  getParentRoute: () => root,
  path: '/$kind/$id',
  params: { parse: ofKnownKind },
  component: lazyRouteComponent(() => import('./pages/profile/profile.js'), 'ProfilePage'),
})

const embedNetwork = createRoute({
  getParentRoute: () => root,
  path: '/embed/network',
  validateSearch: networkIn,
  component: lazyRouteComponent(() => import('./pages/network/network.js'), 'NetworkPage'),
})

const embedMatrix = createRoute({
  getParentRoute: () => root,
  path: '/embed/matrix',
  validateSearch: matrixIn,
  component: lazyRouteComponent(() => import('./pages/matrix/matrix.js'), 'MatrixPage'),
})

const embedEntity = createRoute({
  getParentRoute: () => root,
  path: '/embed/$kind/$id',
  params: { parse: ofKnownKind },
  component: lazyRouteComponent(() => import('./pages/profile/profile.js'), 'ProfilePage'),
})

export const router = createRouter({
  routeTree: root.addChildren([
    home,
    searchRoute,
    networkRoute,
    questionRoute,
    sources,
    sourceRoute,
    entityRoute,
    matrixRoute,
    pathRoute,
    compareRoute,
    trendsRoute,
    askRoute,
    qualityRoute,
    apiRoute,
    embedNetwork,
    embedMatrix,
    embedEntity,
  ]),
  parseSearch,
  stringifySearch: printSearch,
  scrollRestoration: true,
  defaultPreload: false,
})

router.history.subscribe(({ action }) => {
  goesBack = !['PUSH', 'REPLACE'].includes(action.type)
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
