# syntax=docker/dockerfile:1
# The platform as an image. Not Alpine: the embedded PostgreSQL and Node's own binary are built for glibc.

FROM node:24.11.1-trixie-slim AS node

FROM eclipse-temurin:25.0.2_10-jdk-noble AS build
# curl and unzip are what ./mvnw fetches Maven with.
RUN apt-get update \
    && apt-get install -y --no-install-recommends ca-certificates curl unzip \
    && rm -rf /var/lib/apt/lists/*
COPY --from=node /usr/local/bin/node /usr/local/bin/node
COPY --from=node /usr/local/lib/node_modules/npm /usr/local/lib/node_modules/npm
RUN ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm \
    && ln -s ../lib/node_modules/npm/bin/npx-cli.js /usr/local/bin/npx
WORKDIR /src
COPY . .
# Tests and the formatter's check belong to ./mvnw verify.
RUN --mount=type=cache,target=/root/.m2 --mount=type=cache,target=/root/.npm \
    ./mvnw -q -B -DskipTests -Dspotless.check.skip=true package

FROM eclipse-temurin:25.0.2_10-jre-noble
# PostgreSQL's initdb asks for the name of its user, so the user needs one.
RUN groupadd --system --gid 10001 vpsclaude \
    && useradd --system --uid 10001 --gid 10001 --home-dir /data --shell /usr/sbin/nologin vpsclaude \
    && install -d -o vpsclaude -g vpsclaude -m 0700 /data
COPY --from=build /src/server/target/vpsclaude.jar /opt/vpsclaude/vpsclaude.jar
USER 10001:10001
# Everything that is written goes below /data and /tmp; the rest may be read-only.
WORKDIR /data
ENV VPSCLAUDE_DATA=/data PORT=3000
VOLUME /data
EXPOSE 3000
STOPSIGNAL SIGTERM
# The image has neither curl nor wget; bash asks by itself.
HEALTHCHECK --interval=10s --timeout=5s --start-period=120s --retries=3 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/$PORT && printf 'GET /health HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && read -r line <&3 && [[ $line == *' 200'* ]]"]
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=60", "-XX:+ExitOnOutOfMemoryError", "-XX:-HeapDumpOnOutOfMemoryError", "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-Dfile.encoding=UTF-8", "-jar", "/opt/vpsclaude/vpsclaude.jar"]
