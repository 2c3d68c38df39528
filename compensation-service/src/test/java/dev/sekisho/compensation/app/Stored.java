package dev.sekisho.compensation.app;

import dev.sekisho.sandbox.infra.SandboxAccess;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** The service's own database as a test looks into it, with the application's rights. */
@ApplicationScoped
public class Stored {

    private static final List<String> TABLES = List.of(
            "fraud_case",
            "case_thing",
            "case_bank",
            "fraud_report",
            "reported_thing",
            "confirmed_charge",
            "measure",
            "closing_approval",
            "counted_case",
            "open_bank_voice",
            "countermeasure",
            "countermeasure_word",
            "notice",
            "bulletin",
            "depositor_answer",
            "incident",
            "incident_case",
            "freeze_request_word",
            "disclosure",
            "wallet_release",
            "preservation_list where state = 'SENT'",
            "idempotent_call",
            // what workers are told meanwhile is nobody's request
            "fact where type like '%.fraud-reported.%' or (type like '%.case-%' and type not like '%.case-task-%')");

    private final DataSource database;

    Stored(DataSource database) {
        this.database = database;
    }

    /** How many rows there are in every table that a request could write to; asked in one go, since it is asked often. */
    public List<String> size() {
        return column(TABLES.stream()
                .map(table -> "select '" + table.replace("'", "") + "=' || count(*) from " + table)
                .collect(Collectors.joining(" union all ")));
    }

    /** What only the schema's owner may. */
    void asOwner(String sql) {
        String owner = "compensation_owner";
        try (Connection connection = DriverManager.getConnection(
                        SandboxAccess.jdbcUrl("compensation"), owner, SandboxAccess.postgresPassword(owner));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
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
}
