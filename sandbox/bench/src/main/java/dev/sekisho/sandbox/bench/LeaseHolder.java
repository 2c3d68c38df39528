package dev.sekisho.sandbox.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sekisho.sandbox.actor.Assertions;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One more replica as link-service sees it: holds the hanging question for the suspension book, and says with each which
 * operations it refuses by the copy it has. It decides nothing but that.
 */
final class LeaseHolder implements Runnable {

    private static final String SERVICE = "charge-service";

    private final URI linkService;
    private final Assertions assertions;
    private final UUID replica = UUID.randomUUID();
    private volatile boolean stopped;

    LeaseHolder(URI linkService, Path keys) {
        this.linkService = linkService;
        this.assertions = Assertions.of(SERVICE, keys);
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
        String[] header = assertions.at("link-service");
        return header[0] + ": " + header[1] + "\r\n";
    }

    /** The epoch, and what is refused at every bank. */
    private record Book(String epoch, List<String> refusedEverywhere) {

        private static final ObjectMapper JSON = new ObjectMapper();

        static Book read(String body) throws IOException {
            var book = JSON.readTree(body);
            Stream<JsonNode> entries = Stream.iterate(
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
