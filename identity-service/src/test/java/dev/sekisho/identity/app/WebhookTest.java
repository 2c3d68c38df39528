package dev.sekisho.identity.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sekisho.kit.clock.MovableClock;
import dev.sekisho.kit.testing.PublishedFacts;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The vendor's webhook under attack: nothing forged, replayed, reordered or crossed has an effect. */
@QuarkusTest
@Tag("TA8")
@Tag("ID-04")
class WebhookTest {

    private static final int COPIES = 24;

    @Inject
    DataSource database;

    @Inject
    MovableClock clock;

    @AfterEach
    void itIsNow() {
        clock.reset();
    }

    private List<String> factsOf(UUID proof) {
        return new PublishedFacts(database).typesOf(proof);
    }

    private static String stateOf(Customer customer, Customer.Session session) {
        return customer.call()
                .get("/v1/identity-proofs/" + session.proof())
                .then()
                .statusCode(200)
                .extract()
                .path("state");
    }

    @Test
    void eighteenAbusesHaveNoEffect() {
        Customer hanako = Customer.opened();
        Customer other = Customer.opened();
        Customer.Session session = hanako.startProof();
        Customer.Session theirs = other.startProof();
        Map<String, Long> before = new Tables(database).sizes();
        ObjectNode approval = Kakunin.approval(session.proof(), session.id(), hanako.document());
        String body = approval.toString();
        Instant now = Instant.now();
        String good = Kakunin.signature(Kakunin.SECRET, now, body);
        String mac = good.substring(good.indexOf("v1=") + 3);
        Map<String, String> forged = new LinkedHashMap<>();
        forged.put("no signature", null);
        forged.put("an empty one", "");
        forged.put("one without a time", "v1=" + mac);
        forged.put("one without a MAC", "t=" + now.getEpochSecond());
        forged.put("zeros", "t=" + now.getEpochSecond() + ",v1=" + "0".repeat(64));
        forged.put("half of it", good.substring(0, good.length() - 32));
        forged.put("capital letters", "t=" + now.getEpochSecond() + ",v1=" + mac.toUpperCase(java.util.Locale.ROOT));
        forged.put("two of them", good + ",v1=" + mac);
        forged.put("another time", "t=" + (now.getEpochSecond() + 1) + ",v1=" + mac);
        forged.put("another secret", Kakunin.signature("another-webhook-secret", now, body));
        forged.put("another body's", Kakunin.signature(Kakunin.SECRET, now, body + " "));
        forged.put("one too old", Kakunin.signature(Kakunin.SECRET, now.minus(Duration.ofMinutes(6)), body));
        forged.put("one too early", Kakunin.signature(Kakunin.SECRET, now.plus(Duration.ofMinutes(6)), body));
        forged.put("the API key's", Kakunin.signature("sandbox-key", now, body));
        forged.forEach((name, signature) -> assertThat(
                        Kakunin.send(body, signature).extract().statusCode())
                .as(name)
                .isEqualTo(401));

        Kakunin.send(Kakunin.approval(session.proof(), theirs.id(), "D1")).statusCode(422);
        Kakunin.send(Kakunin.approval(theirs.proof(), session.id(), "D1")).statusCode(422);
        Kakunin.send(Kakunin.approval(UUID.randomUUID(), session.id(), "D1")).statusCode(422);
        Kakunin.send(Kakunin.event(session.proof(), session.id(), "APPROVED", false))
                .statusCode(204);

        assertThat(forged).hasSize(14);
        assertThat(stateOf(hanako, session)).isEqualTo("PENDING");
        assertThat(stateOf(other, theirs)).isEqualTo("PENDING");
        Map<String, Long> after = new Tables(database).sizes();
        assertThat(after.get("person")).isEqualTo(before.get("person"));
        assertThat(factsOf(session.proof())).containsExactly("identity-proof-started", "proof-event-ignored");
    }

