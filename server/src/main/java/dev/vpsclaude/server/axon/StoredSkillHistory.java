package dev.vpsclaude.server.axon;

import dev.vpsclaude.messages.skill.SkillEvent;
import dev.vpsclaude.messages.skill.SkillId;
import dev.vpsclaude.postgres.eventstore.PostgresEventStore;
import dev.vpsclaude.query.skill.SkillHistory;
import java.util.List;

/** The history of a skill out of the event store. */
record StoredSkillHistory(PostgresEventStore store) implements SkillHistory {

    @Override
    public List<Entry> of(SkillId skill, long firstVersion, int most) {
        return store.ofStream(skill.text(), firstVersion, most).stream()
                .map(event -> new Entry((SkillEvent) event.getPayload(), event.getTimestamp()))
                .toList();
    }
}
