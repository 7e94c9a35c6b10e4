package dev.vpsclaude.connection;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/**
 * To which addresses a connection may go: to those that an administrator allows, and to what is public and not our own.
 *
 * @param allowed by an administrator, whatever else holds
 * @param own addresses of this installation and of Coolify's server: public ones too lead behind their firewall
 */
record AddressPolicy(List<AddressRange> allowed, List<AddressRange> own) {

    private static final List<AddressRange> NOT_PUBLIC_IPV4 = ranges(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16", // link-local, and the metadata of clouds
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24", // relays of 6to4
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4");

    /** Everything else, such as ::1, fc00::/7, fe80::/10, ff00::/8, ::ffff:0:0/96 and 64:ff9b::/96, lies outside. */
    private static final AddressRange GLOBAL_IPV6 = AddressRange.of("2000::/3");

    private static final List<AddressRange> NOT_PUBLIC_IPV6 = ranges(
            "2001::/23", // protocols' own, with Teredo (2001::/32), which carries an IPv4 address
            "2001:db8::/32",
            "2002::/16", // 6to4, which carries an IPv4 address
            "3fff::/20");

    AddressPolicy {
        allowed = List.copyOf(allowed);
        own = List.copyOf(own);
    }

    boolean permits(InetAddress address) {
        return within(allowed, address) || (isPublic(address) && !within(own, address));
    }

    private static boolean isPublic(InetAddress address) {
        return address instanceof Inet4Address
                ? !within(NOT_PUBLIC_IPV4, address)
                : GLOBAL_IPV6.contains(address) && !within(NOT_PUBLIC_IPV6, address);
    }

    private static boolean within(List<AddressRange> ranges, InetAddress address) {
        return ranges.stream().anyMatch(range -> range.contains(address));
    }

    private static List<AddressRange> ranges(String... texts) {
        return Stream.of(texts).map(AddressRange::of).toList();
    }
}
