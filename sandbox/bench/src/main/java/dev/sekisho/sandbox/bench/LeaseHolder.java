package dev.sekisho.sandbox.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One more replica as link-service sees it: holds the hanging question for the suspension book, and says with each which
 * operations it refuses by the copy it has. It decides nothing but that.
 */
final class LeaseHolder implements Runnable {

    private static final long LIFE_SECONDS = 60;
    private static final String SERVICE = "charge-service";

    private final java.net.URI linkService;
    private final Es256 key;
    private final UUID replica = UUID.randomUUID();
    private volatile boolean stopped;

    LeaseHolder(java.net.URI linkService, Path keys) {
        this.linkService = linkService;
        this.key = new Es256(keys, SERVICE);
    }

    @Override
    public void run() {
        try (HttpConnection connection = new HttpConnection(linkService)) {
            String have = "-1";
            String refused = "";
            while (!stopped) {
                var answer = connection.ask(
                        "GET",
                        "/internal/v1/suspension-book?have=" + have + "&replica=" + replica + "&refused=" + refused,
                        assertion(),
                        "");
                if (answer.status() != 200) {
                    throw new IllegalStateException("the suspension book was refused: " + answer);
                }
                Book book = Book.read(answer.body());
                have = book.epoch();
                refused = String.join(",", book.refusedEverywhere());
            }
        } catch (IOException gone) {
            if (!stopped) {
                throw new java.io.UncheckedIOException(gone);
            }
        }
    }

    void stop() {
        stopped = true;
    }

    private String assertion() {
        long now = Instant.now().getEpochSecond();
        String claims =
                "{\"iss\":\"%1$s\",\"sub\":\"%1$s\",\"aud\":\"link-service\",\"jti\":\"%2$s\",\"iat\":%3$d,\"exp\":%4$d}"
                        .formatted(SERVICE, UUID.randomUUID(), now, now + LIFE_SECONDS);
        return "Authorization: Assertion " + key.sign("sekisho-assertion+jwt", claims) + "\r\n";
    }

    /** The epoch, and what is refused at every bank. */
    private record Book(String epoch, List<String> refusedEverywhere) {

        private static final com.fasterxml.jackson.databind.ObjectMapper JSON =
                new com.fasterxml.jackson.databind.ObjectMapper();

        static Book read(String body) throws IOException {
            var book = JSON.readTree(body);
            Stream<com.fasterxml.jackson.databind.JsonNode> entries = Stream.iterate(
                            0, i -> i < book.path("entries").size(), i -> i + 1)
                    .map(i -> book.path("entries").get(i));
            return new Book(
                    book.path("epoch").asText(),
                    entries.filter(entry -> entry.path("bankCode").isMissingNode())
                            .map(entry -> entry.path("operation").asText())
                            .distinct()
                            .sorted()
                            .collect(Collectors.toList()));
        }
    }
}
