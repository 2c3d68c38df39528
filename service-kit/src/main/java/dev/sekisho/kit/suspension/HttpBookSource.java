package dev.sekisho.kit.suspension;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sekisho.kernel.suspension.Operation;
import dev.sekisho.kernel.suspension.SuspensionBook;
import dev.sekisho.kit.http.LimitedBody;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Asks link-service for the book over HTTP; whatever is not a whole, readable book in time is no answer. */
final class HttpBookSource {

    /** Room for the fullest book there may be. */
    static final int MAX_BYTES = 4 * 1024 * 1024;

    private final HttpClient http;
    private final URI linkService;
    private final UUID replica;
    private final Supplier<String> authorization;
    private final ObjectMapper json;
    private final Duration patience;

    HttpBookSource(
            URI linkService, UUID replica, Supplier<String> authorization, ObjectMapper json, Duration patience) {
        this.http = urgentClient(patience);
        this.linkService = linkService;
        this.replica = replica;
        this.authorization = authorization;
        this.json = json;
        this.patience = patience;
    }

    /** Its selector has the priority of the thread that makes it. */
    private static HttpClient urgentClient(Duration patience) {
        Executor threads = Executors.newSingleThreadExecutor(work -> Urgent.thread("suspension-answer", work));
        return CompletableFuture.supplyAsync(
                        () -> HttpClient.newBuilder()
                                .connectTimeout(patience)
                                .version(HttpClient.Version.HTTP_1_1)
                                .executor(threads)
                                .build(),
                        threads)
                .join();
    }

    /**
     * @param have the epoch that is had already; link-service answers at once only with a later one
     * @param refused what this replica refuses everywhere
     */
    Optional<SuspensionBook> ask(long have, Collection<Operation> refused) throws InterruptedException {
        CompletableFuture<HttpResponse<byte[]>> asked =
                http.sendAsync(question(have, refused), head -> new LimitedBody(MAX_BYTES));
        try {
            HttpResponse<byte[]> answer = asked.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return answer.statusCode() == 200 ? Optional.of(read(answer)) : Optional.empty();
        } catch (ExecutionException | TimeoutException | IOException | RuntimeException noAnswer) {
            return Optional.empty();
        } finally {
            asked.cancel(true);
        }
    }

    private HttpRequest question(long have, Collection<Operation> refused) {
        String names = refused.stream().map(Operation::name).collect(Collectors.joining(","));
        return HttpRequest.newBuilder(URI.create(linkService + "/internal/v1/suspension-book?have=" + have + "&replica="
                        + replica + "&refused=" + names))
                .header("Authorization", authorization.get())
                .timeout(patience)
                .build();
    }

    private SuspensionBook read(HttpResponse<byte[]> answer) throws IOException {
        return json.readValue(answer.body(), SuspensionBookView.class).toBook();
    }
}
