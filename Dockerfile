# One image for the web server; the database is a Postgres of your own (see compose.yaml and docs/operations.md).
FROM node:22-bookworm-slim AS built
WORKDIR /spindle
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund --include=dev
COPY . .
RUN node scripts/build.mjs

FROM node:22-bookworm-slim
RUN mkdir -p /spindle/.data && chown -R node:node /spindle
WORKDIR /spindle
COPY --from=built --chown=node:node /spindle ./
USER node
ENV HOST=0.0.0.0 PORT=3000 SPINDLE_LOG=terminal
EXPOSE 3000
VOLUME /spindle/.data
HEALTHCHECK --interval=10s --start-period=30s CMD \
  node -e "fetch('http://127.0.0.1:' + process.env.PORT + '/api/health').then(({ ok }) => process.exit(ok ? 0 : 1))"
CMD ["node", "scripts/start.mjs"]
