package dev.vpsclaude.server.history;

import static dev.vpsclaude.messages.Checked.require;

import dev.vpsclaude.json.StoredNames;
import dev.vpsclaude.messages.Checked;
import dev.vpsclaude.postgres.eventstore.EventLog.Search;
import dev.vpsclaude.server.http.Fields;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The filters of a search, as they stand in an address. */
record EventSearch(
        @Nullable String type,
        @Nullable String aggregate,
        @Nullable String stream,
        @Nullable String actor,
        @Nullable String correlation,
        @Nullable String from,
        @Nullable String to,
        @Nullable Long after) {

    private static final int LONGEST = 200;

    private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

    private static final Set<String> AGGREGATES = Set.of("Environment", "Skill", "McpServer", "Account");

    Search read() {
        Fields fields = new Fields();
        Search search = new Search(
                fields.optional("type", type, EventSearch::storedName),
                fields.optional("aggregate", aggregate, EventSearch::aggregate),
                fields.optional("stream", stream, EventSearch::plain),
                fields.optional("actor", actor, EventSearch::plain),
                fields.optional("correlation", correlation, EventSearch::plain),
                fields.optional("from", from, EventSearch::time),
                fields.optional("to", to, EventSearch::time),
                fields.optional("after", after, EventSearch::position).orElse(Long.MAX_VALUE));
        fields.check();
        return search;
    }

    private static String storedName(String text) {
        require(StoredNames.all().containsKey(text), "unknown_type", "No event has this name.");
        return text;
    }

    private static String aggregate(String text) {
        require(
                AGGREGATES.contains(text),
                "unknown_aggregate",
                "Environment, Skill, McpServer or Account is expected.");
        return text;
    }

    private static String plain(String text) {
        require(text.length() <= LONGEST, "too_long", "At most " + LONGEST + " characters are allowed.");
        require(
                !Checked.INVISIBLE.matcher(text).find(),
                "invisible_character",
                "Control and other invisible characters are not allowed.");
        return text;
    }

    private static Instant time(String text) {
        Optional<Instant> time = parsed(text);
        require(time.isPresent(), "invalid_time", "A time such as 2026-04-01T12:00:00Z is expected.");
        return time.orElseThrow();
    }

    /** Years beyond those that PostgreSQL knows are no times that anything happened at. */
    private static Optional<Instant> parsed(String text) {
        try {
            return Optional.of(Instant.parse(text)).filter(at -> at.isAfter(EARLIEST) && at.isBefore(LATEST));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static long position(long position) {
        require(position > 0, "out_of_range", "A position above 0 is expected.");
        return position;
    }
}
