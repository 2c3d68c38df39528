package dev.sekisho.sandbox.reconciler;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Reads a bank's book from the world entry by entry, however long it is. */
final class BankBooks {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final JsonFactory json = new JsonFactory();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
    private final URI worldUrl;

    BankBooks(URI worldUrl) {
        this.worldUrl = worldUrl;
    }

    /** @return the total in whole yen that the bank itself names: what left accounts less what came into them */
    long read(String bankCode, EntryReader reader) throws Exception {
        String world = worldUrl.toString().replaceAll("/+$", "");
        HttpRequest request = HttpRequest.newBuilder(URI.create(world + "/banks/" + bankCode + "/books"))
                .timeout(TIMEOUT)
                .build();
        HttpResponse<InputStream> response = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream body = response.body()) {
            if (response.statusCode() != 200) {
                throw new ReconciliationImpossible(
                        "bank " + bankCode + " does not show its book: HTTP " + response.statusCode());
            }
            return readBook(bankCode, json.createParser(body), reader);
        }
    }

    private static long readBook(String bankCode, JsonParser parser, EntryReader reader) throws Exception {
        Long total = null;
        boolean entriesSeen = false;
        parser.nextToken();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String member = parser.currentName();
            parser.nextToken();
            if (member.equals("entries")) {
                entriesSeen = true;
                readEntries(bankCode, parser, reader);
            } else if (member.equals("totalYen")) {
                total = parser.getLongValue();
            } else {
                parser.skipChildren();
            }
        }
        if (total == null || !entriesSeen) {
            throw new ReconciliationImpossible("the book of bank " + bankCode + " is not whole");
        }
        return total;
    }

    private static void readEntries(String bankCode, JsonParser parser, EntryReader reader) throws Exception {
        while (parser.nextToken() == JsonToken.START_OBJECT) {
            reader.read(readEntry(bankCode, parser));
        }
    }

    private static BookEntry readEntry(String bankCode, JsonParser parser) throws IOException {
        String requestId = null;
        String reference = null;
        // A line that names none is of a time when there was nothing else.
        String direction = "DEBIT";
        long amountYen = 0;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String member = parser.currentName();
            parser.nextToken();
            switch (member) {
                case "requestId" -> requestId = parser.getText();
                case "direction" -> direction = parser.getText();
                case "reference" -> reference = parser.getText();
                case "amountYen" -> amountYen = parser.getLongValue();
                default -> parser.skipChildren();
            }
        }
        if (requestId == null || reference == null) {
            throw new ReconciliationImpossible("an entry in the book of bank " + bankCode + " is not whole");
        }
        return new BookEntry(bankCode, requestId, direction, amountYen, reference);
    }

    /** Takes one entry at a time. */
    interface EntryReader {
        void read(BookEntry entry) throws Exception;
    }
}
