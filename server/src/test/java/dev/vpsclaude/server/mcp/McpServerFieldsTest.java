package dev.vpsclaude.server.mcp;

import static dev.vpsclaude.server.testing.OwnedMcpServer.ALL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vpsclaude.server.testing.Answer;
import dev.vpsclaude.server.testing.OwnedMcpServer;
import dev.vpsclaude.server.testing.Person;
import dev.vpsclaude.server.testing.RunningPlatform;
import dev.vpsclaude.server.testing.WrittenRows;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * In the tables, {@code a*101} stands for a hundred and one times that letter, {@code PG}, {@code FILE}, {@code HTTP} and {@code RUN}
 * for the name and the kind of a server.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class McpServerFieldsTest {

    private static final String REMOTE = """
            {"name": "taken", "type": "custom", "transportType": "http", "url": "https://a.example.com/", "headers": {%s}}""";

    private final Person person = Person.signUp(RunningPlatform.shared());
    private final OwnedMcpServer remote =
            OwnedMcpServer.register(person, REMOTE.formatted("\"A\": \"1\", \"B\": \"2\""));
    private WrittenRows before = WrittenRows.of(person);

    @BeforeAll
    void count() {
        before = WrittenRows.of(person);
    }

    @AfterAll
    void nothing_was_written_or_sealed_by_anything_that_was_refused() {
        assertThat(WrittenRows.of(person)).isEqualTo(before);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {}                                               | name: required, type: required
        {"name": "a b", "type": "cloud"}                 | name: invalid_mcp_server_name, type: unknown_type
        {"name": "a__b", "type": "database"}             | name: invalid_mcp_server_name, provider: required
        {"name": "a*101", "type": "custom"}              | name: too_long, transportType: required
        {"name": "a", "type": "database", "provider": "oracle"}      | provider: unknown_provider
        {"name": "a", "type": "database", "provider": "http"}        | provider: unknown_provider
        {"name": "a", "type": "custom", "transportType": "ws"}       | transportType: unknown_transport
        {"name": "a", "type": "custom", "transportType": "sqlite"}   | transportType: unknown_transport
        {"name": "a", "type": "custom", "colour": 1}     | colour: unknown_field
        {"name": "a", "isGlobal": "yes"}                 | isGlobal: wrong_type
        {PG}                                             | connectionString: required
        {PG, "connectionString": ""}                     | connectionString: bad_character
        {PG, "connectionString": "postgres://"}          | connectionString: bad_host
        {PG, "connectionString": "jdbc:postgresql://a/b"}            | connectionString: bad_character
        {PG, "connectionString": "oracle://a:b@c.example.com/d"}     | connectionString: unknown_scheme
        {PG, "connectionString": "mysql://a:b@c.example.com/d"}      | connectionString: wrong_provider
        {PG, "connectionString": "postgres://c.example.com/d"}       | connectionString: missing_user
        {PG, "connectionString": "postgres://a:b@c@d.example.com/e"} | connectionString: bad_character
        {PG, "connectionString": "postgres://a:%4@c.example.com/d"}  | connectionString: bad_encoding
        {PG, "connectionString": "postgres://a:b@0x7f.1/d"}          | connectionString: bad_host
        {PG, "connectionString": "postgres://a:b@c.example.com:0/d"} | connectionString: bad_port
        {PG, "connectionString": "postgres://a:b@c.example.com/"}    | connectionString: bad_database
        {PG, "connectionString": "postgres://a:b@c.example.com/%E2%80%8B"}               | connectionString: invalid_address
        {PG, "connectionString": "postgres://a:b@c.example.com/d?sslmode=maybe"}         | connectionString: unknown_tls_mode
        {PG, "connectionString": "postgres://a:b@c.example.com/d?sslrootcert=x"}         | connectionString: unknown_parameter
        {PG, "connectionString": "postgres://a:b@c.example.com/d?sslmode=require&host=x"} | connectionString: unknown_parameter
        {PG, "connectionString": "postgres://a:x*513@c.example.com/d"}                   | connectionString: too_long
        {PG, "connectionString": "postgres://a:b@c.example.com/d", "url": "https://x.example.com", "headers": {}, "command": "x", "transportType": "http"} | url: wrong_kind, headers: wrong_kind, command: wrong_kind, transportType: wrong_kind
        {FILE, "connectionString": "/workspace/../etc/a.db"}         | connectionString: invalid_path
        {FILE, "connectionString": "/etc/a.db"}                      | connectionString: invalid_path
        {FILE, "connectionString": "/workspace/a.txt"}               | connectionString: invalid_path
        {RUN}                                            | command: required
        {RUN, "command": "   "}                          | command: required
        {RUN, "command": "rimraf"}                       | command: package_not_allowed
        {RUN, "command": "npx @modelcontextprotocol/server-memory"}  | command: package_not_allowed
        {RUN, "command": "@modelcontextprotocol/server-memory@1.2.3"} | command: invalid_package
        {RUN, "command": "context7@latest"}              | command: invalid_package
        {RUN, "command": "../server"}                    | command: invalid_package
        {RUN, "command": "@modelcontextprotocol/server-memory $HOME"} | command: invalid_argument
        {RUN, "command": "@modelcontextprotocol/server-memory\\t-x"}  | command: invalid_package
        {RUN, "command": "@modelcontextprotocol/server-memory 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1"} | command: too_many
        {RUN, "command": "x", "url": "https://x.example.com", "headers": {}, "provider": "mysql", "connectionString": "x"} | command: package_not_allowed, url: wrong_kind, headers: wrong_kind, provider: wrong_kind, connectionString: wrong_kind
        {HTTP}                                           | url: required
        {HTTP, "url": "http://a.example.com/"}           | url: invalid_url
        {HTTP, "url": "https://ada:b@a.example.com/"}    | url: invalid_url
        {HTTP, "url": "https://a.example.com/#b"}        | url: invalid_url
        {HTTP, "url": "https://a.example.com:70000/"}    | url: bad_port
        {HTTP, "url": "https://0x7f.1/"}                 | url: invalid_url
        {HTTP, "url": "https://a.example.com/${HOME}"}   | url: invalid_url
        {HTTP, "url": "https://a.example.com/", "command": "x", "provider": "mysql", "connectionString": "x"} | command: wrong_kind, provider: wrong_kind, connectionString: wrong_kind
        {HTTP, "url": "https://a.example.com/", "headers": {"A b": "1"}}             | headers.A b: invalid_header
        {HTTP, "url": "https://a.example.com/", "headers": {"Host": "1"}}            | headers.Host: reserved_header
        {HTTP, "url": "https://a.example.com/", "headers": {"Via": "1"}}             | headers.Via: header_not_allowed
        {HTTP, "url": "https://a.example.com/", "headers": {"A": null}}              | headers.A: required
        {HTTP, "url": "https://a.example.com/", "headers": {"A": ""}}                | headers.A: required
        {HTTP, "url": "https://a.example.com/", "headers": {"A": " x"}}              | headers.A: white_space_at_edge
        {HTTP, "url": "https://a.example.com/", "headers": {"A": "x\\r\\nB: y"}}     | headers.A: invisible_character
        {HTTP, "url": "https://a.example.com/", "headers": {"A": "it's"}}            | headers.A: apostrophe
        {HTTP, "url": "https://a.example.com/", "headers": {"A": "\\u00fc"}}         | headers.A: bad_header_value
        {HTTP, "url": "https://a.example.com/", "headers": {"A": "x*4097"}}          | headers.A: too_long
        {HTTP, "url": "https://a.example.com/", "headers": {"A": 1}}                 | headers.A: wrong_type
        {HTTP, "url": "https://a.example.com/", "headers": {"A": "1", "a": "2"}}     | headers.a: duplicate_header
        """)
    void what_cannot_be_accepted_is_told_at_once(String json, String complaints) {
        Answer answer = person.post(ALL, spelled(json)).expectProblem(422, "validation_failed");

        assertThat(answer.complaints()).containsExactlyInAnyOrder(complaints.split(", "));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {}                                  | name: required
        {"name": "", "url": "x"}            | name: required, url: invalid_url
        {"command": "x"}                    | command: wrong_kind
        {"provider": "mysql"}               | provider: wrong_kind
        {"connectionString": "x"}           | connectionString: wrong_kind
        {"type": "x"}                       | type: unknown_type
        {"transportType": "x"}              | transportType: unknown_transport
        {"headers": {"A": "\\u00fc"}}       | headers.A: bad_header_value
        {"headers": {"A": null, "a": "2"}}  | headers.a: duplicate_header
        {"number": 5}                       | number: unknown_field
        """)
    void so_is_what_cannot_be_changed(String json, String complaints) {
        Answer answer = person.patch(remote.path(), spelled(json)).expectProblem(422, "validation_failed");

        assertThat(answer.complaints()).containsExactlyInAnyOrder(complaints.split(", "));
    }

    @Test
    void ten_headers_are_enough_with_those_that_are_there() {
        assertThat(person.patch(remote.path(), "{\"headers\": {%s}}".formatted(headers(9)))
                        .expectProblem(422, "validation_failed")
                        .complaints())
                .containsExactly("headers: too_many");
        assertThat(person.post(ALL, REMOTE.formatted(headers(11)))
                        .expectProblem(422, "validation_failed")
                        .complaints())
                .containsExactly("headers: too_many");
    }

    @Test
    void what_was_sealed_for_a_name_that_is_taken_is_forgotten() {
        person.post(ALL, REMOTE.formatted(headers(10))).expectProblem(409, "mcp_server_name_taken");
    }

    private static String headers(int many) {
        return IntStream.rangeClosed(1, many)
                .mapToObj(i -> "\"X-%d\": \"%d\"".formatted(i, i))
                .collect(Collectors.joining(", "));
    }

    private static String spelled(String json) {
        return json.replace("PG", "\"name\": \"a\", \"type\": \"database\", \"provider\": \"postgres\"")
                .replace("FILE", "\"name\": \"a\", \"type\": \"database\", \"provider\": \"sqlite\"")
                .replace("HTTP", "\"name\": \"a\", \"type\": \"custom\", \"transportType\": \"http\"")
                .replace("RUN", "\"name\": \"a\", \"type\": \"custom\", \"transportType\": \"stdio\"")
                .replace("a*101", "a".repeat(101))
                .replace("x*513", "x".repeat(513))
                .replace("x*4097", "x".repeat(4097));
    }
}
