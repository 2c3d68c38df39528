package dev.sekisho.kit.clock;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sekisho.kit.boot.Place;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Moves a sandbox's business clock as the world says; holds a hanging request, so that a move is known at once. */
@ApplicationScoped
class WorldClock {

    private static final Duration WORLD_HOLDS_AT_MOST = Duration.ofSeconds(30);
    private static final long SOON_NANOS = 500_000_000L;
    private static final long PAUSE_AFTER_FAILURE_MILLIS = 500;

    private final Place place;
    private final MovableClock clock;
    private final ObjectMapper json;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final String replica;
    private long version;

    WorldClock(Place place, MovableClock clock, ObjectMapper json) {
        this.place = place;
        this.clock = clock;
        this.json = json;
        this.replica = place.service() + "-" + UUID.randomUUID();
    }

    void follow(@Observes StartupEvent started) {
        if (place.isSandbox() && place.world().isPresent()) {
            Thread follower = new Thread(() -> followUntilStopped(place.world().get()), "world-clock");
            follower.setDaemon(true);
            follower.start();
        }
    }

    void stop(@Observes ShutdownEvent stopping) {
        stopped.countDown();
    }

    private void followUntilStopped(URI world) {
        HttpClient http = HttpClient.newBuilder()
                .connectTimeout(Duration.ofSeconds(2))
                .version(HttpClient.Version.HTTP_1_1)
                .build();
        while (stopped.getCount() > 0) {
            try {
                if (!followOnce(http, world)) {
                    pause();
                }
            } catch (IOException worldIsAway) {
                pause();
            } catch (InterruptedException interrupted) {
                return;
            }
        }
    }

    /** False when the next question should wait: the world failed, or answered at once without having news. */
    private boolean followOnce(HttpClient http, URI world) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(world + "/clock?have=" + version + "&replica=" + replica))
                .timeout(WORLD_HOLDS_AT_MOST)
                .build();
        long asked = System.nanoTime();
        HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            return false;
        }
        JsonNode said = json.readTree(answer.body());
        clock.moveBy(Duration.ofMillis(said.path("offsetMillis").asLong()));
        boolean news = version != said.path("version").asLong();
        version = said.path("version").asLong();
        return news || System.nanoTime() - asked > SOON_NANOS;
    }

    private void pause() {
        try {
            stopped.await(PAUSE_AFTER_FAILURE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            stopped.countDown();
        }
    }
}
