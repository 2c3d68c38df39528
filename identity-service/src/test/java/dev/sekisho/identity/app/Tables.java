package dev.sekisho.identity.app;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Looks into the module's own database, with the rights of the application. */
final class Tables {

    /** All but the relay's queue, which empties itself. */
    static final List<String> ALL = List.of(
            "fact",
            "one_time_code",
            "code_series",
            "code_recipient",
            "account",
            "opening",
            "login",
            "customer_session",
            "refresh_token",
            "password_reset",
            "phone_verification",
            "person",
            "person_key",
            "proof",
            "proof_event",
            "clearance",
            "approval",
            "wallet_freeze",
            "due_diligence",
            "risk_sighting",
            "risk_hold",
            "risk_evidence",
            "review",
            "counter_entry",
            "declared_reading",
            "reproof_wave",
            "reproof_duty",
            "limit_rise_wish",
            "screening_list",
            "screening_list_part",
            "listed_entry",
            "screening_hit",
            "screening_journal",
            "message_dispatch",
            "charge_notice",
            "code_budget",
            "contact_change",
            "staff",
            "role_grant",
            "staff_token",
            "staff_try",
            "staff_passkey",
            "staff_challenge",
            "subject_key",
            "oauth_client",
            "oauth_assertion",
            "customer_passkey",
            "retention",
            "legal_hold",
            "destruction");

    private static final String SIZES = ALL.stream()
            .map(table -> "select '" + table + "=' || count(*) from " + table)
            .collect(Collectors.joining(" union all "));

    private final DataSource database;

    Tables(DataSource database) {
        this.database = database;
    }

    /** How many rows there are in each table, asked at once: the tables of bad input and of callers ask very often. */
    Map<String, Long> sizes() {
        Map<String, Long> sizes = new TreeMap<>();
        for (String size : column(SIZES)) {
            String[] parts = size.split("=");
            sizes.put(parts[0], Long.valueOf(parts[1]));
        }
        return sizes;
    }

    /** Every row of every table as text, bytes as hexadecimal digits and as characters. */
    String everything() {
        StringBuilder all = new StringBuilder();
        for (String table : ALL) {
            column("select row_to_json(r)::text from " + table + " r")
                    .forEach(row -> all.append(row).append('\n'));
        }
        column("select convert_from(payload, 'UTF8') from fact").forEach(all::append);
        return all.toString();
    }

    List<String> column(String select) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(select);
                ResultSet rows = statement.executeQuery()) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed.getMessage(), failed);
        }
    }

    void run(String statement) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement prepared = connection.prepareStatement(statement)) {
            prepared.execute();
        }
    }
}
