package dev.vpsclaude.saga.box;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A parser of Dockerfiles that is not ours, in one process of Node for many of them. */
final class DockerfileAst {

    private static final Path FOLDER = Path.of("src/test/dockerfile-ast");
    private static final JsonMapper JSON = new JsonMapper();

    private DockerfileAst() {}

    /** The instructions of each text as they stand in it. */
    static List<List<String>> instructions(List<String> texts) {
        assumeTrue(
                Files.isDirectory(FOLDER.resolve("node_modules/dockerfile-ast")),
                "dockerfile-ast is not installed: ./mvnw does that before it runs tests");
        try {
            return JSON.readValue(run(JSON.writeValueAsString(texts)), new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Through files: a pipe that nobody empties would hold both up. */
    private static String run(String input) throws IOException, InterruptedException {
        Path in = Files.writeString(Files.createTempFile("dockerfiles", ".json"), input);
        Path out = Files.createTempFile("instructions", ".json");
        try {
            Process node = new ProcessBuilder("node", "instructions.mjs")
                    .directory(FOLDER.toFile())
                    .redirectInput(in.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            assertThat(node.waitFor()).isZero();
            return Files.readString(out);
        } finally {
            Files.delete(in);
            Files.delete(out);
        }
    }
}
