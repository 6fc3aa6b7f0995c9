# One image with a target for each process of PackWatch: migrate, ingest, recompute, api, worker, web, mail.

FROM node:24-trixie-slim AS base
WORKDIR /app
ENV CHECKPOINT_DISABLE=1 NEXT_TELEMETRY_DISABLED=1 NX_DAEMON=false NX_TUI=false NX_NO_CLOUD=true

# What npm needs to know, and nothing that changes with every commit: this layer is rebuilt with the lock file only.
FROM base AS manifests
COPY package.json package-lock.json .npmrc ./
COPY apps/api/package.json apps/api/
COPY apps/ingest/package.json apps/ingest/
COPY apps/web/package.json apps/web/
COPY libs/client/package.json libs/client/
COPY libs/contracts/package.json libs/contracts/
COPY libs/db/package.json libs/db/
COPY libs/domain/package.json libs/domain/
COPY libs/passport/package.json libs/passport/
COPY libs/protocol/package.json libs/protocol/
COPY libs/services/package.json libs/services/
COPY libs/testing/package.json libs/testing/
COPY tools/package.json tools/
COPY e2e/package.json e2e/

FROM manifests AS build
RUN npm ci
COPY . .
# Prisma would download its schema engine, which generating does not use. Any executable keeps it from that.
RUN PRISMA_SCHEMA_ENGINE_BINARY=/usr/local/bin/node npx prisma generate && npx nx run-many --targets=build

FROM manifests AS packages
RUN npm ci --omit=dev && npm cache clean --force

FROM packages AS product
ENV NODE_ENV=production
COPY libs libs
COPY --from=build /app/libs/db/src/generated libs/db/src/generated
COPY prisma prisma
COPY tools tools
COPY apps/web/next.config.ts apps/web/
COPY apps/web/src apps/web/src
COPY --from=build /app/apps/api/dist apps/api/dist
COPY --from=build /app/apps/ingest/dist apps/ingest/dist
COPY --from=build /app/apps/web/.next apps/web/.next
# A volume takes over whom its folder belongs to.
RUN mkdir /exports && chown node /exports
USER node

FROM product AS migrate
CMD ["node", "tools/migrate/main.ts"]

FROM product AS ingest
EXPOSE 4102 4103
# The argument: see tools/lib/ingest-node-args.ts.
CMD ["node", "--no-memory-protection-keys", "--heap-growing-percent=300", "apps/ingest/dist/main.js"]

FROM product AS recompute
CMD ["node", "apps/ingest/dist/recompute.js"]

FROM product AS api
EXPOSE 4101
CMD ["node", "apps/api/dist/main.js"]

FROM product AS worker
# Prints the fleet report as PDF.
USER root
RUN apt-get update && apt-get install --yes --no-install-recommends chromium && rm -rf /var/lib/apt/lists/*
USER node
CMD ["node", "apps/api/dist/worker.js"]

FROM product AS web
WORKDIR /app/apps/web
EXPOSE 4100
CMD ["node", "src/server.ts"]

FROM product AS mail
EXPOSE 4104 4105
CMD ["node", "/app/node_modules/.bin/maildev", "--smtp", "4105", "--ip", "0.0.0.0", "--web", "4104", "--web-ip", "0.0.0.0"]
