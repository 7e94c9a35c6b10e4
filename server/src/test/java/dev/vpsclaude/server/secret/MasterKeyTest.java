package dev.vpsclaude.server.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MasterKeyTest {

    @TempDir
    private Path folder = Path.of(".");

    @Test
    void it_is_made_once_and_kept() {
        MasterKey made = MasterKey.keptIn(folder);

        assertThat(MasterKey.keptIn(folder).bytes()).isEqualTo(made.bytes());
        assertThat(MasterKey.keptIn(folder.resolve("elsewhere")).bytes()).isNotEqualTo(made.bytes());
    }

    @Test
    void only_its_owner_can_read_it_or_look_into_its_folder() throws IOException {
        Path data = folder.resolve("made/data");
        MasterKey.keptIn(data);

        assertThat(permissions(data)).isEqualTo("rwx------");
        try (Stream<Path> files = Files.list(data)) {
            assertThat(files.toList()).containsExactly(data.resolve("master-key"));
        }
        assertThat(permissions(data.resolve("master-key"))).isEqualTo("rw-------");
    }

    @Test
    void its_id_is_always_the_same_and_not_that_of_another_key() {
        assertThat(SealedValues.key(1).id())
                .matches("[0-9a-f]{8}")
                .isEqualTo(SealedValues.key(1).id())
                .isNotEqualTo(SealedValues.key(2).id());
    }

    @Test
    void it_does_not_print_itself() {
        MasterKey key = SealedValues.key(65);

        assertThat(key.toString())
                .contains(key.id())
                .doesNotContain(Base64.getEncoder().encodeToString(key.bytes()).substring(0, 10));
        assertThat(SealedValues.keys(key, key).toString()).doesNotContain("AAAA", "QUFB", "65, 65");
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
