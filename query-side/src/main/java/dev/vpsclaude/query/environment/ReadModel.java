package dev.vpsclaude.query.environment;

import java.util.List;
import java.util.function.Supplier;

/**
 * Rows that can be made anew from the history, beside those that are shown.
 *
 * @param processor the name of the processor that keeps them
 * @param tables in the order in which they are written, so that whoever locks them all waits for nobody in a circle
 * @param projection another one that writes them, of which nobody hears and which remembers nothing of the rows that are
 *     shown; it writes wherever the names of its tables lead to
 */
public record ReadModel(String processor, List<Table> tables, Supplier<Object> projection) {

    /** @param key the column by which a row is known */
    public record Table(String name, String key) {

        public static Table of(String name) {
            return new Table(name, "id");
        }
    }
}
