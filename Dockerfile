# The server alone: it connects to the Neo4j that NEO4J_URI names, as in compose.yaml.
FROM node:22-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
# The lock file may lack binaries of this platform; then npm install keeps to its versions and adds them.
RUN npm ci --no-audit --no-fund || npm install --no-save --no-audit --no-fund
COPY tsconfig.json tsconfig.build.json ./
COPY schema schema
COPY src src
COPY docs/dashboards.md docs/dashboards.md
RUN npx tsc -p tsconfig.build.json \
 && npx vite build --config src/explorer/vite.config.ts --outDir /app/dist/explorer --emptyOutDir --logLevel warn \
 && npm prune --omit=dev --no-audit --no-fund

FROM node:22-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4000
WORKDIR /app
COPY package.json LICENSE NOTICE ./
COPY cypher cypher
COPY seeds seeds
COPY schema schema
COPY src/explorer/api src/explorer/api
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/dist dist
# The user node of the image, by number: orchestrators that refuse root know no names.
USER 1000:1000
EXPOSE 4000
HEALTHCHECK --interval=15s --timeout=6s --start-period=300s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health/ready`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
STOPSIGNAL SIGTERM
CMD ["node", "--max-semi-space-size=32", "dist/src/cli/main.js", "serve"]
