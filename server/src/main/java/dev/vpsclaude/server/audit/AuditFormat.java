package dev.vpsclaude.server.audit;

import dev.vpsclaude.messages.audit.AuditEntry;
import dev.vpsclaude.query.audit.Chain;
import dev.vpsclaude.server.audit.AuditAnswers.Change;
import dev.vpsclaude.server.audit.AuditAnswers.Entry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** How entries stand in a file. */
enum AuditFormat {
    /** As RFC 4180 has it. No cell is a formula to a spreadsheet. */
    CSV("text/csv;charset=UTF-8", "csv") {
        @Override
        String head() {
            return "seq,at,actor,via,address,reason,action,target,owner,outcome,status,code,times,request,correlation,"
                    + "causation,event,changes,hash\r\n";
        }

        @Override
        String line(AuditEntry entry, Entry shown) {
            return cells(shown).map(AuditFormat::cell).collect(Collectors.joining(",")) + "\r\n";
        }
    },

    /** One object a line: the hash, and exactly what it was made of. */
    CHAIN("application/x-ndjson", "jsonl") {
        @Override
        String line(AuditEntry entry, Entry shown) {
            return "{\"hash\":\"" + entry.hash() + "\",\"entry\":" + Chain.canonical(entry.seq(), entry.note()) + "}\n";
        }
    },

    /** One object a line: the entry as it is shown to its reader. */
    JSON_LINES("application/x-ndjson", "jsonl") {
        @Override
        String line(AuditEntry entry, Entry shown) {
            return JSON.writeValueAsString(shown) + "\n";
        }
    };

    private static final JsonMapper JSON = new JsonMapper();
    private static final String BEGINS_FORMULA = "=+-@\t\r";

    private final String type;
    private final String ending;

    AuditFormat(String type, String ending) {
        this.type = type;
        this.ending = ending;
    }

    String type() {
        return type;
    }

    String ending() {
        return ending;
    }

    String head() {
        return "";
    }

    abstract String line(AuditEntry entry, Entry shown);

    void begin(Writer writer) {
        write(head(), writer);
    }

    void write(AuditEntry entry, Entry shown, Writer writer) {
        write(line(entry, shown), writer);
    }

    private static void write(String text, Writer writer) {
        try {
            writer.write(text);
        } catch (IOException gone) {
            throw new UncheckedIOException("Nobody reads the export any more.", gone);
        }
    }

    private static Stream<@Nullable Object> cells(Entry shown) {
        return Stream.of(
                shown.seq(),
                shown.at(),
                shown.actor(),
                shown.via(),
                shown.address(),
                shown.reason(),
                shown.action(),
                shown.target(),
                shown.owner(),
                shown.outcome(),
                shown.status(),
                shown.code(),
                shown.times(),
                shown.request(),
                shown.correlation(),
                shown.causation(),
                shown.event(),
                changes(shown.changes()),
                shown.hash());
    }

    private static String changes(List<Change> changes) {
        return changes.stream()
                .map(change -> change.field() + ": " + Objects.requireNonNullElse(change.before(), "(nothing)") + " → "
                        + Objects.requireNonNullElse(change.after(), "(nothing)"))
                .collect(Collectors.joining("\n"));
    }

    static String cell(@Nullable Object value) {
        String text = value == null ? "" : value.toString();
        if (!text.isEmpty() && BEGINS_FORMULA.indexOf(text.charAt(0)) >= 0) {
            text = "'" + text;
        }
        boolean plain = text.chars().noneMatch(letter -> ",\"\r\n".indexOf(letter) >= 0);
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
