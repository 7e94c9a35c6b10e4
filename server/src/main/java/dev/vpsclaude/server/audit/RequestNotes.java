package dev.vpsclaude.server.audit;

import dev.vpsclaude.messages.audit.AuditNote;
import dev.vpsclaude.messages.audit.AuditNote.Author;
import dev.vpsclaude.messages.audit.AuditNote.Deed;
import dev.vpsclaude.messages.audit.AuditNote.Links;
import dev.vpsclaude.messages.audit.AuditOutcome;
import dev.vpsclaude.query.audit.AuditLog;
import dev.vpsclaude.server.command.Origin;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Enters requests in the audit log. */
@Component
class RequestNotes {

    private static final String PERSON = "usr_";
    private static final int MOST_STRANGERS = 1_000;

    /** Administrators are known: each of their looks is told apart. */
    private static final int MOST_LOOKS = Integer.MAX_VALUE;

    private final AuditLog log;
    private final Repetitions strangers = new Repetitions(Clock.systemUTC(), MOST_STRANGERS);
    private final Repetitions looks = new Repetitions(Clock.systemUTC(), MOST_LOOKS);

    RequestNotes(AuditLog log) {
        this.log = log;
    }

    /**
     * Enters this request, which this thread answers: it is in the log when this returns.
     *
     * @param code of the problem that is answered
     */
    void enter(HttpServletRequest request, int status, @Nullable String code) {
        AuditNote note = note(request, status, code);
        if (isFirst(note, request, status)) {
            log.enter(now -> at(now, note));
        }
    }

    private boolean isFirst(AuditNote note, HttpServletRequest request, int status) {
        if (note.author().actor() == null && status >= 400) {
            return strangers.isFirst(note);
        }
        return !AuditedRequests.isReading(request) || looks.isFirst(note);
    }

    /** Enters what was only counted and is a minute old. */
    void enterRepetitions() {
        enter(strangers.over());
        enter(looks.over());
    }

    /** Enters all that was only counted. */
    void enterAllRepetitions() {
        enter(strangers.all());
        enter(looks.all());
    }

    private void enter(List<AuditNote> notes) {
        notes.forEach(note -> log.enter(now -> at(now, note)));
    }

    private AuditNote note(HttpServletRequest request, int status, @Nullable String code) {
        Origin origin = Origin.of(request);
        AuditedRoute route = AuditedRoute.of(request);
        String by = RequestNote.by(request);
        String actor = by == null ? origin.actor() : by;
        String about = RequestNote.about(request);
        String target = route.target() == null ? about : route.target();
        return new AuditNote(
                Instant.EPOCH,
                new Author(actor, origin.via(), origin.address(), origin.reason()),
                new Deed(route.action(), target, owner(actor, target, about), outcome(status), status, code, 1),
                new Links(origin.request(), null, null, null, null),
                List.of());
    }

    /** Administrators deal with what is others', everybody else with what is their own. */
    private static @Nullable String owner(@Nullable String actor, @Nullable String target, @Nullable String about) {
        if (about != null) {
            return about;
        }
        return target != null && target.startsWith(PERSON) ? target : actor;
    }

    private static AuditNote at(Instant now, AuditNote note) {
        return new AuditNote(now, note.author(), note.deed(), note.links(), note.changes());
    }

    private static AuditOutcome outcome(int status) {
        if (status < 400) {
            return AuditOutcome.DONE;
        }
        if (status == 401 || status == 403) {
            return AuditOutcome.DENIED;
        }
        return status < 500 ? AuditOutcome.REFUSED : AuditOutcome.FAILED;
    }
}
