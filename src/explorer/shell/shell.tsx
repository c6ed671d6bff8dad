import { Link, Outlet, useLocation, useSearch } from '@tanstack/react-router'
import { useEffect } from 'react'
import { Evidence } from '../parts/evidence.js'
import { isEmbedded } from '../parts/embedding.js'
import { SiteSearch } from '../parts/name-search.js'
import { useStatus } from '../parts/status.js'
import type { CommonSearch } from '../search-params.js'
import { useText } from '../text/use-text.js'
import { EmbedShell } from './embed-shell.js'
import { Settings } from './settings.js'

const Header = () => {
  const { text } = useText()
  const { pathname } = useLocation()
  return (
    <header className="site-head no-print">
      <div className="site-head-inside">
        <Link to="/" className="brand">
          <svg viewBox="0 0 32 32" aria-hidden="true">
            <path d="M8 24 16 8l8 16z" />
            <circle cx="16" cy="8" r="5" />
            <circle cx="8" cy="24" r="5" />
            <circle cx="24" cy="24" r="5" />
          </svg>
          <span>{text.product}</span>
        </Link>
        {/* The home page has the same box, larger. */}
        {pathname !== '/' && <SiteSearch key={pathname} />}
        <nav aria-label={text.nav.label}>
          <Link to="/network">{text.nav.network}</Link>
          <Link to="/matrix">{text.nav.matrix}</Link>
          <Link to="/path">{text.nav.path}</Link>
          <Link to="/compare">{text.nav.compare}</Link>
          <Link to="/trends">{text.nav.trends}</Link>
          <Link to="/ask">{text.nav.ask}</Link>
          <Link to="/sources">{text.nav.sources}</Link>
          <Link to="/api">{text.nav.api}</Link>
        </nav>
        <Settings />
      </div>
    </header>
  )
}

const Footer = () => {
  const { text, date } = useText()
  const status = useStatus()
  return (
    <footer className="site-foot">
      <div>
        <p>{status ? text.home.dated(date(status.changedAt?.slice(0, 10)), status.dataVersion) : ' '}</p>
        <p className="no-print">
          <Link to="/sources">{text.nav.sources}</Link> <Link to="/quality">{text.quality.link}</Link>{' '}
          <a href="/licenses.md">{text.footer.licences}</a> <a href="/export/graph.zip">{text.footer.all}</a>
        </p>
        <p>{text.footer.licence}</p>
        <p className="no-print">{text.footer.offline}</p>
        <p className="only-print">{window.location.href}</p>
      </div>
    </footer>
  )
}

/** What stands around every page. */
export const Shell = () => {
  const { text, tongue } = useText()
  const { theme } = useSearch({ strict: false }) as CommonSearch
  useEffect(() => {
    document.documentElement.lang = tongue === 'zh' ? 'zh-CN' : 'en'
  }, [tongue])
  useEffect(() => {
    if (theme) document.documentElement.dataset['theme'] = theme
    else delete document.documentElement.dataset['theme']
  }, [theme])
  const { pathname } = useLocation()
  if (isEmbedded(pathname)) return <EmbedShell />
  return (
    <>
      <a href="#main" className="skip">
        {text.skip}
      </a>
      <Header />
      <main id="main" tabIndex={-1}>
        <Outlet />
      </main>
      <Footer />
      <Evidence />
    </>
  )
}
