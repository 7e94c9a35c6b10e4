package dev.vpsclaude.simulator.model;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A released version that the contract describes: 4.0 to 4.3 (section 12). */
public record CoolifyVersion(int minor, int patch) implements Comparable<CoolifyVersion> {

    public static final CoolifyVersion V4_0 = new CoolifyVersion(0, 0);
    public static final CoolifyVersion V4_2 = new CoolifyVersion(2, 0);
    public static final CoolifyVersion V4_3 = new CoolifyVersion(3, 0);

    /** The first in which a cancellation answers as it should (contract 7.8). */
    public static final CoolifyVersion V4_3_7 = new CoolifyVersion(3, 7);

    /** The one whose source was read. */
    public static final CoolifyVersion READ = new CoolifyVersion(3, 11);

    private static final Pattern TEXT = Pattern.compile("4\\.([0-3])\\.(\\d{1,3})");

    public static CoolifyVersion of(String text) {
        Matcher version = TEXT.matcher(text);
        if (!version.matches()) {
            throw new IllegalArgumentException("A version from 4.0.0 to 4.3.x is needed, not " + text + ".");
        }
        return new CoolifyVersion(Integer.parseInt(version.group(1)), Integer.parseInt(version.group(2)));
    }

    public boolean isBefore(CoolifyVersion other) {
        return compareTo(other) < 0;
    }

    public String text() {
        return "4." + minor + "." + patch;
    }

    @Override
    public int compareTo(CoolifyVersion other) {
        return Comparator.comparingInt(CoolifyVersion::minor)
                .thenComparingInt(CoolifyVersion::patch)
                .compare(this, other);
    }
}
