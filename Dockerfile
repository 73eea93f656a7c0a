# The explorer and its server. The database is a service of its own: see compose.yaml.
FROM node:20.20.2-bookworm-slim

ENV ENTENTE_HOME=/var/lib/entente \
    HOST=0.0.0.0 \
    PORT=4321

RUN mkdir -p /app /var/lib/entente && chown node:node /app /var/lib/entente
USER node
WORKDIR /app

# The dependencies first: they are kept as long as the lockfile stays as it is.
COPY --chown=node:node package.json package-lock.json .npmrc ./
RUN npm ci --include=dev

COPY --chown=node:node . .
RUN npm run build

VOLUME /var/lib/entente
EXPOSE 4321

# Node itself rather than npm, so that a stop reaches the server.
CMD ["node", "src/cli/install.mjs", "src/cli/main.ts", "start"]
