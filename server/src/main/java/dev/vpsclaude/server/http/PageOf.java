package dev.vpsclaude.server.http;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next what to send as {@code after} for the next page; absent on the last one
 */
public record PageOf<T>(List<T> items, @Nullable String next) {}
