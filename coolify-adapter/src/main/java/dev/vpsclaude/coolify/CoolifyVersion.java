package dev.vpsclaude.coolify;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A release of Coolify. What is called neither beta nor released is taken for a candidate, as is a nightly one.
 *
 * @param before the number of a release before the real one; what is released has the highest
 */
record CoolifyVersion(int major, int minor, int patch, int before) implements Comparable<CoolifyVersion> {

    /** The first with storages that can be renamed (contract section 12). */
    static final CoolifyVersion LEAST = new CoolifyVersion(4, 0, 0, 470);

    /** The first that can be told not to write build arguments into the Dockerfile (contract sections 3.9 and 12). */
    static final CoolifyVersion WITHOUT_INJECTION = of(4, 2, 0);

    /** Has the repairs of all weaknesses that were known when this was written. */
    static final CoolifyVersion REPAIRED = of(4, 3, 10);

    /** Contract section 10. */
    private static final Pattern FORM =
            Pattern.compile("v?(\\d{1,4})\\.(\\d{1,4})\\.(\\d{1,4})(?:-([a-z]{1,20})(?:\\.(\\d{1,4}))?)?");

    private static final Comparator<CoolifyVersion> ORDER = Comparator.comparingInt(CoolifyVersion::major)
            .thenComparingInt(CoolifyVersion::minor)
            .thenComparingInt(CoolifyVersion::patch)
            .thenComparingInt(CoolifyVersion::before);

    private static final int RELEASED = Integer.MAX_VALUE;
    private static final int CANDIDATE = 10_000;

    static CoolifyVersion of(int major, int minor, int patch) {
        return new CoolifyVersion(major, minor, patch, RELEASED);
    }

    /** @throws CoolifyFailed when it is not the version of a Coolify */
    static CoolifyVersion parse(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            throw new CoolifyFailed(new CoolifyTrouble.Unintelligible("a version"));
        }
        return new CoolifyVersion(number(form, 1), number(form, 2), number(form, 3), before(form));
    }

    private static int before(Matcher form) {
        String kind = form.group(4);
        if (kind == null) {
            return RELEASED;
        }
        int number = form.group(5) == null ? 0 : number(form, 5);
        return number + (kind.equals("beta") ? 0 : CANDIDATE);
    }

    private static int number(Matcher form, int group) {
        return Integer.parseInt(form.group(group));
    }

    boolean isBefore(CoolifyVersion other) {
        return compareTo(other) < 0;
    }

    @Override
    public int compareTo(CoolifyVersion other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        String suffix =
                before == RELEASED ? "" : before >= CANDIDATE ? "-rc." + (before - CANDIDATE) : "-beta." + before;
        return major + "." + minor + "." + patch + suffix;
    }
}
