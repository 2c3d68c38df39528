package dev.sekisho.sandbox.world.ekyc.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sekisho.sandbox.world.ekyc.Courier;
import dev.sekisho.sandbox.world.ekyc.Event;
import dev.sekisho.sandbox.world.fault.Fault;
import dev.sekisho.sandbox.world.fault.FaultMode;
import dev.sekisho.sandbox.world.fault.FaultScript;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * Carries events as signed webhooks, each until a 2xx, later and later, at most {@value #ATTEMPTS} times.
 *
 * <p>A fault of the vendor strikes here too: refused events are not sent in this attempt, delayed ones are late, and
 * those whose answer is lost come twice.
 */
public final class HttpCourier implements Courier {

    static final int ATTEMPTS = 200;

    private static final Logger LOG = Logger.getLogger(HttpCourier.class);
    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final long FIRST_PAUSE_MILLIS = 200;
    private static final long LONGEST_PAUSE_MILLIS = 5_000;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TIMEOUT)
            .build();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        var courier = new Thread(task, "ekyc-courier");
        courier.setDaemon(true);
        return courier;
    });
    private final URI webhook;
    private final String target;
    private final Wire wire;
    private final InstantSource machine;
    private final FaultScript faults;
    private final ObjectMapper json;

    /** @param target whose faults strike here */
    public HttpCourier(
            String target, URI webhook, Wire wire, InstantSource machine, FaultScript faults, ObjectMapper json) {
        this.target = target;
        this.webhook = webhook;
        this.wire = wire;
        this.machine = machine;
        this.faults = faults;
        this.json = json;
    }

    @Override
    public void carry(List<Event> events, Consumer<Event> taken) {
        if (!events.isEmpty()) {
            thread.execute(() -> attempt(events, taken, 1));
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }

    private void attempt(List<Event> events, Consumer<Event> taken, int number) {
        Event event = events.get(0);
        Optional<Fault> fault = faults.draw(target);
        if (fault.filter(struck -> struck.mode() == FaultMode.DELAY).isPresent()) {
            later(
                    () -> sendOrRetry(event, events, taken, number, false),
                    fault.get().delay().toMillis());
        } else if (fault.filter(struck -> struck.mode() == FaultMode.REFUSE).isPresent()) {
            retry(events, taken, number);
        } else {
            sendOrRetry(event, events, taken, number, fault.isPresent());
        }
    }

    private void sendOrRetry(Event event, List<Event> events, Consumer<Event> taken, int number, boolean answerIsLost) {
        if (!send(event) || answerIsLost) {
            retry(events, taken, number);
            return;
        }
        taken.accept(event);
        carry(events.subList(1, events.size()), taken);
    }

    private void retry(List<Event> events, Consumer<Event> taken, int number) {
        if (number == ATTEMPTS) {
            LOG.warnf("nobody took event %s", events.get(0).eventId());
            return;
        }
        long pause = Math.min(LONGEST_PAUSE_MILLIS, FIRST_PAUSE_MILLIS << Math.min(number - 1, 10));
        later(() -> attempt(events, taken, number + 1), pause);
    }

    private void later(Runnable task, long millis) {
        thread.schedule(task, millis, TimeUnit.MILLISECONDS);
    }

    private boolean send(Event event) {
        try {
            byte[] body = json.writeValueAsBytes(wire.body(event));
            var request = HttpRequest.newBuilder(webhook)
                    .timeout(TIMEOUT)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(body));
            wire.headers(machine.instant(), body).forEach(request::header);
            int status = http.send(request.build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
            return status >= 200 && status < 300;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a result is plain values", e);
        } catch (IOException e) {
            LOG.debugf("event %s did not get through: %s", event.eventId(), e.toString());
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
