package dev.vpsclaude.server.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vpsclaude.server.secret.MasterKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeadFileTest {

    private static final HeadKey KEY = HeadKey.of(new MasterKey(new byte[32]));
    private static final SignedHead FIRST = SignedHead.of(1, "ab".repeat(32), Instant.EPOCH, KEY);
    private static final SignedHead SECOND = SignedHead.of(2, "cd".repeat(32), Instant.EPOCH, KEY);

    @TempDir
    private Path folder;

    @Test
    void what_was_added_is_there_and_readable_by_nobody_else() throws Exception {
        HeadFile file = new HeadFile(folder);
        assertThat(file.all()).isEmpty();

        file.add(FIRST);
        file.add(SECOND);

        assertThat(new HeadFile(folder).all()).containsExactly(FIRST, SECOND);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.path())))
                .isEqualTo("rw-------");
    }

    @Test
    void half_a_line_that_a_crash_left_spoils_no_other() throws Exception {
        HeadFile file = new HeadFile(folder);
        file.add(FIRST);
        Files.writeString(file.path(), "{\"seq\":7,\"ha", StandardOpenOption.APPEND);

        file.add(SECOND);

        assertThat(file.all()).containsExactly(FIRST, SECOND);
    }

    @Test
    void a_signature_is_good_for_its_key_and_its_words_alone() {
        byte[] other = new byte[32];
        other[0] = 1;

        assertThat(FIRST.isOfOneOf(List.of(HeadKey.of(new MasterKey(other)), KEY)))
                .isTrue();
        assertThat(FIRST.isOfOneOf(List.of(HeadKey.of(new MasterKey(other))))).isFalse();
        SignedHead forged =
                new SignedHead(FIRST.seq(), SECOND.hash(), FIRST.at(), FIRST.publicKey(), FIRST.signature());
        assertThat(forged.isOfOneOf(List.of(KEY))).isFalse();
    }
}
