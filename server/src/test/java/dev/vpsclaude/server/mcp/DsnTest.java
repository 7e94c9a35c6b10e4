package dev.vpsclaude.server.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vpsclaude.connection.ConnectionString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DsnTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        postgresql://ada:b@DB.example.com/d            | postgres://ada:b@db.example.com:5432/d
        postgres://ada@c.example.com:6/d?sslmode=prefer | postgres://ada@c.example.com:6/d
        postgres://ada:b@[::1]:6/d?sslmode=verify-full | postgres://ada:b@[0:0:0:0:0:0:0:1]:6/d?sslmode=verify-full
        mysql://a%40b:$it's+%25%2F*~@c.example.com/d-1_x.y?ssl-mode=require | mysql://a%40b:%24it%27s%2B%25%2F%2A%7E@c.example.com:3306/d-1_x.y?sslmode=require
        """)
    void there_is_one_spelling_without_characters_that_mean_something_on_the_way(String written, String stored) {
        assertThat(Dsn.of(ConnectionString.of(written)).reveal()).isEqualTo(stored);
    }

    @Test
    void it_means_what_was_written() {
        ConnectionString written = ConnectionString.of("postgres://%C3%BC:%20%F0%9F%90%98%20@c.example.com/%20d");

        assertThat(ConnectionString.of(Dsn.of(written).reveal())).isEqualTo(written);
    }
}
