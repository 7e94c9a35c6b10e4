package dev.vpsclaude.coolify;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Which Coolify it is, asked now and then: somebody may upgrade it while we run. */
final class KnownVersion {

    private static final long HOLDS = Duration.ofMinutes(10).toNanos();

    private record Asked(CoolifyVersion version, long at) {}

    private final LongSupplier nanoClock;
    private volatile @Nullable Asked last;

    KnownVersion(LongSupplier nanoClock) {
        this.nanoClock = nanoClock;
    }

    CoolifyVersion of(CoolifyApi api) {
        Asked known = last;
        if (known == null || nanoClock.getAsLong() - known.at() > HOLDS) {
            known = new Asked(api.version(), nanoClock.getAsLong());
            last = known;
        }
        return known.version();
    }
}
