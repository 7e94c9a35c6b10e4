package dev.vpsclaude.server.secondfactor;

import static dev.vpsclaude.server.secondfactor.Device.FACTOR;

import dev.vpsclaude.server.testing.Person;
import dev.vpsclaude.server.testing.RunningPlatform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AdministratorsNeedOneTest {

    private static final String ORPHANS = "/api/v1/admin/orphans";

    private final RunningPlatform platform = RunningPlatform.shared();
    private final Person administrator = Person.administrator(platform);

    @AfterEach
    void other_tests_need_none() {
        set(false);
    }

    @Test
    void without_the_setting_an_administrator_needs_none() {
        administrator.get(ORPHANS).expect(200);
    }

    @Test
    void with_it_an_administrator_without_one_may_only_get_one() {
        set(true);
        administrator.get(ORPHANS).expectProblem(403, "second_factor_required");
        administrator.get("/api/v1/admin/nothing").expectProblem(403, "second_factor_required");
        administrator
                .patch("/api/v1/admin/settings", "{\"adminsNeedSecondFactor\":false}")
                .expectProblem(403, "second_factor_required");
        administrator.get(FACTOR).expect(200);

        Device.enrol(administrator);

        administrator.get(ORPHANS).expect(200);
        administrator.get("/api/v1/admin/nothing").expectProblem(404, "not_found");
    }

    @Test
    void with_it_nobody_else_is_told_of_it() {
        set(true);
        Person person = Person.signUp(platform);
        person.get(ORPHANS).expectProblem(403, "forbidden");
        Device.enrol(person);
        person.get(ORPHANS).expectProblem(403, "forbidden");
    }

    private void set(boolean wanted) {
        platform.jdbc()
                .sql("update platform_settings set admins_need_second_factor = ?")
                .param(wanted)
                .update();
    }
}
