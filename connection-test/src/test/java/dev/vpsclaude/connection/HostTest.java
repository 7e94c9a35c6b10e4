package dev.vpsclaude.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostTest {

    @ParameterizedTest
    @CsvSource({
        "db.example.org, db.example.org",
        "DB.Example.ORG, db.example.org",
        "db.example.org., db.example.org",
        "my_db, my_db",
        "xn--bcher-kva.example, xn--bcher-kva.example",
        "192.0.2.1, 192.0.2.1",
        "[2001:db8::1], 2001:db8:0:0:0:0:0:1",
        "[::ffff:127.0.0.1], 127.0.0.1",
        "[0:0:0:0:0:ffff:7f00:1], 127.0.0.1"
    })
    void has_one_form(String written, String form) {
        assertThat(Host.of(written).text()).isEqualTo(form);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2130706433",
                "0x7f000001",
                "0x7f.0.0.1",
                "0177.0.0.1",
                "017700000001",
                "127.1",
                "127.0.1",
                "127.0.0.01",
                "127.0.0.256",
                "127.0.0.1.1",
                "127.0.0.1..",
                "localhost..",
                "db.127",
                "db.0x7f",
                "1",
                "0x",
                "",
                ".",
                "a..b",
                "-a.example",
                "a-.example",
                "a b",
                "a%2eb",
                "a,b",
                "::1",
                "[::1",
                "[]",
                "[127.0.0.1]",
                "[fe80::1%eth0]",
                "[::ffff:2130706433]",
                "[1:2:3:4:5:6:7:8:9]",
                "127\u30020\u30020\u30021",
                "localhost\uff0e",
                "\uff11\uff12\uff17.0.0.1",
                "b\u00fccher.example"
            })
    void is_refused_in_another(String written) {
        assertThatThrownBy(() -> Host.of(written))
                .isInstanceOf(InvalidTarget.class)
                .hasMessage("bad_host");
    }

    @Test
    void is_not_made_around_its_parser() {
        assertThatThrownBy(() -> new Host("::1")).isInstanceOf(InvalidTarget.class);
        assertThatThrownBy(() -> new Host("DB")).isInstanceOf(InvalidTarget.class);
    }
}
