package dev.vpsclaude.faults.bite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vpsclaude.faults.machine.Edit;
import dev.vpsclaude.faults.row.Poison;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditTest {

    private static final Path ROOT = Path.of("..");

    @TempDir
    Path folder;

    @Test
    void every_edit_still_finds_its_place_in_the_product() throws Exception {
        List<Edit> all = Stream.concat(
                        Mutant.all().stream().flatMap(mutant -> mutant.edits().stream()), Poison.edits().stream())
                .toList();
        for (Edit edit : all) {
            String changed = Files.readString(edit.write(ROOT, folder));

            assertThat(changed).as(edit.toString()).isNotEqualTo(Files.readString(ROOT.resolve(edit.file())));
        }
    }

    @Test
    void a_place_that_is_gone_is_an_error() {
        assertThatThrownBy(() ->
                        Edit.of("pom.xml", "a sentence that is not there", "").write(ROOT, folder))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("pom.xml");
    }
}
