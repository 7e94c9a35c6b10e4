package dev.vpsclaude.simulator.model;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** An application of the build pack {@code dockerfile}, with the labels and the status stored beside it. */
public record Application(
        long id,
        String uuid,
        Columns columns,
        Columns settings,
        Labels labels,
        List<String> tags,
        String status,
        Instant createdAt,
        Instant updatedAt)
        implements Row {

    public String name() {
        return columns.text("name").orElse("");
    }

    public String dockerfile() {
        return columns.text("dockerfile").orElse("");
    }

    public List<String> domains() {
        return domains(columns);
    }

    /** What {@code fqdn} holds is one text; the domains in it are separated by commas. */
    public static List<String> domains(Columns columns) {
        return columns.text("fqdn").stream()
                .flatMap(fqdn -> Arrays.stream(fqdn.split(",")))
                .map(String::strip)
                .filter(domain -> !domain.isEmpty())
                .toList();
    }

    public int firstPort() {
        return firstPort(columns);
    }

    public static int firstPort(Columns columns) {
        return columns.text("ports_exposes")
                .map(ports -> Integer.parseInt(ports.replaceFirst(",.*", "")))
                .orElse(80);
    }

    public Application withLabelsOfToday() {
        return new Application(
                id,
                uuid,
                columns,
                settings,
                Labels.generate(domains(), firstPort()),
                tags,
                status,
                createdAt,
                updatedAt);
    }

    public Application with(Columns newColumns, Columns newSettings, Instant at) {
        return new Application(id, uuid, newColumns, newSettings, labels, tags, status, createdAt, at);
    }

    public Application withTags(List<String> newTags, Instant at) {
        return new Application(id, uuid, columns, settings, labels, List.copyOf(newTags), status, createdAt, at);
    }

    public Application withStatus(String newStatus) {
        return new Application(id, uuid, columns, settings, labels, tags, newStatus, createdAt, updatedAt);
    }
}
