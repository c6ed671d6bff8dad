import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

const root = fileURLToPath(new URL('.', import.meta.url))

export default defineConfig({
  root,
  base: '/',
  appType: 'mpa',
  publicDir: false,
  build: {
    outDir: '../../dist/explorer',
    emptyOutDir: true,
    // All that a page loads lies under its own path, so one static mount at /graphiql serves it.
    assetsDir: 'graphiql/assets',
    // Monaco's largest piece is 1.8 MB; it loads on this page only.
    chunkSizeWarningLimit: 2048,
    // The bundled libraries ask for their notices to travel with them.
    license: { fileName: 'graphiql/licenses.md' },
    rolldownOptions: {
      input: { graphiql: 'graphiql/index.html' },
      // Each of GraphiQL's parts says 'use client', which means nothing here: a hundred warnings less.
      checks: { moduleLevelDirective: false },
    },
  },
  // In development a worker's modules are not bundled. Unless these are, the GraphQL worker stops at a CommonJS module,
  // or loads graphql twice and refuses the schema.
  optimizeDeps: {
    include: ['graphql', 'monaco-graphql > graphql-language-service', 'monaco-graphql > picomatch-browser'],
  },
  // `vite` alone shows the page, reloaded at each change, on top of a server started beside it.
  server: { proxy: { '^/graphql$': 'http://127.0.0.1:4000' } },
})
