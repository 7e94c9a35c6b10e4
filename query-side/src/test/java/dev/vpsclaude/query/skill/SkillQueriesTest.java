package dev.vpsclaude.query.skill;

import static dev.vpsclaude.query.skill.SkillExamples.*;
import static dev.vpsclaude.query.skill.SkillsOnPostgres.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vpsclaude.messages.account.UserId;
import dev.vpsclaude.messages.environment.EnvironmentName;
import dev.vpsclaude.messages.environment.Reach;
import dev.vpsclaude.messages.environment.UsedIn;
import dev.vpsclaude.messages.skill.SkillId;
import dev.vpsclaude.messages.skill.SkillName;
import dev.vpsclaude.messages.skill.SkillQuery.*;
import dev.vpsclaude.messages.skill.SkillSpec;
import dev.vpsclaude.messages.skill.SkillView.Line;
import dev.vpsclaude.messages.skill.SkillView.Version;
import dev.vpsclaude.messages.skill.SkillView.VersionLine;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SkillQueriesTest {

    private final SkillsOnPostgres skills = new SkillsOnPostgres();
    private final SkillQueries queries = skills.queries;
    private final SkillExamples skill = ada(1);

    @Test
    void skills_are_listed_newest_first_and_in_pages() {
        skills.happen(ada(1).created(), ada(2).created(), bob(1).created(), ada(3).created());

        PageOfSkills first = list(ADA, "", Optional.empty(), 2);
        PageOfSkills second = list(ADA, "", Optional.of(first.items().getLast().id()), 2);

        assertThat(first.items()).extracting(Line::id).containsExactly(ada(3).id(), ada(2).id());
        assertThat(first.more()).isTrue();
        assertThat(second.items()).extracting(Line::id).containsExactly(ada(1).id());
        assertThat(second.more()).isFalse();
    }

    @Test
    void a_line_tells_all_but_what_is_long() {
        skills.happen(skill.created(), skill.revised(2));

        Line line = list(ADA, "", Optional.empty(), 1).items().getFirst();

        SkillSpec newest = spec("revised-2");
        assertThat(line.name()).isEqualTo(newest.name());
        assertThat(line.description()).isEqualTo(newest.description());
        assertThat(line.reach()).isEqualTo(Reach.SELECTED);
        assertThat(line.number()).isEqualTo(2);
        assertThat(line.bytes()).isEqualTo(newest.bytes());
        assertThat(line.createdAt()).isEqualTo(at(1));
        assertThat(line.stamp().version()).isEqualTo(1);
        assertThat(line.stamp().at()).isEqualTo(at(2));
    }

    @ParameterizedTest(name = "{0} finds {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            ignoreLeadingAndTrailingWhitespace = true,
            nullValues = "nothing",
            textBlock = """
            review          | review-code
            REVIEW          | review-code
            50% of          | halve
            50_ of          | nothing
            %               | halve
            a_b             | snake
            axb             | nothing
            _               | snake
            back\\slash     | snake
            ' or true --    | nothing
            """)
    void a_text_is_looked_for_as_it_is_in_names_and_descriptions(String text, String found) {
        skills.happen(
                ada(1).created(spec("review-code", "Reads twice", Reach.SELECTED)),
                ada(2).created(spec("halve", "Takes 50% of it", Reach.SELECTED)),
                ada(3).created(spec("snake", "Writes a_b and back\\slash", Reach.SELECTED)));

        assertThat(list(ADA, text, Optional.empty(), 10).items())
                .extracting(line -> line.name().text())
                .isEqualTo(found == null ? List.of() : List.of(found));
    }

    @Test
    void what_is_somebody_elses_is_not_there() {
        skills.environment(box(1), ADA, "Box", false, skill.id());
        skills.happen(skill.created(), skill.revised(2));

        assertNothingFor(BOB);
        assertThat(queries.handle(new FindSkill(ADA, skill.id()))).isPresent();
    }

    @Test
    void what_is_deleted_is_not_there_for_its_owner_either() {
        skills.environment(box(1), ADA, "Box", false, skill.id());
        skills.happen(skill.created(), skill.revised(2), skill.deleted());

        assertNothingFor(ADA);
    }

    @Test
    void for_the_platform_itself_a_version_can_be_read_whatever_became_of_the_skill() {
        skills.happen(skill.created(), skill.revised(2), skill.deleted());

        assertThat(skills.versions.find(skill.id(), 1)).contains(new Version(skill.id(), 1, spec("first"), at(1)));
        assertThat(skills.versions.find(skill.id(), 2)).contains(new Version(skill.id(), 2, spec("revised-2"), at(2)));
        assertThat(skills.versions.find(skill.id(), 3)).as("the deletion").isEmpty();
        assertThat(skills.versions.find(skill.id(), 0)).isEmpty();
        assertThat(skills.versions.find(bob(1).id(), 1)).isEmpty();
    }

    @Test
    void versions_are_listed_newest_first_and_in_pages() {
        skills.happen(skill.created(), skill.revised(2), bob(1).created(), skill.revised(3));

        PageOfSkillVersions first = queries.handle(new ListSkillVersions(ADA, skill.id(), 0, 2));
        PageOfSkillVersions second = queries.handle(new ListSkillVersions(ADA, skill.id(), 2, 2));

        assertThat(first)
                .isEqualTo(new PageOfSkillVersions(List.of(line(3, "revised-3", 4), line(2, "revised-2", 2)), true));
        assertThat(second).isEqualTo(new PageOfSkillVersions(List.of(line(1, "first", 1)), false));
        assertThat(queries.handle(new ListSkillVersions(ADA, skill.id(), 1, 2)).items())
                .isEmpty();
        assertThat(queries.handle(new ListSkillVersions(ADA, skill.id(), 9, 1)).items())
                .extracting(VersionLine::number)
                .containsExactly(3);
    }

    @Test
    void one_version_is_found_with_all_that_it_was() {
        skills.happen(skill.created(), skill.revised(2));

        assertThat(queries.handle(new FindSkillVersion(ADA, skill.id(), 1)))
                .contains(new Version(skill.id(), 1, spec("first"), at(1)));
        assertThat(queries.handle(new FindSkillVersion(ADA, skill.id(), 3))).isEmpty();
    }

    @Test
    void a_skill_is_used_where_it_is_selected() {
        skills.environment(box(1), ADA, "Study", false, skill.id(), ada(2).id());
        skills.environment(box(2), ADA, "Attic", false, ada(2).id(), skill.id());
        skills.environment(box(3), ADA, "Other", false, ada(2).id());
        skills.environment(box(4), ADA, "Deleted", true, skill.id());
        skills.environment(box(5), BOB, "Of somebody else", false, skill.id());
        skills.happen(skill.created());

        assertThat(uses(ADA, skill.id())).containsExactly(use(2, "Attic"), use(1, "Study"));
    }

    @Test
    void a_global_skill_is_used_everywhere() {
        skills.environment(box(1), ADA, "Study", false);
        skills.environment(box(2), ADA, "Attic", false, skill.id());
        skills.environment(box(4), ADA, "Deleted", true);
        skills.environment(box(5), BOB, "Of somebody else", false);
        skills.happen(skill.created(spec("everywhere", "Is everywhere", Reach.GLOBAL)));

        assertThat(uses(ADA, skill.id())).containsExactly(use(2, "Attic"), use(1, "Study"));
    }

    private void assertNothingFor(UserId owner) {
        assertThat(list(owner, "", Optional.empty(), 10).items()).isEmpty();
        assertThat(queries.handle(new FindSkill(owner, skill.id()))).isEmpty();
        assertThat(uses(owner, skill.id())).isEmpty();
        assertThat(queries.handle(new ListSkillVersions(owner, skill.id(), 0, 10))
                        .items())
                .isEmpty();
        assertThat(queries.handle(new FindSkillVersion(owner, skill.id(), 1))).isEmpty();
    }

    private PageOfSkills list(UserId owner, String text, Optional<SkillId> after, int limit) {
        Optional<String> sought = text.isEmpty() ? Optional.empty() : Optional.of(text);
        return queries.handle(new ListSkills(owner, sought, after, limit));
    }

    private List<UsedIn> uses(UserId owner, SkillId id) {
        return queries.handle(new ListSkillUses(owner, id)).items();
    }

    private static VersionLine line(int number, String name, int position) {
        return new VersionLine(number, SkillName.of(name), spec(name).bytes(), at(position));
    }

    private static UsedIn use(int box, String name) {
        return new UsedIn(box(box), EnvironmentName.of(name));
    }
}
