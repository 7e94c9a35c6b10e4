package dev.vpsclaude.simulator;

import dev.vpsclaude.simulator.http.HttpFront;
import dev.vpsclaude.simulator.model.Snapshot;
import java.io.UncheckedIOException;
import java.util.Optional;

/** Chooses the port: the configured one, else that of the last run if it is still free, else any. */
final class SimulatorPort {

    private SimulatorPort() {}

    static HttpFront bind(int configured, Optional<Snapshot> earlier) {
        return configured == 0
                ? earlier.map(last -> again(last.port())).orElseGet(() -> HttpFront.bind(0))
                : HttpFront.bind(configured);
    }

    private static HttpFront again(int port) {
        try {
            return HttpFront.bind(port);
        } catch (UncheckedIOException takenMeanwhile) {
            return HttpFront.bind(0);
        }
    }
}
