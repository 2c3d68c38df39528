package dev.sekisho.link.bank.redirect;

import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kit.http.LimitedBody;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/**
 * Calls banks within bounds: so many at once to one bank, so long for a whole answer, so many bytes of it, no redirect
 * followed. Whatever goes wrong is no answer.
 */
@ApplicationScoped
class BankHttp {

    private static final Logger LOG = Logger.getLogger(BankHttp.class);

    private final RedirectSettings settings;
    private final HttpClient http;
    private final Map<BankCode, Semaphore> lines = new ConcurrentHashMap<>();

    BankHttp(RedirectSettings settings) {
        this.settings = settings;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(settings.connectTimeout())
                .build();
    }

    /** Empty if there was no whole answer in time; the bank may have received the request all the same. */
    Optional<Answer> send(BankCode bank, HttpRequest request) {
        Semaphore line = lines.computeIfAbsent(bank, code -> new Semaphore(settings.callsAtOnce()));
        if (!line.tryAcquire()) {
            LOG.warnf("%s: every line to the bank is busy", request.uri().getPath());
            return Optional.empty();
        }
        try {
            return exchange(request);
        } finally {
            line.release();
        }
    }

    private Optional<Answer> exchange(HttpRequest request) {
        CompletableFuture<HttpResponse<byte[]>> exchange =
                http.sendAsync(request, head -> new LimitedBody(settings.longestAnswer()));
        try {
            HttpResponse<byte[]> whole = exchange.get(settings.answerTimeout().toNanos(), TimeUnit.NANOSECONDS);
            return Optional.of(new Answer(whole.statusCode(), whole.body()));
        } catch (TimeoutException late) {
            return nothing(exchange, request, "no answer in time");
        } catch (ExecutionException broken) {
            return nothing(exchange, request, broken.getCause().getClass().getSimpleName());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return nothing(exchange, request, "interrupted");
        }
    }

    private static Optional<Answer> nothing(CompletableFuture<?> exchange, HttpRequest request, String why) {
        exchange.cancel(true);
        LOG.warnf("%s: %s", request.uri().getPath(), why);
        return Optional.empty();
    }

    /** An answer as it came, whole and not yet believed. */
    record Answer(int status, byte[] body) {

        @Override
        public String toString() {
            return "Answer[" + status + "]";
        }
    }
}
