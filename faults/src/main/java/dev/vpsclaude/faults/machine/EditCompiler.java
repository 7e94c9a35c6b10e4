package dev.vpsclaude.faults.machine;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles changed sources against the product as it is shipped. */
record EditCompiler(Path root, Program program, Path folder) {

    /** The product with the changed classes in front. */
    Program compile(List<Edit> edits) {
        if (edits.isEmpty()) {
            return program;
        }
        try {
            Path sources = Files.createTempDirectory(folder, "edited-source");
            Path classes = Files.createTempDirectory(folder, "edited-classes");
            List<Path> changed =
                    edits.stream().map(edit -> edit.write(root, sources)).toList();
            compile(changed, classes);
            return program.with(classes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void compile(List<Path> sources, Path classes) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter complaints = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            List<String> options =
                    List.of("-proc:none", "-nowarn", "-parameters", "-d", classes.toString(), "-cp", classPath());
            boolean done = compiler.getTask(
                            complaints, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
                    .call();
            if (!done) {
                throw new IllegalStateException("An edit does not compile: " + complaints);
            }
        }
    }

    private String classPath() throws IOException {
        try (Stream<Path> jars = Files.list(program.libraries())) {
            return jars.map(Path::toString).collect(Collectors.joining(":"));
        }
    }
}
