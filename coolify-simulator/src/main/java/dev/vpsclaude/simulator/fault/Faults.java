package dev.vpsclaude.simulator.fault;

import dev.vpsclaude.simulator.http.Request;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** The board of switches. They last until they are cleared or the process ends; used-up ones stay to be seen. */
public final class Faults {

    private final Map<String, Standing> standings = new LinkedHashMap<>();
    private int lastId;

    /** Sets a switch and says under which id it is found. */
    public synchronized SwitchState set(FaultSwitch setting) {
        String id = "f" + ++lastId;
        Standing standing = new Standing(new SwitchState(id, setting, 0, 0), new CountDownLatch(1));
        standings.put(id, standing);
        return standing.state();
    }

    public synchronized List<SwitchState> all() {
        return standings.values().stream().map(Standing::state).toList();
    }

    public synchronized Optional<SwitchState> find(String id) {
        return Optional.ofNullable(standings.get(id)).map(Standing::state);
    }

    /** Takes a switch away and lets go on whom it stalls; says whether there was one. */
    public synchronized boolean clear(String id) {
        Optional<Standing> gone = Optional.ofNullable(standings.remove(id));
        gone.ifPresent(standing -> standing.cleared().countDown());
        return gone.isPresent();
    }

    public synchronized void clear() {
        List.copyOf(standings.keySet()).forEach(this::clear);
    }

    /** Counts the request and says what is to go wrong with it, in the order in which the switches were set. */
    synchronized List<Due> due(Request request) {
        List<Due> due = new ArrayList<>();
        standings.replaceAll((id, standing) -> {
            if (!standing.state().setting().matches(request)) {
                return standing;
            }
            Standing counted = standing.counted();
            if (counted.state().spoilt() > standing.state().spoilt()) {
                due.add(new Due(id, counted.state().setting().fault(), counted.cleared()));
            }
            return counted;
        });
        return due;
    }

    /** A fault for one request; a stall ends early when its switch is cleared. */
    record Due(String id, Fault fault, CountDownLatch cleared) {}

    private record Standing(SwitchState state, CountDownLatch cleared) {

        Standing counted() {
            int seen = state.seen() + 1;
            int spoilt = state.spoilt() + (state.setting().isFor(seen) ? 1 : 0);
            return new Standing(new SwitchState(state.id(), state.setting(), seen, spoilt), cleared);
        }
    }
}
