package dev.vpsclaude.postgres.embedded;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Run in a JVM of its own: writes a row, says so, and waits for the end that it does not see coming. */
final class WriterThatIsKilled {

    static final String WRITTEN = "written";

    private WriterThatIsKilled() {}

    @SuppressWarnings("SystemOut") // how it speaks to the test
    public static void main(String[] arguments) throws Exception {
        EmbeddedDatabase database = EmbeddedDatabase.start(Path.of(arguments[0]));
        Sql.execute(database, "create table note (text text)");
        Sql.execute(database, "insert into note values ('kept')");
        System.out.println(WRITTEN);
        System.out.flush();
        System.in.read(); // never answered: the database stays open
    }

    /** Starts it on this folder and returns when the row is committed. */
    static Process startAndAwaitCommit(Path folder) throws IOException {
        Process process = new ProcessBuilder(command(folder))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = process.inputReader().readLine();
        if (!WRITTEN.equals(said)) {
            process.destroyForcibly();
            throw new IllegalStateException("The writer said " + said);
        }
        return process;
    }

    private static List<String> command(Path folder) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classPath = System.getProperty("java.class.path", "")
                + File.pathSeparator
                + System.getProperty("surefire.test.class.path", "");
        return List.of(
                java,
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath,
                WriterThatIsKilled.class.getName(),
                folder.toString());
    }
}
