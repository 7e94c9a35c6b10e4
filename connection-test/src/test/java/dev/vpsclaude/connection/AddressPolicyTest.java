package dev.vpsclaude.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressPolicyTest {

    private static final AddressPolicy STRICT = new AddressPolicy(List.of(), List.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.255.255.255",
                "10.0.0.0",
                "10.255.255.255",
                "100.64.0.0",
                "100.127.255.255",
                "127.0.0.1",
                "127.255.255.255",
                "169.254.169.254",
                "172.16.0.0",
                "172.31.255.255",
                "192.0.0.192",
                "192.0.2.1",
                "192.88.99.1",
                "192.168.0.0",
                "192.168.255.255",
                "198.18.0.0",
                "198.19.255.255",
                "198.51.100.1",
                "203.0.113.1",
                "224.0.0.1",
                "239.255.255.255",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::127.0.0.1",
                "64:ff9b::7f00:1",
                "64:ff9b:1::1",
                "100::1",
                "fc00::1",
                "fdff::1",
                "fe80::1",
                "febf::1",
                "fec0::1",
                "ff02::1",
                "2001::1",
                "2001:0:7f00:1::",
                "2001:db8::1",
                "2002:7f00:1::1",
                "3fff::1",
                "4000::1"
            })
    void what_is_not_public_is_refused(String address) {
        assertThat(STRICT.permits(Host.literal(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "126.255.255.255",
                "128.0.0.0",
                "169.253.255.255",
                "172.15.255.255",
                "172.32.0.0",
                "192.167.255.255",
                "192.169.0.0",
                "198.17.255.255",
                "198.20.0.0",
                "223.255.255.255",
                "2606:4700::1",
                "2a00::1",
                "2001:4860::1",
                "2003::1"
            })
    void what_is_public_is_not(String address) {
        assertThat(STRICT.permits(Host.literal(address))).isTrue();
    }

    @Test
    void an_ipv4_address_does_not_hide_in_an_ipv6_object() throws UnknownHostException {
        byte[] mapped = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, -1, 127, 0, 0, 1};
        InetAddress hidden = java.net.Inet6Address.getByAddress(null, mapped, -1);

        assertThat(hidden).isInstanceOf(java.net.Inet6Address.class);
        assertThat(STRICT.permits(hidden)).isFalse();
    }

    @Test
    void an_administrator_may_allow_a_range_and_that_range_only() {
        AddressPolicy policy = new AddressPolicy(List.of(AddressRange.of("10.1.0.0/16")), List.of());

        assertThat(policy.permits(Host.literal("10.1.255.255"))).isTrue();
        assertThat(policy.permits(Host.literal("10.2.0.0"))).isFalse();
        assertThat(policy.permits(Host.literal("127.0.0.1"))).isFalse();
    }

    @Test
    void our_own_public_address_is_refused_unless_it_is_allowed() {
        List<AddressRange> own = List.of(AddressRange.of("1.2.3.4"), AddressRange.of("2a00:1::/64"));
        AddressPolicy policy = new AddressPolicy(List.of(), own);

        assertThat(policy.permits(Host.literal("1.2.3.4"))).isFalse();
        assertThat(policy.permits(Host.literal("2a00:1::7"))).isFalse();
        assertThat(policy.permits(Host.literal("1.2.3.5"))).isTrue();
        assertThat(new AddressPolicy(own, own).permits(Host.literal("1.2.3.4"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.0.0.1/8",
                "10.0.0.0/33",
                "10.0.0.0/08",
                "10.0.0.0/",
                "10.0.0.0/-1",
                "10.0/8",
                "010.0.0.0/8",
                "fd00::1/8",
                "fd00::/129",
                "localhost/8",
                "localhost",
                "/8",
                ""
            })
    void a_range_is_read_strictly(String text) {
        assertThatThrownBy(() -> AddressRange.of(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_range_ends_at_its_last_bit() {
        AddressRange range = AddressRange.of("10.0.0.128/25");

        assertThat(range.contains(Host.literal("10.0.0.127"))).isFalse();
        assertThat(range.contains(Host.literal("10.0.0.128"))).isTrue();
        assertThat(range.contains(Host.literal("10.0.0.255"))).isTrue();
        assertThat(range.contains(Host.literal("10.0.1.0"))).isFalse();
        assertThat(AddressRange.of("0.0.0.0/0").contains(Host.literal("::1"))).isFalse();
    }
}
