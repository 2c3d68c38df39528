package dev.sekisho.identity.app;

import static dev.sekisho.kit.testing.Json.field;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The gateway's receipts: accepted is not delivered, what is late or forged changes nothing. */
@QuarkusTest
@Tag("A08")
@Tag("ID-07")
class ReceiptsTest {

    @Inject
    DataSource database;

    @Inject
    Scheduler workers;

    @AfterEach
    void workersGoOn() {
        workers.resume();
    }

    private Customer hanako;

    @BeforeEach
    void askedForACode() {
        hanako = Customer.opened();
        hanako.startPhone();
    }

    @Test
    void acceptedIsNotDelivered() {
        String reference = World.lastReference(hanako.phone());
        assertThat(state(reference)).isEqualTo("ACCEPTED");

        Gateway.says(reference, "DELIVERED").statusCode(204);

        assertThat(state(reference)).isEqualTo("DELIVERED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"FAILED", "EXPIRED", "REJECTED"})
    void aCodeThatWasLostMayBeReplacedAtOnceAndStillCounts(String lost) {
        for (int sent = 1; sent < 5; sent++) {
            again(429);
            Gateway.says(World.lastReference(hanako.phone()), lost).statusCode(204);
            again(202);
        }
        Gateway.says(World.lastReference(hanako.phone()), lost).statusCode(204);

        again(429);
        assertThat(World.inbox(hanako.phone())).hasSize(5);
    }

    @Test
    void receiptsThatComeLateOrTwiceNeverGoBack() {
        String reference = World.lastReference(hanako.phone());
        for (String said : List.of("DELIVERED", "ACCEPTED", "FAILED", "EXPIRED", "DELIVERED", "BUFFERED")) {
            Gateway.says(reference, said).statusCode(204);
            assertThat(state(reference)).as(said).isEqualTo("DELIVERED");
        }
        again(429);
    }

    @Test
    void manyCopiesAtOnceAreOne() {
        String reference = World.lastReference(hanako.phone());

        IntStream.range(0, 24)
                .parallel()
                .forEach(copy -> Gateway.says(reference, "FAILED").statusCode(204));

        assertThat(state(reference)).isEqualTo("FAILED");
        again(202);
        again(429);
    }

    @Test
    void whatIsAboutNothingOfOursIsAnsweredTheSame() {
        // Workers write by themselves, and what they do is nothing that was asked for here.
        workers.pause();
        Map<String, Long> before = new Tables(database).sizes();
        for (String reference : List.of(UUID.randomUUID().toString(), "an order of somebody else's")) {
            Gateway.says(reference, "FAILED").statusCode(204);
        }
        Gateway.says(World.lastReference(hanako.phone()), "SOMETHING_NEW").statusCode(204);

        assertThat(new Tables(database).sizes()).isEqualTo(before);
        again(429);
    }

    @Test
    @Tag("TA8")
    void aForgedReceiptHasNoEffect() {
        String reference = World.lastReference(hanako.phone());
        String body = Gateway.receipt(reference, "FAILED");
        Instant now = Instant.now();
        String good = Gateway.signature(Gateway.SECRET, now, body);
        String mac = good.substring(good.indexOf("v1="));
        Map<String, String> forged = new LinkedHashMap<>();
        forged.put("none", null);
        forged.put("empty", "");
        forged.put("another's secret", Gateway.signature("sandbox-webhook-secret", now, body));
        forged.put("of another body", Gateway.signature(Gateway.SECRET, now, body + " "));
        forged.put("another time", "t=" + (now.getEpochSecond() + 1) + "," + mac);
        forged.put("no time", mac);
        forged.put("zeros", "t=" + now.getEpochSecond() + ",v1=" + "0".repeat(64));
        forged.put("half", good.substring(0, good.length() - 32));
        forged.put("twice", good + "," + mac);
        forged.put("too old", Gateway.signature(Gateway.SECRET, now.minusSeconds(301), body));
        // Well beyond the limit of 300 s: its age is taken when it arrives, which on a busy machine is seconds later.
        forged.put("of the future", Gateway.signature(Gateway.SECRET, now.plusSeconds(600), body));

        forged.forEach((name, signature) ->
                Gateway.send(body, signature).statusCode(401).body(field("type", equalTo(REFUSED))));

        assertThat(state(reference)).isEqualTo("ACCEPTED");
        again(429);
    }

    private static final String REFUSED = "https://sekisho.dev/problems/signature-refused";

    private void again(int status) {
        hanako.call()
                .body("{\"phoneNumber\":\"" + hanako.phone() + "\",\"channel\":\"VOICE\"}")
                .post("/v1/phone-verifications")
                .then()
                .statusCode(status);
    }

    private String state(String reference) {
        return new Tables(database)
                .column("select state from message_dispatch where reference = '" + reference + "'")
                .get(0);
    }
}
