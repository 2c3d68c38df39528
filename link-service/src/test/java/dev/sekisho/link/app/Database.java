package dev.sekisho.link.app;

import static org.awaitility.Awaitility.await;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** The service's own database as a test looks into it, with the application's rights. */
@ApplicationScoped
public class Database {

    private static final List<String> TABLES = List.of(
            "bank_account",
            "link",
            "link_stop",
            "link_request",
            "link_check",
            "debit",
            "credit",
            "depositor_notice",
            "suspension",
            "suspension_history",
            "resume",
            "resume_gate",
            "resume_voice",
            "path_review",
            "name_review",
            "reverification_wave",
            "link_import",
            "link_import_part",
            "link_import_line",
            "depositor_word",
            "posture_change",
            "bank_posture",
            "posture_stage",
            "bank_request",
            "security_review",
            "silent_stop",
            "bank_try",
            "try_pattern",
            "fact",
            "idempotent_call");

    private final DataSource database;

    Database(DataSource database) {
        this.database = database;
    }

    /** How many rows there are in every table that a request could write to. */
    public List<String> size() {
        return column(TABLES.stream()
                .map(table -> "select '" + table + "=' || count(*) from " + table)
                .collect(Collectors.joining(" union all ")));
    }

    /** No depositor has to be told of an earlier test's link any more: whoever counts calls or rows must not meet that. */
    public void awaitEverybodyTold() {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> column("select id from depositor_notice where state = 'DUE'")
                        .isEmpty());
    }

    public List<String> column(String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    public int change(String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
