package dev.vpsclaude.faults.machine;

import java.nio.file.Path;
import java.util.List;

/**
 * What all installations share.
 *
 * @param root of the project, where the sources are
 * @param folder for everything that is written; it is thrown away at the end
 */
public record Workshop(Path root, Program program, PostgresServer postgres, Path folder) {

    /** The same with another product: that of the edited sources. */
    public Workshop edited(List<Edit> edits) {
        return new Workshop(root, compiled(edits), postgres, folder);
    }

    Program compiled(List<Edit> edits) {
        return new EditCompiler(root, program, folder).compile(edits);
    }
}
