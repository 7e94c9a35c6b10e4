package dev.vpsclaude.server.badinput;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One request to be tried: valid, but for one value or two.
 *
 * @param changes none for the valid request itself
 * @param escaped whether all that is not ASCII is escaped in JSON, which should make no difference
 */
public record Attempt(Operation operation, Who who, List<Change> changes, boolean escaped) {

    /** A bad value and where it goes. */
    public record Change(Place place, Payload payload) {
        @Override
        public String toString() {
            return place.kind() + (place.name().isEmpty() ? "" : " " + place.name()) + " = " + payload;
        }
    }

    /** The families that it is of. */
    String families() {
        return changes.stream().map(change -> change.payload().family()).collect(Collectors.joining("+"));
    }

    /** The same with one value instead of two, or another one. */
    Attempt with(List<Change> other) {
        return new Attempt(operation, who, other, escaped);
    }

    @Override
    public String toString() {
        return who + " " + operation.route() + changes;
    }
}
