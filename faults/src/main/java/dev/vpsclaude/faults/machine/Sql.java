package dev.vpsclaude.faults.machine;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads the database of an installation directly, beside the proxy that may be spoiling what passes. */
public record Sql(JdbcTemplate jdbc) {

    static Sql of(DataSource source) {
        return new Sql(new JdbcTemplate(source));
    }

    public long number(String sql, Object... parameters) {
        Long number = jdbc.queryForObject(sql, Long.class, parameters);
        return number == null ? 0 : number;
    }

    public String text(String sql, Object... parameters) {
        String text = jdbc.queryForObject(sql, String.class, parameters);
        return text == null ? "" : text;
    }

    public List<String> texts(String sql, Object... parameters) {
        return jdbc.query(sql, (row, number) -> row.getString(1), parameters);
    }

    public void execute(String sql) {
        jdbc.execute(sql);
    }
}
