package dev.sekisho.sandbox.world.post;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import java.util.function.Function;
import org.jboss.logging.Logger;

/** Posts JSON to the operator in the background, each once and in order: what is lost, or too much, is lost. */
public final class BackgroundPost implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(BackgroundPost.class);
    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final int MOST_WAITING = 10_000;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TIMEOUT)
            .build();
    private final ThreadPoolExecutor thread;
    private final String name;
    private final ObjectMapper json;

    /** @param name of the thread, and of what is posted in the log */
    public BackgroundPost(String name, ObjectMapper json) {
        this.name = name;
        this.json = json;
        this.thread = new ThreadPoolExecutor(
                1,
                1,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(MOST_WAITING),
                task -> {
                    Thread post = new Thread(task, name);
                    post.setDaemon(true);
                    return post;
                },
                new ThreadPoolExecutor.DiscardPolicy());
    }

    public void post(URI to, Map<String, String> body) {
        post(to, body, bytes -> Map.of());
    }

    /** @param headers of the body's bytes, made when it is sent */
    public void post(URI to, Map<String, String> body, Function<byte[], Map<String, String>> headers) {
        thread.execute(() -> send(to, body, headers));
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }

    private void send(URI to, Map<String, String> body, Function<byte[], Map<String, String>> headers) {
        try {
            byte[] bytes = json.writeValueAsBytes(body);
            HttpRequest.Builder request = HttpRequest.newBuilder(to)
                    .timeout(TIMEOUT)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(bytes));
            headers.apply(bytes).forEach(request::header);
            http.send(request.build(), HttpResponse.BodyHandlers.discarding());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts can be written", e);
        } catch (IOException e) {
            LOG.debugf("%s: one did not get through: %s", name, e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
