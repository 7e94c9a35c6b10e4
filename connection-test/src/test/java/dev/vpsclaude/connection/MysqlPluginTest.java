package dev.vpsclaude.connection;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The numbers come from another implementation, MariaDB's Java client 3.5.8, which leaves out the zero after the nonce by itself. */
class MysqlPluginTest {

    @ParameterizedTest
    @CsvSource({
        "NATIVE, fcadd78a4045e0815d4ffe8dae90303aca9a61b9",
        "CACHING_SHA2, 73e1b9cd839cd46e6c5154e4d2323d2bcfbf664a500831aca264221e08f7023b"
    })
    void proves_a_password_as_others_do(MysqlPlugin plugin, String proof) {
        byte[] nonce = "12345678abcdefghijkl".getBytes(US_ASCII);

        assertThat(HexFormat.of().formatHex(plugin.proof("s\u00e9same", nonce))).isEqualTo(proof);
        assertThat(plugin.proof("", nonce)).isEmpty();
    }
}
