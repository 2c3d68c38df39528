package dev.sekisho.sandbox.reconciler;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.util.List;

/** What the world's banks credited to depositors by transfers, and what became of each payment, as temporary tables. */
final class Arrivals {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
    private final URI worldUrl;
    private final Tables tables;

    Arrivals(URI worldUrl, Tables tables) {
        this.worldUrl = worldUrl;
        this.tables = tables;
    }

    void stage(List<String> bankCodes) throws Exception {
        tables.execute("create temporary table arrived (bank_code text, reference text, amount_yen bigint)");
        tables.execute("create temporary table ordered (reference text, amount_yen bigint, standing text)");
        try (PreparedStatement insert = tables.connection().prepareStatement("insert into arrived values (?, ?, ?)")) {
            for (String bank : bankCodes) {
                for (JsonNode arrival : read("/banks/" + bank + "/arrivals").path("arrivals")) {
                    insert.setString(1, bank);
                    insert.setString(2, text(arrival, "reference"));
                    insert.setLong(3, arrival.path("amountYen").asLong());
                    insert.addBatch();
                }
            }
            insert.executeBatch();
        }
        try (PreparedStatement insert = tables.connection().prepareStatement("insert into ordered values (?, ?, ?)")) {
            for (JsonNode order : read("/paying-account").path("orders")) {
                for (JsonNode line : order.path("lines")) {
                    insert.setString(1, text(line, "reference"));
                    insert.setLong(2, line.path("amountYen").asLong());
                    insert.setString(3, text(line, "standing"));
                    insert.addBatch();
                }
            }
            insert.executeBatch();
        }
    }

    private JsonNode read(String path) throws Exception {
        String world = worldUrl.toString().replaceAll("/+$", "");
        HttpRequest request = HttpRequest.newBuilder(URI.create(world + path))
                .timeout(TIMEOUT)
                .build();
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new ReconciliationImpossible(path + " of the world is not shown: HTTP " + response.statusCode());
        }
        return json.readTree(response.body());
    }

    private static String text(JsonNode entry, String field) {
        if (entry.path(field).isMissingNode()) {
            throw new ReconciliationImpossible("an entry without " + field + " in the world's books of transfers");
        }
        return entry.path(field).asText();
    }
}
