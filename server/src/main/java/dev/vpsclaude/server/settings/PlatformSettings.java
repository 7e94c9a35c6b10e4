package dev.vpsclaude.server.settings;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What administrators set. It is read whenever it is asked for, so that a change holds on all nodes at once. */
@Component
public class PlatformSettings {

    /**
     * All settings as they are now.
     *
     * @param registration who may make an account
     * @param adminsNeedSecondFactor whether administrators can do nothing as such before they have a second factor
     */
    public record Present(Registration registration, boolean adminsNeedSecondFactor) {}

    private final JdbcClient jdbc;

    PlatformSettings(JdbcClient jdbc, SettingsAtFirst atFirst) {
        this.jdbc = jdbc;
        jdbc.sql("insert into platform_settings (registration) values (?) on conflict do nothing")
                .param(atFirst.registration().word())
                .update();
    }

    public Present present() {
        return jdbc.sql("select registration, admins_need_second_factor from platform_settings")
                .query(PlatformSettings::row)
                .single();
    }

    /** Who may make an account now. */
    public Registration registration() {
        return present().registration();
    }

    /** Whether administrators have to have a second factor now. */
    public boolean adminsNeedSecondFactor() {
        return present().adminsNeedSecondFactor();
    }

    /** Changes what the wish names and leaves the rest; says what is set then. */
    Present change(WantedSettings wanted) {
        return jdbc.sql("""
                        update platform_settings set registration = coalesce(:registration, registration),
                            admins_need_second_factor = coalesce(:second::boolean, admins_need_second_factor),
                            changed_at = clock_timestamp()
                        returning registration, admins_need_second_factor
                        """)
                .param(
                        "registration",
                        wanted.registration().map(Registration::word).orElse(null))
                .param("second", wanted.adminsNeedSecondFactor().orElse(null))
                .query(PlatformSettings::row)
                .single();
    }

    private static Present row(ResultSet row, int number) throws SQLException {
        return new Present(Registration.of(row.getString("registration")), row.getBoolean("admins_need_second_factor"));
    }
}
