package dev.vpsclaude.coolify;

/** Through which every call to Coolify goes, of all nodes; it is told what came of each. */
interface CoolifyGate {

    /**
     * Returns when the next call may be made.
     *
     * @throws CoolifyFailed when that is not soon: nobody is kept waiting for longer than a lease lasts
     */
    void pass(CoolifyUrgency urgency) throws InterruptedException;

    /** @throws CoolifyFailed with {@link CoolifyTrouble.QueueFull} while no build is accepted */
    void requireRoomForBuild();

    /** Coolify answered, whatever it said. */
    void answered();

    /** Nothing came back, or only something in front of Coolify spoke. */
    void silent();

    /** What Coolify said of the call concerns the calls of others too. */
    void met(CoolifyTrouble trouble);
}
