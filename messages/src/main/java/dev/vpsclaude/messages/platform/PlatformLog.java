package dev.vpsclaude.messages.platform;

import dev.vpsclaude.messages.environment.FailureReason;
import java.util.List;

/** What a container or a build has said. */
public sealed interface PlatformLog {

    /** Its last lines, oldest first: plain text without control characters. */
    record Lines(List<String> lines) implements PlatformLog {
        public Lines {
            lines = List.copyOf(lines);
        }
    }

    /** There is nobody who could have said anything: no container runs, no build is known. */
    record Silence() implements PlatformLog {}

    /** It could not be read for now. */
    record Unreadable(FailureReason reason) implements PlatformLog {}
}
