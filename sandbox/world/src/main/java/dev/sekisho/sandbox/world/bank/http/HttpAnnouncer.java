package dev.sekisho.sandbox.world.bank.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sekisho.sandbox.world.bank.app.Announcer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Posts notifications to the operator, each once: one that is lost is made good by the operator's own questions. */
public final class HttpAnnouncer implements Announcer {

    private static final Logger LOG = Logger.getLogger(HttpAnnouncer.class);
    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final int MOST_WAITING = 10_000;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TIMEOUT)
            .build();
    private final ThreadPoolExecutor thread = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(MOST_WAITING),
            task -> {
                Thread announcer = new Thread(task, "bank-announcer");
                announcer.setDaemon(true);
                return announcer;
            },
            new ThreadPoolExecutor.DiscardPolicy());
    private final URI operator;
    private final ObjectMapper json;

    /** @param operator behind which the bank's code is put */
    public HttpAnnouncer(URI operator, ObjectMapper json) {
        this.operator = operator;
        this.json = json;
    }

    @Override
    public void announce(String bankCode, String notification) {
        thread.execute(() -> send(bankCode, notification));
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }

    private void send(String bankCode, String notification) {
        try {
            byte[] body = json.writeValueAsBytes(Map.of("notification", notification));
            HttpRequest request = HttpRequest.newBuilder(URI.create(operator + "/" + bankCode))
                    .timeout(TIMEOUT)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                    .build();
            http.send(request, HttpResponse.BodyHandlers.discarding());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a notification is plain values", e);
        } catch (IOException e) {
            LOG.debugf("a notification did not get through: %s", e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
