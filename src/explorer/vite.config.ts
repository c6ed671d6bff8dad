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
    // Which file asks for which: the test of what a page weighs reads it.
    manifest: 'manifest.json',
    // Monaco's largest piece is 1.8 MB; it loads on GraphiQL's page only.
    chunkSizeWarningLimit: 2048,
    // Small pictures stay files: the policy of the pages knows no data: addresses.
    assetsInlineLimit: 0,
    // The bundled libraries ask for their notices to travel with them.
    license: { fileName: 'licenses.md' },
    rolldownOptions: {
      input: { pages: 'index.html', graphiql: 'graphiql/index.html' },
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
  server: { proxy: { '^/(graphql$|export/)': 'http://127.0.0.1:4000' } },
})
