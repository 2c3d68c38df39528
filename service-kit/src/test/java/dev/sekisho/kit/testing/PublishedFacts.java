package dev.sekisho.kit.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Reads the facts that the module under test has written; made from the test's injected data source. */
public class PublishedFacts {

    private final DataSource database;
    private final ObjectMapper json = new ObjectMapper();

    public PublishedFacts(DataSource database) {
        this.database = database;
    }

    /** The CloudEvents of one aggregate, oldest version first. */
    public List<JsonNode> of(UUID aggregateId) {
        String sql = "select payload from fact where aggregate_id = ? order by version";
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, aggregateId);
            List<JsonNode> facts = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    facts.add(json.readTree(rows.getBytes(1)));
                }
            }
            return facts;
        } catch (SQLException | IOException failed) {
            throw new IllegalStateException("facts could not be read", failed);
        }
    }

    /** The last part of each type, without its version: {@code charge-posted}. */
    public List<String> typesOf(UUID aggregateId) {
        return of(aggregateId).stream()
                .map(fact -> fact.path("type").asText().replaceAll(".*\\.([a-z-]+)\\.v[0-9]+", "$1"))
                .toList();
    }

    public long count() {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("select count(*) from fact");
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        } catch (SQLException failed) {
            throw new IllegalStateException("facts could not be counted", failed);
        }
    }
}
