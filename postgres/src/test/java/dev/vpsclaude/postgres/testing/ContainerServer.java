package dev.vpsclaude.postgres.testing;

import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** PostgreSQL in a container; Testcontainers removes it when the JVM is gone. Not loaded where Testcontainers is missing. */
record ContainerServer(PostgreSQLContainer container) implements DatabaseServer {

    private static final String USER = "vpsclaude";

    /** Asks the engine: a docker command without an engine is not enough. */
    static boolean dockerAnswers() {
        return DockerClientFactory.instance().isDockerAvailable();
    }

    static ContainerServer start() {
        @SuppressWarnings("resource") // stopped by the hook
        PostgreSQLContainer container =
                new PostgreSQLContainer("postgres:17").withCommand("postgres", "-c", "fsync=off", "-c", "jit=off");
        container.start();
        Runtime.getRuntime().addShutdownHook(new Thread(container::stop, "stop-test-database"));
        ContainerServer server = new ContainerServer(container);
        server.createOrdinaryUser();
        return server;
    }

    @Override
    public TestDatabase database(String name) {
        return new TestDatabase(url(name), USER, USER);
    }

    /** With the same rights as on the embedded server; the container's own user is a superuser, whom row level security skips. */
    private void createOrdinaryUser() {
        new TestDatabase(url("postgres"), container.getUsername(), container.getPassword())
                .execute("create role %1$s login createdb password '%1$s'".formatted(USER));
    }

    private String url(String database) {
        return "jdbc:postgresql://%s:%d/%s"
                .formatted(container.getHost(), container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT), database);
    }
}
