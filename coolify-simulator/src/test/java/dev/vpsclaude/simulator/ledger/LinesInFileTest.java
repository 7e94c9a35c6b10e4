package dev.vpsclaude.simulator.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinesInFileTest {

    private static final long LARGE = 20;

    @TempDir
    Path folder;

    @Test
    void a_large_file_is_put_aside_and_the_next_one_goes_on_from_its_last_line() throws Exception {
        write("{\"n\":1}", "{\"n\":2}", "{\"n\":3}");

        write("{\"n\":4}");

        assertThat(folder.resolve("ledger.jsonl")).hasContent("{\"n\":3}\n{\"n\":4}");
        assertThat(folder.resolve("ledger.old.jsonl")).hasContent("{\"n\":1}\n{\"n\":2}\n{\"n\":3}");
    }

    @Test
    void a_small_file_grows() throws Exception {
        write("{\"n\":1}");
        write("{\"n\":2}");

        assertThat(folder.resolve("ledger.jsonl")).hasContent("{\"n\":1}\n{\"n\":2}");
        assertThat(Files.exists(folder.resolve("ledger.old.jsonl"))).isFalse();
    }

    private void write(String... lines) {
        try (LinesInFile file = new LinesInFile(folder, LARGE)) {
            for (String line : lines) {
                file.append(line, false);
            }
        }
    }
}
