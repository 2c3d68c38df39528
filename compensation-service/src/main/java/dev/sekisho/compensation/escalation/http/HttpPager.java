package dev.sekisho.compensation.escalation.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sekisho.compensation.escalation.Page;
import dev.sekisho.compensation.escalation.Pager;
import dev.sekisho.compensation.escalation.PagerAddress;
import dev.sekisho.kernel.id.BankCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/** Calls people by a POST to the operator's webhook; 2xx has taken it, any other 4xx than 408 and 429 will not. */
@ApplicationScoped
class HttpPager implements Pager {

    private static final Logger LOG = Logger.getLogger(HttpPager.class);
    private static final Duration CONNECT = Duration.ofSeconds(1);
    private static final Duration ANSWER = Duration.ofSeconds(3);
    private static final int REQUEST_TIMEOUT = 408;
    private static final int TOO_MANY = 429;

    private final PagerAddress address;
    private final ObjectMapper json;
    private final Duration limit;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(Redirect.NEVER)
            .build();

    @Inject
    HttpPager(PagerAddress address, ObjectMapper json) {
        this(address, json, ANSWER);
    }

    /** @param limit for the whole answer, its body too */
    HttpPager(PagerAddress address, ObjectMapper json, Duration limit) {
        this.address = address;
        this.json = json;
        this.limit = limit;
    }

    @Override
    public boolean isThere() {
        return address.url().isPresent();
    }

    @Override
    @Transactional(Transactional.TxType.NEVER)
    public Answer tell(Page page) {
        CompletableFuture<HttpResponse<Void>> exchange = client.sendAsync(request(page), BodyHandlers.discarding());
        try {
            int status = exchange.get(limit.toNanos(), TimeUnit.NANOSECONDS).statusCode();
            return status / 100 == 2 ? Answer.TAKEN : notTaken(status);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            exchange.cancel(true);
            return Answer.SILENCE;
        } catch (TimeoutException late) {
            exchange.cancel(true);
            return silent(late);
        } catch (ExecutionException unreachable) {
            return silent(unreachable.getCause());
        }
    }

    private static Answer silent(Throwable why) {
        LOG.warnf("the pager did not answer: %s", why.getClass().getSimpleName());
        return Answer.SILENCE;
    }

    private static Answer notTaken(int status) {
        LOG.warnf("the pager answered with status %d", status);
        boolean later = status / 100 != 4 || status == REQUEST_TIMEOUT || status == TOO_MANY;
        return later ? Answer.SILENCE : Answer.REFUSED;
    }

    private HttpRequest request(Page page) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address.url().orElseThrow())
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", page.key())
                .POST(BodyPublishers.ofByteArray(written(page)));
        address.token().ifPresent(token -> request.header("Authorization", "Bearer " + token));
        return request.build();
    }

    private byte[] written(Page page) {
        try {
            return json.writeValueAsBytes(told(page));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a call could not be written", impossible);
        }
    }

    private static Map<String, Object> told(Page page) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("escalationId", page.escalation().toString());
        told.put("level", page.level().name());
        told.put("trigger", page.sign().trigger().name());
        told.put("about", page.sign().about());
        page.sign().bank().map(BankCode::value).ifPresent(bank -> told.put("bankCode", bank));
        told.put("counted", page.sign().counted());
        told.put("amountYen", page.sign().amount().yen());
        told.put("acknowledgeBy", page.acknowledgeBy().toString());
        return told;
    }
}
