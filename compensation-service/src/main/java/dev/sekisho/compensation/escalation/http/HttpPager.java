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
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jboss.logging.Logger;

/** Calls people by a POST to the operator's webhook; 2xx has taken it, any other 4xx than 408 and 429 will not. */
@ApplicationScoped
class HttpPager implements Pager {

    private static final Logger LOG = Logger.getLogger(HttpPager.class);
    private static final Duration CONNECT = Duration.ofSeconds(1);
    private static final Duration READ = Duration.ofSeconds(3);
    private static final int REQUEST_TIMEOUT = 408;
    private static final int TOO_MANY = 429;

    private final PagerAddress address;
    private final ObjectMapper json;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(Redirect.NEVER)
            .build();

    @Inject
    HttpPager(PagerAddress address, ObjectMapper json) {
        this.address = address;
        this.json = json;
    }

    @Override
    public boolean isThere() {
        return address.url().isPresent();
    }

    @Override
    @Transactional(Transactional.TxType.NEVER)
    public Answer tell(Page page) {
        try {
            int status = client.send(request(page), BodyHandlers.discarding()).statusCode();
            return status / 100 == 2 ? Answer.TAKEN : notTaken(status);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Answer.SILENCE;
        } catch (IOException unreachable) {
            LOG.warnf("the pager did not answer: %s", unreachable.getClass().getSimpleName());
            return Answer.SILENCE;
        }
    }

    private static Answer notTaken(int status) {
        LOG.warnf("the pager answered with status %d", status);
        boolean later = status / 100 != 4 || status == REQUEST_TIMEOUT || status == TOO_MANY;
        return later ? Answer.SILENCE : Answer.REFUSED;
    }

    private HttpRequest request(Page page) throws JsonProcessingException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address.url().orElseThrow())
                .timeout(READ)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", page.key())
                .POST(BodyPublishers.ofByteArray(json.writeValueAsBytes(told(page))));
        address.token().ifPresent(token -> request.header("Authorization", "Bearer " + token));
        return request.build();
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
