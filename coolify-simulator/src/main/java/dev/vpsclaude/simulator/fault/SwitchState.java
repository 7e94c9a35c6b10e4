package dev.vpsclaude.simulator.fault;

/** A switch as it stands: how many requests matched it, and how many of them it spoilt. */
public record SwitchState(String id, FaultSwitch setting, int seen, int spoilt) {

    public boolean usedUp() {
        return setting.usedUpAfter(seen);
    }
}
