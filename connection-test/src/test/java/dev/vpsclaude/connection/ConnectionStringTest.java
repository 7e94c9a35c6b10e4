package dev.vpsclaude.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vpsclaude.connection.ConnectionString.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConnectionStringTest {

    @Test
    void says_everything_that_a_log_in_needs() {
        ConnectionString read =
                ConnectionString.of("postgres://me:s%40cr%C3%A9t@db.example:6543/shop?sslmode=verify-full");

        assertThat(read.kind()).isEqualTo(Kind.POSTGRES);
        assertThat(read.host()).isEqualTo(new Host("db.example"));
        assertThat(read.port()).isEqualTo(6543);
        assertThat(read.database()).isEqualTo("shop");
        assertThat(read.user()).isEqualTo("me");
        assertThat(read.password().reveal()).isEqualTo("s@cr\u00e9t");
        assertThat(read.tls()).isEqualTo(TlsMode.VERIFY_FULL);
    }

    @ParameterizedTest
    @CsvSource({
        "postgres://u:p@h/d, h:5432/d",
        "postgresql://u:p@h/d, h:5432/d",
        "mysql://u:p@h/d, h:3306/d",
        "mysql://u@h:3307/d, h:3307/d",
        "mysql://u:p@[::1]:3307/d, [0:0:0:0:0:0:0:1]:3307/d",
        "postgres://u:a+b@h/d%2Fe, h:5432/d/e"
    })
    void shows_where_and_not_with_what(String text, String shown) {
        ConnectionString read = ConnectionString.of(text);

        assertThat(read.shown()).isEqualTo(shown);
        assertThat(read.toString()).isEqualTo(shown);
        assertThat(new Target.Database(read).toString()).contains(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "disable, DISABLE",
        "prefer, PREFER",
        "require, REQUIRE",
        "verify-ca, VERIFY_CA",
        "verify-full, VERIFY_FULL"
    })
    void knows_the_tls_modes_for_both(String word, TlsMode mode) {
        assertThat(ConnectionString.of("postgres://u:p@h/d?sslmode=" + word).tls())
                .isEqualTo(mode);
        assertThat(ConnectionString.of("mysql://u:p@h/d?ssl-mode=" + word).tls())
                .isEqualTo(mode);
    }

    @Test
    void prefers_tls_where_nothing_is_said() {
        assertThat(ConnectionString.of("postgres://u:p@h/d").tls()).isEqualTo(TlsMode.PREFER);
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:postgresql://u:sesame@h/d, bad_character",
        "oracle://u:sesame@h/d, unknown_scheme",
        "postgres:u:sesame@h/d, bad_character",
        "POSTGRES://u:sesame@h/d, bad_character",
        "postgres://h/d, missing_user",
        "postgres://:sesame@h/d, missing_user",
        "postgres://u:sesame@h, bad_database",
        "postgres://u:sesame@h/, bad_database",
        "postgres://u:sesame@/d, bad_host",
        "'postgres://u:sesame@h1,h2/d', bad_host",
        "postgres://u:sesame@%2Ftmp/d, bad_host",
        "postgres://u:sesame@2130706433/d, bad_host",
        "postgres://u:sesame@h:0/d, bad_port",
        "postgres://u:sesame@h:65536/d, bad_port",
        "postgres://u:sesame@h:+5432/d, bad_port",
        "postgres://u:sesame@h:05432/d, bad_port",
        "postgres://u:sesame@h:/d, bad_port",
        "postgres://u:sesame@x@h/d, bad_character",
        "postgres://u:ses:ame@h/d, bad_character",
        "postgres://u:sesame@h/d/e, bad_character",
        "postgres://u:sesame@h/d#e, bad_character",
        "'postgres://u:ses ame@h/d', bad_character",
        "postgres://u:ses%0dame@h/d, bad_character",
        "postgres://u:ses%00ame@h/d, bad_character",
        "postgres://u%0a:sesame@h/d, bad_character",
        "postgres://u:sesame%@h/d, bad_encoding",
        "postgres://u:sesame%4@h/d, bad_encoding",
        "postgres://u:sesame%zz@h/d, bad_encoding",
        "postgres://u:sesame%ff@h/d, bad_encoding",
        "postgres://u:sesame@h/d?sslmode=REQUIRE, unknown_tls_mode",
        "postgres://u:sesame@h/d?sslmode=, unknown_tls_mode",
        "postgres://u:sesame@h/d?, unknown_parameter",
        "postgres://u:sesame@h/d?sslmode=require&sslmode=disable, unknown_parameter",
        "postgres://u:sesame@h/d?sslmode=require&loggerFile=/tmp/x, unknown_parameter",
        "postgres://u:sesame@h/d?socketFactory=org.springframework.context.support.ClassPathXmlApplicationContext, unknown_parameter",
        "postgres://u:sesame@h/d?sslfactory=x, unknown_parameter",
        "postgres://u:sesame@h/d?sslhostnameverifier=x, unknown_parameter",
        "postgres://u:sesame@h/d?sslpasswordcallback=x, unknown_parameter",
        "postgres://u:sesame@h/d?authenticationPluginClassName=x, unknown_parameter",
        "mysql://u:sesame@h/d?allowLoadLocalInfile=true, unknown_parameter",
        "mysql://u:sesame@h/d?allowUrlInLocalInfile=true, unknown_parameter",
        "mysql://u:sesame@h/d?allowLoadLocalInfileInPath=/, unknown_parameter",
        "mysql://u:sesame@h/d?autoDeserialize=true, unknown_parameter",
        "mysql://(host=h)/d, bad_host",
        "mysql://address=(host=h)(password=sesame)/d, bad_host"
    })
    void everything_else_is_refused_with_a_code_and_no_word_of_it(String text, String code) {
        assertThatThrownBy(() -> ConnectionString.of(text))
                .isInstanceOf(InvalidTarget.class)
                .hasMessage(code)
                .hasNoCause();
    }

    @Test
    void has_a_longest_length() {
        assertThatThrownBy(() -> ConnectionString.of("postgres://u:" + "x".repeat(2048) + "@h/d"))
                .hasMessage("too_long");
    }
}
