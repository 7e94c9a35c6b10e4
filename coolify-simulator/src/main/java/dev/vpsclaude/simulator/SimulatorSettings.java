package dev.vpsclaude.simulator;

import dev.vpsclaude.simulator.model.ApiToken;
import dev.vpsclaude.simulator.time.Timeline;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a simulator is to run.
 *
 * @param port the port of the loopback interface; 0 takes that of the last run, else a free one
 * @param token the token of the deploying client, {@code <id>|<secret>}; without one that of the last run, else a random one
 * @param controlToken what opens the control surface; without one that of the last run, else a random one
 * @param speed what all delays of a real Coolify are divided by
 * @param stateFolder where the state is kept between runs; without one it ends with the process
 * @param requestsPerMinute how many calls a minute are answered before the throttle says 429
 * @param furtherTokens tokens with other abilities, beside that of the deploying client
 * @param timeline another source of time, in the place of the wall clock and the speed
 */
public record SimulatorSettings(
        int port,
        Optional<String> token,
        Optional<String> controlToken,
        double speed,
        Optional<Path> stateFolder,
        int requestsPerMinute,
        List<ApiToken> furtherTokens,
        Optional<Timeline> timeline) {

    /** In memory, on a free port, with random tokens, twenty times as fast as a real Coolify. */
    public static SimulatorSettings defaults() {
        return new SimulatorSettings(
                0, Optional.empty(), Optional.empty(), 20, Optional.empty(), 200, List.of(), Optional.empty());
    }

    public SimulatorSettings withPort(int newPort) {
        return new SimulatorSettings(
                newPort, token, controlToken, speed, stateFolder, requestsPerMinute, furtherTokens, timeline);
    }

    public SimulatorSettings withToken(String newToken) {
        return new SimulatorSettings(
                port,
                Optional.of(newToken),
                controlToken,
                speed,
                stateFolder,
                requestsPerMinute,
                furtherTokens,
                timeline);
    }

    public SimulatorSettings withControlToken(String newToken) {
        return new SimulatorSettings(
                port, token, Optional.of(newToken), speed, stateFolder, requestsPerMinute, furtherTokens, timeline);
    }

    public SimulatorSettings withSpeed(double newSpeed) {
        return new SimulatorSettings(
                port, token, controlToken, newSpeed, stateFolder, requestsPerMinute, furtherTokens, timeline);
    }

    public SimulatorSettings withStateFolder(Path folder) {
        return new SimulatorSettings(
                port, token, controlToken, speed, Optional.of(folder), requestsPerMinute, furtherTokens, timeline);
    }

    public SimulatorSettings withRequestsPerMinute(int limit) {
        return new SimulatorSettings(port, token, controlToken, speed, stateFolder, limit, furtherTokens, timeline);
    }

    public SimulatorSettings withFurtherToken(ApiToken further) {
        return new SimulatorSettings(
                port,
                token,
                controlToken,
                speed,
                stateFolder,
                requestsPerMinute,
                Stream.concat(furtherTokens.stream(), Stream.of(further)).toList(),
                timeline);
    }

    public SimulatorSettings withTimeline(Timeline other) {
        return new SimulatorSettings(
                port, token, controlToken, speed, stateFolder, requestsPerMinute, furtherTokens, Optional.of(other));
    }

    /** A record would print the tokens, and settings end in logs. */
    @Override
    public String toString() {
        return "SimulatorSettings[port=" + port + ", speed=" + speed + ", stateFolder=" + stateFolder + "]";
    }
}
