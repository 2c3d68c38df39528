package dev.sekisho.identity.app;

import static dev.sekisho.kit.testing.Json.field;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sekisho.kit.clock.MovableClock;
import dev.sekisho.kit.testing.Json;
import dev.sekisho.kit.testing.PublishedFacts;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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
                .as(Json.class)
                .get("state");
    }

    static Stream<EkycWire> vendors() {
        return Stream.of(new KakuninWire(), new Mitome());
    }

    @ParameterizedTest
    @MethodSource("vendors")
    @Tag("A06")
    void nineteenAbusesHaveNoEffect(EkycWire vendor) {
        Customer hanako = Customer.opened();
        Customer other = Customer.opened();
        Customer.Session session = hanako.startProof(vendor.method());
        Customer.Session theirs = other.startProof(vendor.method());
        String elsewhere = vendor.method().equals("JPKI") ? "IC_CHIP" : "JPKI";
        Customer.Session othersVendors = other.startProof(elsewhere);
        Map<String, Long> before = new Tables(database).sizes();
        String body = vendor.approval(session.proof(), session.id(), hanako.document());
        Map<String, Map<String, String>> forged = vendor.forgeries(Instant.now(), body);
        forged.forEach((name, headers) -> assertThat(
                        vendor.send(body, headers).extract().statusCode())
                .as(name)
                .isEqualTo(401));

        vendor.send(vendor.approval(session.proof(), theirs.id(), "D1")).statusCode(422);
        vendor.send(vendor.approval(theirs.proof(), session.id(), "D1")).statusCode(422);
        vendor.send(vendor.approval(UUID.randomUUID(), session.id(), "D1")).statusCode(422);
        vendor.send(crossed(vendor, othersVendors)).statusCode(422);
        vendor.send(vendor.preliminary(session.proof(), session.id(), "D1")).statusCode(204);

        assertThat(forged).hasSize(14);
        assertThat(stateOf(hanako, session)).isEqualTo("PENDING");
        assertThat(stateOf(other, theirs)).isEqualTo("PENDING");
        assertThat(stateOf(other, othersVendors)).isEqualTo("PENDING");
        Map<String, Long> after = new Tables(database).sizes();
        assertThat(after.get("person")).isEqualTo(before.get("person"));
        assertThat(factsOf(session.proof())).containsExactly("identity-proof-started", "proof-event-ignored");
    }

    /** What this vendor, with its own good signature, would say of a session at the other vendor. */
    private static String crossed(EkycWire vendor, Customer.Session session) {
        return vendor instanceof Mitome
                ? Mitome.notice("applicantReviewed", session.proof(), session.id())
                : vendor.approval(session.proof(), session.id(), "D1");
    }

    @ParameterizedTest
    @MethodSource("vendors")
    void twentyFourCopiesAtOnceHaveOneEffect(EkycWire vendor) throws Exception {
        Customer hanako = Customer.opened();
        Customer.Session session = hanako.startProof(vendor.method());
        String body = vendor.approval(session.proof(), session.id(), hanako.document());
        Map<String, String> signature = vendor.sign(vendor.secret(), Instant.now(), body);

        List<Integer> answers = StaffHouse.race(
                COPIES, () -> vendor.send(body, signature).extract().statusCode());

        assertThat(answers).containsOnly(204);
        assertThat(factsOf(session.proof())).containsExactly("identity-proof-started", "identity-proved");
        assertThat(new Tables(database)
                        .column("select vendor_event from proof_event where proof_id = '" + session.proof() + "'"))
                .hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("vendors")
    void anApprovalNeverOverridesARejection(EkycWire vendor) {
        Customer hanako = Customer.opened();
        Customer.Session session = hanako.startProof(vendor.method());
        vendor.send(vendor.rejection(session.proof(), session.id())).statusCode(204);
        String approval = vendor.approval(session.proof(), session.id(), hanako.document());

        vendor.send(approval).statusCode(204);
        vendor.send(approval).statusCode(204);

        assertThat(stateOf(hanako, session)).isEqualTo("REJECTED");
        hanako.call().get("/v1/account").then().body(field("assurance", equalTo(0)));
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

    @ParameterizedTest
    @MethodSource("vendors")
    void processingIsNotAnAnswer(EkycWire vendor) {
        Customer hanako = Customer.opened();
        Customer.Session session = hanako.startProof(vendor.method());

        vendor.send(vendor.processing(session.proof(), session.id())).statusCode(204);
        assertThat(stateOf(hanako, session)).isEqualTo("PENDING");

        vendor.send(vendor.approval(session.proof(), session.id(), hanako.document()))
                .statusCode(204);
        assertThat(stateOf(hanako, session)).isEqualTo("APPROVED");
    }

    @ParameterizedTest
    @MethodSource("vendors")
    void aMovedBusinessClockOpensNoWindow(EkycWire vendor) {
        Customer hanako = Customer.opened();
        Customer.Session session = hanako.startProof(vendor.method());
        String body = vendor.approval(session.proof(), session.id(), hanako.document());
        Instant then = Instant.now().plus(Duration.ofDays(30));
        clock.moveTo(then);

        vendor.send(body, vendor.sign(vendor.secret(), then, body)).statusCode(401);
        vendor.send(body).statusCode(204);
    }

    @Test
    @Tag("A06")
    void aResultThatMayBeTriedAgainOrCannotBeFetchedSettlesNothing() {
        Mitome mitome = new Mitome();
        Customer hanako = Customer.opened();
        Customer.Session session = hanako.startProof("JPKI");

        mitome.send(mitome.retry(session.proof(), session.id())).statusCode(204);
        assertThat(stateOf(hanako, session)).isEqualTo("PENDING");

        String approval = mitome.approval(session.proof(), session.id(), hanako.document());
        World.away("ekyc", true);
        mitome.send(approval).statusCode(503);
        World.away("ekyc", false);
        assertThat(stateOf(hanako, session)).isEqualTo("PENDING");

        mitome.send(approval).statusCode(204);
        assertThat(stateOf(hanako, session)).isEqualTo("APPROVED");
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
