package dev.vpsclaude.messages.mcp;

import static dev.vpsclaude.messages.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class McpValuesTest {

    @ParameterizedTest
    @ValueSource(strings = {"a", "orders-db", "Orders_DB", "7"})
    void a_name_is_what_can_stand_in_the_name_of_a_tool(String name) {
        assertThat(McpServerName.of(name).text()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a__b", "-a", "a-", "a b", "a.b", "ä", "a\n", "__proto__", "../a"})
    void another_name_is_refused(String name) {
        assertRefused(McpServerName::of, name, "invalid_mcp_server_name");
    }

    @Test
    void a_name_has_1_to_100_letters() {
        assertThat(McpServerName.of("x".repeat(100)).text()).hasSize(100);
        assertRefused(McpServerName::of, "x".repeat(101), "too_long");
        assertRefused(McpServerName::of, "", "required");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/workspace/a.db", "/workspace/data/notes.sqlite", "/workspace/a.b/c-d_e.db"})
    void a_database_in_a_file_is_below_the_workspace(String path) {
        assertThat(DatabasePath.of(path).text()).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/workspace/../etc/a.db",
                "/workspace/./a.db",
                "/etc/a.db",
                "workspace/a.db",
                "/workspace/a.txt",
                "/workspace/.db",
                "/workspace//a.db",
                "/workspace/a b.db",
                "/workspace/a.db?mode=rwc",
                "/workspace/a.db\n"
            })
    void another_file_is_refused(String path) {
        assertRefused(DatabasePath::of, path, "invalid_path");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://mcp.example.com/mcp", "https://mcp.example.com:8443/a?b=c", "https://[2001:db8::1]/"})
    void a_server_elsewhere_has_an_address(String url) {
        assertThat(McpUrl.of(url).text()).isEqualTo(url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://mcp.example.com/",
                "https://user@mcp.example.com/",
                "https://user:password@mcp.example.com/",
                "https://mcp.example.com/#part",
                "https:///path",
                "https://a b/",
                "https://mcp.example.com/${HOME}",
                "https://mcp.example.com/\n",
                "file:///etc/passwd",
                "HTTPS",
                ""
            })
    void another_address_is_refused(String url) {
        assertRefused(McpUrl::of, url, "invalid_url");
    }

    @Test
    void an_address_has_500_characters_at_most() {
        assertRefused(McpUrl::of, "https://mcp.example.com/" + "a".repeat(500), "too_long");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Host", "content-length", "TRANSFER-ENCODING", "Proxy-Authorization", "Mcp-Session-Id"})
    void headers_of_the_connection_are_not_the_owners(String name) {
        assertRefused(HeaderName::of, name, "reserved_header");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A B", "A:B", "A\r\nB", "ä", "${A}", "A`B"})
    void another_header_is_refused(String name) {
        assertRefused(HeaderName::of, name, "invalid_header");
    }

    @Test
    void large_and_small_letters_do_not_make_two_headers() {
        assertThat(HeaderName.of("X-Key"))
                .isEqualTo(HeaderName.of("x-key"))
                .hasSameHashCodeAs(HeaderName.of("x-key"))
                .isEqualByComparingTo(HeaderName.of("x-key"))
                .isNotEqualTo(HeaderName.of("x-keys"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"$HOME", "${A}", "`id`", "a b", "", "ä", "a\n"})
    void an_argument_is_one_plain_word(String argument) {
        assertRefused(McpArgument::of, argument, "invalid_argument");
    }

    @ParameterizedTest
    @ValueSource(strings = {"server-memory", "@modelcontextprotocol/server-memory"})
    void a_package_has_the_name_that_npm_gives_it(String name) {
        assertThat(McpPackage.of(name).text()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a@1.0.0", "A", "../a", "@a", "@a/b/c", "a b", "git+https://example.com/a", "-a"})
    void another_package_is_refused(String name) {
        assertRefused(McpPackage::of, name, "invalid_package");
    }

    @ParameterizedTest
    @ValueSource(strings = {"db.example.com", "db.example.com:5432", "user@db.example.com:5432/a", "db:1/a\nb"})
    void an_address_of_a_database_is_host_port_and_name(String address) {
        assertRefused(DatabaseAddress::of, address, "invalid_address");
    }
}
