package dev.vpsclaude.coolify;

import java.time.Duration;

/** The gate of one node, which shares its row with the gates of all others. */
final class SharedGate implements CoolifyGate {

    /** Less than a lease and a call, so that a worker does not lose its intent in the line. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(8);

    /** How long those who only look let others go first. */
    private static final Duration LONGEST_YIELD = Duration.ofSeconds(5);

    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(20);

    /** How long Coolify is left alone where it says that it wants to be but not for how long. */
    private static final Duration UNSAID = Duration.ofSeconds(10);

    /** Waits, in tests without waiting. */
    interface Pause {
        void of(Duration time) throws InterruptedException;
    }

    private final InstallationTable installation;
    private final Pause pause;
    private volatile boolean doubtful = true;

    SharedGate(InstallationTable installation, Pause pause) {
        this.installation = installation;
        this.pause = pause;
    }

    @Override
    public void pass(CoolifyUrgency urgency) throws InterruptedException {
        Duration yielded = urgency == CoolifyUrgency.STEP ? LONGEST_YIELD : Duration.ZERO;
        while (true) {
            boolean yields = yielded.compareTo(LONGEST_YIELD) < 0;
            switch (installation.take(yields ? installation.allowance().kept().negated() : LONGEST_WAIT)) {
                case Turn.Granted turn -> {
                    doubtful = turn.doubtful();
                    pauseIfNeeded(turn.delay());
                    return;
                }
                case Turn.Later turn -> yielded = yielded.plus(wait(turn, yields, yielded));
                case Turn.Closed turn -> throw new CoolifyFailed(turn.why());
            }
        }
    }

    private void pauseIfNeeded(Duration delay) throws InterruptedException {
        if (delay.isPositive()) {
            pause.of(delay);
        }
    }

    /** @return how long it has been */
    private Duration wait(Turn.Later turn, boolean yields, Duration yielded) throws InterruptedException {
        if (!yields && turn.delay().compareTo(SHORTEST_PAUSE) > 0) {
            throw new CoolifyFailed(new CoolifyTrouble.RateLimited(turn.delay()));
        }
        Duration time = longer(SHORTEST_PAUSE, shorter(turn.delay(), LONGEST_YIELD.minus(yielded)));
        pause.of(time);
        return time;
    }

    @Override
    public void requireRoomForBuild() {
        Duration full = installation.queueFullFor();
        if (full.isPositive()) {
            throw new CoolifyFailed(new CoolifyTrouble.QueueFull(full));
        }
    }

    /** Only news is written down: of what is well there is nothing to say. */
    @Override
    public void answered() {
        if (doubtful) {
            installation.answered();
            doubtful = false;
        }
    }

    @Override
    public void silent() {
        installation.silent();
    }

    @Override
    public void met(CoolifyTrouble trouble) {
        switch (trouble) {
            case CoolifyTrouble.RateLimited t ->
                installation.rateLimited(t.after().isZero() ? UNSAID : t.after());
            case CoolifyTrouble.QueueFull t -> installation.queueFull(t.after().isZero() ? UNSAID : t.after());
            case CoolifyTrouble.Unauthorised t -> installation.rejected();
            case CoolifyTrouble.Permanent t -> {}
            case CoolifyTrouble.Passing t -> {}
        }
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
