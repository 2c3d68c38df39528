package dev.sekisho.charge.app;

import static dev.sekisho.kit.testing.Json.field;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;

import dev.sekisho.charge.link.LinkCopies;
import dev.sekisho.charge.link.LinkCopy;
import dev.sekisho.charge.link.LinkState;
import dev.sekisho.kernel.event.Topics;
import dev.sekisho.kernel.id.LinkId;
import dev.sekisho.sandbox.infra.SandboxAccess;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What link-service tells over Kafka reaches the copy by which charges are decided. */
@QuarkusTest
class LinkFactsTest extends Scene {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(60);

    @Inject
    LinkCopies copies;

    @Test
    void aLinkThatWasToldOfIsKnownWithoutAsking() {
        Customer customer = Customer.random();
        linkService.linksAreAway(true);

        tell(customer.linkId(), 1, "link-established", established(customer));

        await().atMost(LONG_ENOUGH)
                .untilAsserted(
                        () -> assertThat(copy(customer)).map(LinkCopy::state).contains(LinkState.ACTIVE));
        customer.charge(30_000).then().statusCode(201);
    }

    @Test
    @Tag("A24")
    void anEndedLinkGivesNothingAnyMore() {
        Customer customer = customerWithOldLink();
        customer.charge(1_000).then().statusCode(201);

        tell(customer.linkId(), 2, "link-ended", ended(customer));

        await().atMost(LONG_ENOUGH)
                .untilAsserted(
                        () -> assertThat(copy(customer)).map(LinkCopy::state).contains(LinkState.REVOKED));
        customer.charge(1_000).then().statusCode(422).body(field("rules", contains("LINK_NOT_ACTIVE")));
        assertThat(linkService.bookedYen(customer.linkId())).isEqualTo(1_000);
    }

    @Test
    void aReleasedLinkGivesAgain() {
        Customer customer = customerWithOldLink();
        customer.charge(1_000).then().statusCode(201);
        tell(customer.linkId(), 2, "link-ended", ended(customer).replace("REVOKED", "STOPPED"));
        await().atMost(LONG_ENOUGH)
                .untilAsserted(
                        () -> assertThat(copy(customer)).map(LinkCopy::state).contains(LinkState.STOPPED));

        tell(customer.linkId(), 3, "link-released", released(customer));

        await().atMost(LONG_ENOUGH)
                .untilAsserted(
                        () -> assertThat(copy(customer)).map(LinkCopy::state).contains(LinkState.ACTIVE));
        customer.charge(1_000).then().statusCode(201);
    }

    @Test
    @Tag("TD4")
    void anEndingThatComesBeforeTheLinkIsKnownKeepsItClosed() {
        Customer customer = customerWithOldLink();

        tell(customer.linkId(), 2, "link-ended", ended(customer));
        await().atMost(LONG_ENOUGH)
                .until(() -> sum("select count(*) n from link_copy where id = ?", customer.linkId()) == 1);

        customer.charge(1_000).then().statusCode(422).body(field("rules", contains("LINK_NOT_ACTIVE")));
    }

    private Optional<LinkCopy> copy(Customer customer) {
        return copies.find(new LinkId(customer.linkId()));
    }

    private static String established(Customer customer) {
        Instant linked = Instant.now().minus(Duration.ofDays(200));
        return "{\"linkId\":\"%s\",\"linkRequestId\":\"%s\",\"walletId\":\"%s\",\"personId\":\"%s\",\"bankAccountId\":\"%s\","
                        .formatted(
                                customer.linkId(),
                                UUID.randomUUID(),
                                customer.walletId(),
                                customer.personId(),
                                customer.bankAccountId())
                + "\"bankCode\":\"%s\",\"accountMask\":\"****567\",\"state\":\"ACTIVE\",\"tier\":\"T1\","
                        .formatted(BANK)
                + "\"establishedAt\":\"%s\",\"chargeableFrom\":\"%s\"}".formatted(linked, linked);
    }

    private static String ended(Customer customer) {
        return "{\"linkId\":\"%s\",\"walletId\":\"%s\",\"bankAccountId\":\"%s\",\"bankCode\":\"%s\",\"state\":\"REVOKED\",\"reason\":\"CUSTOMER\"}"
                .formatted(customer.linkId(), customer.walletId(), customer.bankAccountId(), BANK);
    }

    private static String released(Customer customer) {
        return "{\"linkId\":\"%s\",\"walletId\":\"%s\",\"bankAccountId\":\"%s\",\"bankCode\":\"%s\",\"state\":\"ACTIVE\"}"
                .formatted(customer.linkId(), customer.walletId(), customer.bankAccountId(), BANK);
    }

    private static void tell(UUID linkId, long version, String type, String data) {
        String event =
                "{\"specversion\":\"1.0\",\"id\":\"%s\",\"source\":\"/sekisho/link-service\",\"type\":\"dev.sekisho.link.%s.v1\","
                                .formatted(UUID.randomUUID(), type)
                        + "\"subject\":\"%s\",\"time\":\"2027-01-01T00:00:00Z\",\"datacontenttype\":\"application/json\","
                                .formatted(linkId)
                        + "\"aggregateversion\":%d,\"policy\":\"test.1\",\"data\":%s}".formatted(version, data);
        try (var producer = new KafkaProducer<>(
                new HashMap<String, Object>(SandboxAccess.kafka("link-service")),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(
                            Topics.LINK_FACTS,
                            linkId.toString().getBytes(StandardCharsets.UTF_8),
                            event.getBytes(StandardCharsets.UTF_8)))
                    .get();
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
