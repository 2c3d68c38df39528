package dev.sekisho.link.bank.http;

import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kit.http.LimitedBody;
import dev.sekisho.link.clock.MachineClock;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.jboss.logging.Logger;

/**
 * Calls banks within bounds, each bank over a line of its own: so many calls at once, none while it is broken, so long for a
 * whole answer, so many bytes of it, no host but the allowed ones, no redirect followed. Whatever goes wrong is no answer.
 */
@ApplicationScoped
class BankHttp {

    private static final Logger LOG = Logger.getLogger(BankHttp.class);
    private static final int FIRST_FAILURE_OF_A_SERVER = 500;

    private final BankSettings settings;
    private final MachineClock machine;
    private final MeterRegistry meters;
    private final HttpClient http;
    private final Map<BankCode, BankLine> lines = new ConcurrentHashMap<>();

    BankHttp(BankSettings settings, MachineClock machine, MeterRegistry meters) {
        this.settings = settings;
        this.machine = machine;
        this.meters = meters;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(settings.connectTimeout())
                .build();
    }

    /**
     * Empty if there was no whole answer in time, or one to another request; the bank may have received the request all the
     * same.
     */
    Optional<Answer> send(BankCode bank, HttpRequest request) {
        return send(bank, request, settings.longestAnswer());
    }

    /** For an answer of another size. @param longest in bytes */
    Optional<Answer> send(BankCode bank, HttpRequest request, int longest) {
        Interaction interaction = Interaction.fresh();
        boolean always = settings.bounds(bank).repeatsInteraction();
        return call(bank, interaction.mark(request), heads -> interaction.owns(heads, always), longest);
    }

    /** The same of what is for everybody, and may come out of anybody's cache. */
    Optional<Answer> fetch(BankCode bank, HttpRequest request) {
        return call(bank, request, heads -> true, settings.longestAnswer());
    }

    private Optional<Answer> call(BankCode bank, HttpRequest request, Predicate<HttpHeaders> ours, int longest) {
        if (!settings.allows(request.uri().getHost())) {
            return nothing(bank, request, "host-not-allowed");
        }
        BankLine line = lines.computeIfAbsent(bank, this::open);
        Optional<BankLine.Refusal> refused = line.begin();
        if (refused.isPresent()) {
            return nothing(bank, request, refused.get().name().toLowerCase(Locale.ROOT));
        }
        Optional<Answer> answer = Optional.empty();
        try {
            answer = exchange(bank, request, ours, longest);
            return answer;
        } finally {
            line.ended(answer.filter(whole -> whole.status() < FIRST_FAILURE_OF_A_SERVER)
                    .isPresent());
        }
    }

    private BankLine open(BankCode bank) {
        BankLine line = new BankLine(settings.bounds(bank).callsAtOnce(), settings.breaker(), machine::now);
        Gauge.builder("sekisho.link.bank.broken", line, opened -> opened.isBroken() ? 1 : 0)
                .tag("bank", bank.value())
                .register(meters);
        return line;
    }

    private Optional<Answer> exchange(BankCode bank, HttpRequest request, Predicate<HttpHeaders> ours, int longest) {
        CompletableFuture<HttpResponse<byte[]>> exchange = http.sendAsync(request, head -> new LimitedBody(longest));
        try {
            HttpResponse<byte[]> whole =
                    exchange.get(settings.bounds(bank).answerTimeout().toNanos(), TimeUnit.NANOSECONDS);
            if (!ours.test(whole.headers())) {
                return nothing(bank, request, "of-another-request");
            }
            count(bank, "answered");
            return Optional.of(new Answer(
                    whole.statusCode(),
                    whole.headers().firstValue("Content-Type").orElse(""),
                    whole.body()));
        } catch (TimeoutException late) {
            exchange.cancel(true);
            return nothing(bank, request, "late");
        } catch (ExecutionException broken) {
            LOG.debugf("%s", broken.getCause().getClass().getSimpleName());
            return nothing(bank, request, "lost");
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            exchange.cancel(true);
            return nothing(bank, request, "interrupted");
        }
    }

    private Optional<Answer> nothing(BankCode bank, HttpRequest request, String why) {
        count(bank, why);
        LOG.warnf("%s: no answer: %s", withoutAccount(request), why);
        return Optional.empty();
    }

    /** The path without what may be digits of an account. */
    private static String withoutAccount(HttpRequest request) {
        return request.uri().getPath().replaceAll("/payees/.*", "/payees/***");
    }

    private void count(BankCode bank, String result) {
        meters.counter("sekisho.link.bank.calls", "bank", bank.value(), "result", result)
                .increment();
    }

    /** An answer as it came, whole and not yet believed. */
    record Answer(int status, String type, byte[] body) {

        @Override
        public String toString() {
            return "Answer[" + status + "]";
        }
    }
}
