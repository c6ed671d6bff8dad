import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import type { CommonSearch, Theme } from '../search-params.js'
import { useText } from '../text/use-text.js'

/** Language and appearance: both stand in the address, so a link shows what its sender saw. To change them is no step that Back undoes. */
export const Settings = () => {
  const { text, tongue } = useText()
  const navigate = useNavigate()
  const { theme } = useSearch({ strict: false }) as CommonSearch
  const choose = (value: string) =>
    void navigate({
      to: '.',
      search: (old) => ({ ...old, theme: (value || undefined) as Theme | undefined }),
      replace: true,
      resetScroll: false,
    })
  return (
    <div className="settings">
      <Link
        to="."
        search={(old) => ({ ...old, lang: tongue === 'zh' ? ('en' as const) : undefined })}
        lang={tongue === 'zh' ? 'en' : 'zh-CN'}
        replace
        resetScroll={false}
      >
        {text.settings.language}
      </Link>
      <select value={theme ?? ''} onChange={({ target }) => choose(target.value)} aria-label={text.settings.theme}>
        <option value="">{text.settings.system}</option>
        <option value="light">{text.settings.light}</option>
        <option value="dark">{text.settings.dark}</option>
      </select>
    </div>
  )
}
