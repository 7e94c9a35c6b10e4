package dev.vpsclaude.postgres.testing;

/** A PostgreSQL server for tests. It stops when the JVM does. */
interface DatabaseServer {

    /** Its database of this name, whether or not it exists, as seen by the ordinary user. */
    TestDatabase database(String name);

    /** The database that is always there. */
    default TestDatabase postgres() {
        return database("postgres");
    }
}
