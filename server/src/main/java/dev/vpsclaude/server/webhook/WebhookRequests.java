package dev.vpsclaude.server.webhook;

import dev.vpsclaude.connection.Courier;
import dev.vpsclaude.connection.InvalidTarget;
import dev.vpsclaude.connection.RemoteUrl;
import dev.vpsclaude.messages.Checked;
import dev.vpsclaude.messages.CommandRefused;
import dev.vpsclaude.messages.Refusal;
import dev.vpsclaude.server.http.Fields;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What people send about their webhooks. */
final class WebhookRequests {

    private WebhookRequests() {}

    /** A webhook that somebody wants. */
    record Wanted(String url, Set<EventKind> events) {}

    /** What is to be another way. */
    record WantedChange(Optional<String> url, Optional<Set<EventKind>> events, Optional<Boolean> enabled) {}

    /** A new webhook; without a list it is told of everything. */
    @Schema(name = "NewWebhook")
    record Create(@Nullable String url, @Nullable List<@Nullable String> events) {

        /** What is wanted, once all fields are acceptable. */
        Wanted read(Courier courier) {
            Fields fields = new Fields();
            Optional<String> address = fields.required("url", url, text -> address(text, courier));
            Set<EventKind> kinds = events == null ? EnumSet.allOf(EventKind.class) : kinds(events, fields);
            fields.check();
            return new Wanted(address.orElseThrow(), kinds);
        }
    }

    /** A change; what is absent stays as it is. Enabling goes on where it stopped. */
    @Schema(name = "WebhookChange")
    record Change(
            @Nullable String url,
            @Nullable List<@Nullable String> events,
            @Nullable Boolean enabled) {

        WantedChange read(Courier courier) {
            Fields fields = new Fields();
            Optional<String> address = fields.optional("url", url, text -> address(text, courier));
            Optional<Set<EventKind>> kinds = Optional.ofNullable(events).map(words -> kinds(words, fields));
            fields.check();
            return new WantedChange(address, kinds, Optional.ofNullable(enabled));
        }
    }

    /** From where on to send again. */
    @Schema(name = "WebhookReplay")
    record Replay(@Nullable Long after) {

        /** @param head the position of the newest event */
        long read(long head) {
            Fields fields = new Fields();
            Optional<Long> position = fields.required("after", after, wanted -> within(wanted, head));
            fields.check();
            return position.orElseThrow();
        }
    }

    private static long within(long position, long head) {
        Checked.require(
                position >= 0 && position <= head, "out_of_range", "A position from 0 to " + head + " is expected.");
        return position;
    }

    private static String address(String text, Courier courier) {
        RemoteUrl url = read(text);
        Checked.require(
                courier.goesTo(url),
                "address_not_allowed",
                "Only https is spoken, at port 443, 8443 and those that an administrator has added.");
        return text;
    }

    /** What is wrong is told, and never what it was. */
    private static RemoteUrl read(String text) {
        try {
            return RemoteUrl.of(text);
        } catch (InvalidTarget invalid) {
            throw new CommandRefused(new Refusal.InvalidValue(
                    invalid.flaw().word(),
                    "An address such as https://example.org/hook is expected, without user, password and fragment."));
        }
    }

    private static Set<EventKind> kinds(List<@Nullable String> words, Fields fields) {
        Set<EventKind> kinds = EnumSet.noneOf(EventKind.class);
        if (words.isEmpty()) {
            fields.reject("events", "required", "At least one kind of event is required.");
        } else if (words.size() > EventKind.values().length) {
            fields.reject("events", "too_many", "There are only " + EventKind.values().length + " kinds of events.");
        } else {
            kinds.addAll(fields.list("events", words, WebhookRequests::kind));
        }
        return kinds;
    }

    private static EventKind kind(String word) {
        return EventKind.of(word)
                .orElseThrow(() -> new CommandRefused(new Refusal.InvalidValue(
                        "unknown_event", "A kind of event is expected, such as deployment-succeeded.")));
    }
}