    @Test
    void twentyFourCopiesAtOnceHaveOneEffect() throws Exception {
        Customer hanako = Customer.opened();
        Customer.Session session = hanako.startProof();
        String body = Kakunin.approval(session.proof(), session.id(), hanako.document())
                .toString();
        String signature = Kakunin.signature(Kakunin.SECRET, Instant.now(), body);
        ExecutorService pool = Executors.newFixedThreadPool(COPIES);
        CountDownLatch start = new CountDownLatch(1);
        List<Future<Integer>> answers = new ArrayList<>();
        for (int copy = 0; copy < COPIES; copy++) {
            answers.add(pool.submit(() -> {
                start.await();
                return Kakunin.send(body, signature).extract().statusCode();
            }));
        }
        start.countDown();
        for (Future<Integer> answer : answers) {
            assertThat(answer.get()).isEqualTo(204);
        }
        pool.shutdown();

        assertThat(factsOf(session.proof())).containsExactly("identity-proof-started", "identity-proved");
        assertThat(new Tables(database)
                        .column("select vendor_event from proof_event where proof_id = '" + session.proof() + "'"))
                .hasSize(1);
    }

    @Test
    void anApprovalNeverOverridesARejection() {
        Customer hanako = Customer.opened();
        Customer.Session session = hanako.startProof();
        ObjectNode approval = Kakunin.approval(session.proof(), session.id(), hanako.document());
        Kakunin.send(Kakunin.rejection(session.proof(), session.id())).statusCode(204);

        Kakunin.send(approval).statusCode(204);
        Kakunin.send(approval).statusCode(204);

        assertThat(stateOf(hanako, session)).isEqualTo("REJECTED");
        hanako.call().get("/v1/account").then().body("assurance", equalTo(0));
        assertThat(factsOf(session.proof()))
                .containsExactly("identity-proof-started", "identity-proof-refused", "proof-event-ignored");
        assertThat(new PublishedFacts(database)
                        .of(session.proof())
                        .get(1)
                        .at("/data/reasons")
                        .toString())
                .as("a vendor's sentence about a person goes nowhere")
                .isEqualTo("[\"DOCUMENT_DAMAGED\",\"OTHER\"]");
    }

    @Test
    void processingIsNotAnAnswer() {
        Customer hanako = Customer.opened();
        Customer.Session session = hanako.startProof();

        Kakunin.send(Kakunin.event(session.proof(), session.id(), "PROCESSING", false))
                .statusCode(204);
        assertThat(stateOf(hanako, session)).isEqualTo("PENDING");

        Kakunin.send(Kakunin.approval(session.proof(), session.id(), hanako.document()))
                .statusCode(204);
        assertThat(stateOf(hanako, session)).isEqualTo("APPROVED");
    }

    @Test
    void aMovedBusinessClockOpensNoWindow() {
        Customer hanako = Customer.opened();
        Customer.Session session = hanako.startProof();
        String body = Kakunin.approval(session.proof(), session.id(), hanako.document())
                .toString();
        Instant then = Instant.now().plus(Duration.ofDays(30));
        clock.moveTo(then);

        Kakunin.send(body, Kakunin.signature(Kakunin.SECRET, then, body)).statusCode(401);
        Kakunin.send(body, Kakunin.signature(Kakunin.SECRET, Instant.now(), body))
                .statusCode(204);
    }

    @Test
    @Tag("ID-02")
    void anApprovalWithoutANameProvesNothing() {
        for (String field : List.of("nameKanji", "nameKana", "kanaSource", "birthDate", "address", "documentNumber")) {
            Customer hanako = Customer.opened();
            Customer.Session session = hanako.startProof();
            ObjectNode approval = Kakunin.approval(session.proof(), session.id(), hanako.document());
            ((ObjectNode) approval.get("verified")).remove(field);

            Kakunin.send(approval).statusCode(204);

            assertThat(stateOf(hanako, session)).as("without %s", field).isEqualTo("REJECTED");
        }
    }

    @Test
    void aSignedBodyThatIsNoEventIsRefused() {
        Customer hanako = Customer.opened();
        Customer.Session session = hanako.startProof();
        for (String field : List.of("eventId", "occurredAt", "sessionId", "externalId", "final", "result", "method")) {
            ObjectNode without = Kakunin.approval(session.proof(), session.id(), "D1");
            without.remove(field);
            Kakunin.send(without).statusCode(400);
            ObjectNode wrong = Kakunin.approval(session.proof(), session.id(), "D1");
            wrong.put(field, "' or 1=1 --");
            Kakunin.send(wrong).statusCode(400);
        }
        ObjectNode wrong = Kakunin.approval(session.proof(), session.id(), "D1");
        ((ObjectNode) wrong.get("verified")).put("birthDate", "2. Januar");
        Kakunin.send(wrong).statusCode(400);

        assertThat(stateOf(hanako, session)).isEqualTo("PENDING");
        assertThat(factsOf(session.proof())).containsExactly("identity-proof-started");
    }
}
