import { editor } from 'monaco-graphql/esm/monaco-editor.js'

// GraphiQL passes no options on to Monaco, so each editor is adjusted as it appears. Without this, Monaco asks for a
// web font alone and boxes every full-width mark (（），：) as a look-alike of an ASCII one.
editor.onDidCreateEditor((created) =>
  created.updateOptions({
    fontFamily: 'ui-monospace, Menlo, Consolas, "DejaVu Sans Mono", "Noto Sans Mono CJK SC", monospace',
    unicodeHighlight: { ambiguousCharacters: false },
    wordWrap: 'on',
  }),
)

// GraphiQL reads the system's theme once: at dusk, the editors would keep dark text on a page gone dark.
window.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', ({ matches }) => {
  const chosen = document.body.matches('.graphiql-light, .graphiql-dark')
  if (!chosen) editor.setTheme(matches ? 'graphiql-DARK' : 'graphiql-LIGHT')
})
