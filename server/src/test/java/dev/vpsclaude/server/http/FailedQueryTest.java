package dev.vpsclaude.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.CannotCreateTransactionException;

class FailedQueryTest {

    @Test
    void a_query_for_which_no_connection_was_free_may_be_asked_again() {
        ResponseEntity<Object> answer = new Problems((id, version) -> java.util.List.of())
                .queryFailed(new CompletionException(new CannotCreateTransactionException("none free")));

        assertThat(answer.getStatusCode().value()).isEqualTo(503);
        assertThat(answer.getHeaders().getFirst("Retry-After")).isEqualTo("5");
    }

    @Test
    void any_other_failure_of_a_query_is_a_mistake_of_ours() {
        ResponseEntity<Object> answer = new Problems((id, version) -> java.util.List.of())
                .queryFailed(new CompletionException(new IllegalStateException("broken")));

        assertThat(answer.getStatusCode().value()).isEqualTo(500);
    }
}
