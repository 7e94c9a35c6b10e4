/**
 * A real PostgreSQL for the tests of every module. Start with {@link dev.vpsclaude.postgres.testing.TestDatabase}.
 *
 * <p>A module that uses this test-jar declares, in scope test, {@code dev.vpsclaude:postgres} as type test-jar and as jar
 * (Maven does not hand on what a test-jar needs). With {@code org.testcontainers:testcontainers-postgresql} beside them, tests
 * run in a container where a Docker engine answers; without it they use the embedded server everywhere.
 */
@NullMarked
package dev.vpsclaude.postgres.testing;

import org.jspecify.annotations.NullMarked;
