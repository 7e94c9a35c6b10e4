package dev.vpsclaude.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import javax.net.SocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a user writes and whatever DNS says: nobody comes to a listener on loopback. */
class AstrayTest {

    private static final Resolver[] TO_LOOPBACK = {
        Names.leadingTo("127.0.0.1"),
        Names.leadingTo("1.1.1.1", "127.0.0.1"),
        Names.leadingTo("127.0.0.1", "1.1.1.1"),
        Names.leadingTo("::1"),
        Names.leadingTo("64:ff9b::7f00:1"),
        Names.leadingTo("2002:7f00:1::"),
        Names.leadingTo("169.254.169.254"),
        Names.leadingTo("0.0.0.0")
    };

    private final ScriptedServer listener = ScriptedServer.counting();

    @AfterEach
    void nobodyCame() throws IOException {
        listener.close();
        assertThat(listener.visitors()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.0.0.2",
                "[::1]",
                "[::]",
                "0.0.0.0",
                "[::ffff:127.0.0.1]",
                "[::ffff:7f00:1]",
                "[64:ff9b::127.0.0.1]",
                "[2002:7f00:1::]",
                "[fe80::1]"
            })
    void an_address_of_ours_is_refused(String host) throws Exception {
        try (ConnectionTest door = Settings.strict().withHttpOn(listener.port()).door(Names.none())) {
            for (Target target : targets(host)) {
                assertThat(door.test(target).outcome()).isEqualTo(Outcome.REFUSED_BY_POLICY);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2130706433",
                "0x7f000001",
                "0x7f.1",
                "017700000001",
                "0177.0.0.1",
                "127.1",
                "127.0.0.1.",
                "127\u30020\u30020\u30021",
                "\uff11\uff12\uff17.0.0.1"
            })
    void another_spelling_of_one_is_no_target_or_is_refused(String host) throws Exception {
        try (ConnectionTest door = Settings.strict().withHttpOn(listener.port()).door(Resolver.ofThisMachine())) {
            assertThat(refused(() -> door.test(database("postgres", host)).outcome()))
                    .isTrue();
            assertThat(refused(() -> door.test(database("mysql", host)).outcome()))
                    .isTrue();
            assertThat(refused(
                            () -> door.test(remote(host, Target.Transport.HTTP)).outcome()))
                    .isTrue();
        }
    }

    @Test
    void a_name_that_leads_to_one_is_refused_even_beside_a_public_address() throws Exception {
        for (Resolver names : TO_LOOPBACK) {
            try (ConnectionTest door =
                    Settings.strict().withHttpOn(listener.port()).door(names)) {
                for (Target target : targets("astray.example")) {
                    assertThat(door.test(target).outcome()).isEqualTo(Outcome.REFUSED_BY_POLICY);
                }
            }
        }
    }

    @Test
    void localhost_is_refused_with_and_without_a_dot() throws Exception {
        try (ConnectionTest door = Settings.strict().withHttpOn(listener.port()).door(Resolver.ofThisMachine())) {
            for (String host : List.of("localhost", "LOCALHOST.", "localhost.")) {
                for (Target target : targets(host)) {
                    assertThat(door.test(target).outcome()).isEqualTo(Outcome.REFUSED_BY_POLICY);
                }
            }
        }
    }

    /** 127.0.0.2 stands for an address that is public. */
    @ParameterizedTest
    @EnumSource(Target.Transport.class)
    void a_name_is_asked_for_once_and_cannot_change_its_mind(Target.Transport transport) throws Exception {
        Names names = Names.leadingTo("127.0.0.2").then("127.0.0.1");
        try (ScriptedServer first = ScriptedServer.at("127.0.0.2", listener.port(), line -> {});
                ConnectionTest door = Settings.strict()
                        .allowing("127.0.0.2")
                        .withHttpOn(listener.port())
                        .door(names)) {
            assertThat(door.test(remote("astray.example", transport)).outcome()).isEqualTo(Outcome.UNREACHABLE);
            assertThat(first.visitors()).isEqualTo(1);
            assertThat(names.asked()).isEqualTo(1);
        }
    }

    @Test
    void nor_can_that_of_a_database() throws Exception {
        Names names = Names.leadingTo("127.0.0.2").then("127.0.0.1");
        try (ScriptedServer first = ScriptedServer.at("127.0.0.2", listener.port(), line -> {});
                ConnectionTest door = Settings.strict().allowing("127.0.0.2").door(names)) {
            assertThat(door.test(database("postgres", "astray.example")).outcome())
                    .isEqualTo(Outcome.UNREACHABLE);
            assertThat(first.visitors()).isEqualTo(1);
            assertThat(names.asked()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Target.Transport.class)
    void a_redirect_is_not_followed(Target.Transport transport) throws Exception {
        byte[] redirect = ("HTTP/1.1 307 Temporary Redirect\r\nLocation: http://127.0.0.1:" + listener.port()
                        + "/\r\nContent-Length: 0\r\n\r\n")
                .getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        try (ScriptedServer first = ScriptedServer.at("127.0.0.2", 0, line -> line.say(redirect));
                ConnectionTest door = Settings.strict()
                        .allowing("127.0.0.2")
                        .withHttpOn(first.port(), listener.port())
                        .door(Names.none())) {
            Target target = new Target.Remote(
                    RemoteUrl.of("http://127.0.0.2:" + first.port() + "/"), transport, RequestHeaders.none());

            assertThat(door.test(target).outcome()).isEqualTo(Outcome.REFUSED_BY_POLICY);
            assertThat(first.visitors()).isEqualTo(1);
        }
    }

    @Test
    void nor_is_one_to_the_same_server() throws Exception {
        byte[] redirect = "HTTP/1.1 307 Temporary Redirect\r\nLocation: /elsewhere\r\nContent-Length: 0\r\n\r\n"
                .getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        try (ScriptedServer first = ScriptedServer.at("127.0.0.2", 0, line -> line.say(redirect));
                ConnectionTest door = Settings.strict()
                        .allowing("127.0.0.2")
                        .withHttpOn(first.port())
                        .door(Names.none())) {
            for (Target.Transport transport : Target.Transport.values()) {
                assertThat(door.test(new Target.Remote(
                                        RemoteUrl.of("http://127.0.0.2:" + first.port() + "/"),
                                        transport,
                                        RequestHeaders.none()))
                                .outcome())
                        .isEqualTo(Outcome.REFUSED_BY_POLICY);
            }
            assertThat(first.visitors()).isEqualTo(Target.Transport.values().length);
        }
    }

    @Test
    void a_host_is_refused_before_anything_is_connected() {
        AddressPolicy strict = new AddressPolicy(List.of(), List.of());
        GuardedSockets sockets =
                new GuardedSockets(strict, Names.leadingTo("1.1.1.1", "127.0.0.1"), Duration.ofSeconds(3));

        assertThatThrownBy(() -> sockets.locate(new Host("astray.example"), 5432))
                .isInstanceOf(TestFailed.class)
                .hasMessage("refused_by_policy");
    }

    @Test
    void a_client_that_connects_by_itself_is_stopped_at_the_socket() throws IOException {
        AddressPolicy policy = new AddressPolicy(List.of(AddressRange.of("127.0.0.2")), List.of());
        GuardedSockets sockets = new GuardedSockets(policy, Names.none(), Duration.ofSeconds(3));
        try (Attempt attempt = new Attempt(Duration.ofSeconds(5))) {
            Place permitted = new Place(List.of(Host.literal("127.0.0.2")), listener.port());
            Place forbidden = new Place(List.of(Host.literal("127.0.0.1")), listener.port());
            InetSocketAddress loopback = new InetSocketAddress("127.0.0.1", listener.port());

            for (Place place : List.of(permitted, forbidden)) {
                SocketFactory factory = sockets.factory(place, attempt);
                assertThatThrownBy(() -> factory.createSocket().connect(loopback))
                        .isInstanceOf(TestFailed.class)
                        .hasMessage("refused_by_policy");
            }
        }
    }

    @Test
    void a_proxy_of_the_system_is_not_asked() throws Exception {
        System.setProperty("socksProxyHost", "127.0.0.1");
        System.setProperty("socksProxyPort", "" + listener.port());
        System.setProperty("http.proxyHost", "127.0.0.1");
        System.setProperty("http.proxyPort", "" + listener.port());
        System.setProperty("http.nonProxyHosts", "");
        System.setProperty("socksNonProxyHosts", "");
        try (ScriptedServer server = ScriptedServer.at("127.0.0.2", 0, line -> {});
                ConnectionTest door = Settings.strict()
                        .allowing("127.0.0.2")
                        .withHttpOn(server.port())
                        .door(Names.none())) {
            door.test(new Target.Database(ConnectionString.of("postgres://u:p@127.0.0.2:" + server.port() + "/d")));
            door.test(new Target.Remote(
                    RemoteUrl.of("http://127.0.0.2:" + server.port() + "/"),
                    Target.Transport.HTTP,
                    RequestHeaders.none()));

            assertThat(server.visitors()).isEqualTo(2);
        } finally {
            List.of(
                            "socksProxyHost",
                            "socksProxyPort",
                            "socksNonProxyHosts",
                            "http.proxyHost",
                            "http.proxyPort",
                            "http.nonProxyHosts")
                    .forEach(System::clearProperty);
        }
    }

    @Test
    void a_port_of_another_service_is_refused() throws Exception {
        try (ConnectionTest door = Settings.strict().allowing("127.0.0.2").door(Names.none())) {
            for (String port : List.of("1", "22", "25", "80", "443", "1023")) {
                assertThat(door.test(new Target.Database(
                                        ConnectionString.of("postgres://u:p@127.0.0.2:" + port + "/d")))
                                .outcome())
                        .isEqualTo(Outcome.REFUSED_BY_POLICY);
            }
            for (String port : List.of("22", "80", "8080", "5432")) {
                assertThat(door.test(new Target.Remote(
                                        RemoteUrl.of("https://127.0.0.2:" + port + "/"),
                                        Target.Transport.HTTP,
                                        RequestHeaders.none()))
                                .outcome())
                        .isEqualTo(Outcome.REFUSED_BY_POLICY);
            }
        }
    }

    @Test
    void http_is_refused_unless_it_is_allowed() throws Exception {
        try (ConnectionTest door = Settings.strict().allowing("127.0.0.1").door(Names.none())) {
            assertThat(door.test(new Target.Remote(
                                    RemoteUrl.of("http://127.0.0.1:8443/"),
                                    Target.Transport.HTTP,
                                    RequestHeaders.none()))
                            .outcome())
                    .isEqualTo(Outcome.REFUSED_BY_POLICY);
        }
    }

    @FunctionalInterface
    private interface Attempted {
        Outcome run() throws InterruptedException;
    }

    private static boolean refused(Attempted test) throws InterruptedException {
        try {
            return test.run() == Outcome.REFUSED_BY_POLICY;
        } catch (InvalidTarget none) {
            return none.flaw() == InvalidTarget.Flaw.BAD_HOST || none.flaw() == InvalidTarget.Flaw.BAD_CHARACTER;
        }
    }

    private List<Target> targets(String host) {
        return List.of(
                database("postgres", host),
                database("mysql", host),
                remote(host, Target.Transport.HTTP),
                remote(host, Target.Transport.SSE));
    }

    private Target database(String scheme, String host) {
        return new Target.Database(ConnectionString.of(scheme + "://u:p@" + host + ":" + listener.port() + "/d"));
    }

    private Target remote(String host, Target.Transport transport) {
        return new Target.Remote(
                RemoteUrl.of("http://" + host + ":" + listener.port() + "/"), transport, RequestHeaders.none());
    }
}
