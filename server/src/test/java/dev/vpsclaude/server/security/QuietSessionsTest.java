package dev.vpsclaude.server.security;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.session.MapSession;
import org.springframework.session.MapSessionRepository;

class QuietSessionsTest {

    private final List<String> read = new ArrayList<>();
    private final QuietSessions sessions = new QuietSessions(new Watched(), Clock.systemUTC());
    private final String id = begun();

    @Test
    void a_session_that_was_just_saved_is_not_read_again_to_see_whether_it_is_there() {
        QuietSession found = requireNonNull(sessions.findById(id));
        sessions.save(found);

        assertThat(sessions.findById(id)).isSameAs(found);
        assertThat(read).containsExactly(id);
    }

    @Test
    void the_next_request_reads_it_anew() {
        sessions.save(requireNonNull(sessions.findById(id)));
        sessions.findById(id);
        sessions.deleteById(id);

        assertThat(sessions.findById(id)).isNull();
    }

    @Test
    void a_session_that_was_begun_is_read_by_the_next_request_on_the_same_thread() {
        QuietSession fresh = sessions.createSession();
        sessions.save(fresh);

        assertThat(sessions.findById(fresh.getId())).isNotSameAs(fresh);
        assertThat(read).containsExactly(fresh.getId());
    }

    @Test
    void what_nobody_looked_for_is_no_answer_to_the_next_request_on_the_same_thread() {
        QuietSession found = requireNonNull(sessions.findById(id));
        sessions.save(found);
        sessions.forgetJustSaved();

        assertThat(sessions.findById(id)).isNotSameAs(found);
    }

    @Test
    void another_id_is_not_answered_with_the_session_that_was_saved() {
        sessions.save(requireNonNull(sessions.findById(id)));

        assertThat(sessions.findById("another")).isNull();
    }

    private String begun() {
        QuietSession session = sessions.createSession();
        sessions.save(session);
        return session.getId();
    }

    private final class Watched extends MapSessionRepository {
        Watched() {
            super(new ConcurrentHashMap<>());
        }

        @Override
        public @Nullable MapSession findById(String wanted) {
            read.add(wanted);
            return super.findById(wanted);
        }
    }
}
