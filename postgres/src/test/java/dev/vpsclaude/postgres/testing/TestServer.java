package dev.vpsclaude.postgres.testing;

/** The one place that chooses on which PostgreSQL tests run. */
final class TestServer {

    static final DatabaseServer ONE_FOR_THIS_JVM = choose();

    private TestServer() {}

    private static DatabaseServer choose() {
        if (testcontainersIsThere() && ContainerServer.dockerAnswers()) {
            say("PostgreSQL 17 in a container");
            return ContainerServer.start();
        }
        say("the embedded PostgreSQL, because "
                + (testcontainersIsThere() ? "no Docker engine answers" : "this module has no Testcontainers"));
        return EmbeddedServer.start();
    }

    private static boolean testcontainersIsThere() {
        return TestServer.class.getClassLoader().getResource("org/testcontainers/postgresql/PostgreSQLContainer.class")
                != null;
    }

    @SuppressWarnings("SystemOut") // for the reader of the build's output, whatever the logging is set to
    private static void say(String server) {
        System.out.println("Tests use " + server + ".");
    }
}
