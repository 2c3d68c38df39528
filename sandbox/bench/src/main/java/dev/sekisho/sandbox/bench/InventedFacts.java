package dev.sekisho.sandbox.bench;

import dev.sekisho.kernel.event.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Facts of charges and payments that never were, in charge-service's own form, on its topic. */
final class InventedFacts implements AutoCloseable {

    private static final int FACTS_OF_A_CHARGE = 3;
    private static final int WALLETS = 1_000;

    private final KafkaProducer<String, byte[]> producer;
    private final List<UUID> wallets =
            Stream.generate(InventedFacts::id).limit(WALLETS).toList();
    private final UUID merchant = id();
    private long told;

    /** @param login of charge-service */
    InventedFacts(Map<String, String> login) {
        Map<String, Object> settings = new HashMap<>(login);
        settings.put("acks", "all");
        settings.put("linger.ms", 5);
        this.producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    /** Where all the charges are spent. */
    UUID merchant() {
        return merchant;
    }

    /** How many charges were told of so far, each spent by one payment. */
    long told() {
        return told;
    }

    long factsOf(int charges) {
        return (long) charges * FACTS_OF_A_CHARGE;
    }

    /**
     * Charges, each reserved, posted, and spent at a shop.
     *
     * @return for each partition of the topic the ledger's transaction that its last fact tells of
     */
    Collection<UUID> tell(int charges) {
        Map<Integer, UUID> last = new HashMap<>();
        Map<UUID, Future<RecordMetadata>> sent = new LinkedHashMap<>();
        for (int i = 0; i < charges; i++) {
            Movement movement = new Movement(id(), wallets.get(i % WALLETS), merchant, Instant.now());
            send(movement.id(), 1, "charge-reserved", movement.reserved());
            sent.put(movement.id(), send(movement.id(), 2, "charge-posted", movement.posted()));
            UUID payment = id();
            sent.put(payment, send(payment, 1, "payment-posted", movement.spent(payment)));
        }
        told += charges;
        sent.forEach((transaction, answer) -> last.put(partition(answer), transaction));
        return last.values();
    }

    private Future<RecordMetadata> send(UUID aggregate, int version, String type, String data) {
        String event = """
                {"specversion":"1.0","id":"%s","source":"/sekisho/charge-service","type":"dev.sekisho.charge.%s.v1",\
                "subject":"%s","time":"%s","datacontenttype":"application/json","aggregateversion":%d,"policy":"bench",\
                "data":%s}""".formatted(id(), type, aggregate, Instant.now(), version, data);
        return producer.send(new ProducerRecord<>(
                Topics.CHARGE_FACTS, aggregate.toString(), event.getBytes(StandardCharsets.UTF_8)));
    }

    private static int partition(Future<RecordMetadata> answer) {
        try {
            return answer.get().partition();
        } catch (ExecutionException refused) {
            throw new IllegalStateException("the broker did not take a fact", refused);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Cheaper than a secure one: nobody has to guess it. */
    private static UUID id() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        long high = random.nextLong() & 0xffff_ffff_ffff_0fffL | 0x4000L;
        return new UUID(high, random.nextLong() & 0x3fff_ffff_ffff_ffffL | 0x8000_0000_0000_0000L);
    }

    @Override
    public void close() {
        producer.close();
    }

    /** A charge of a thousand yen and its way through a wallet. */
    private record Movement(UUID id, UUID wallet, UUID merchant, Instant at) {

        String reserved() {
            return "{%s,\"personId\":\"%s\",\"reservedAt\":\"%s\"}".formatted(terms(), wallet, time());
        }

        String posted() {
            return "{%s,\"bankReference\":\"R-%s\",\"postedAt\":\"%s\",\"postings\":[%s,%s]}"
                    .formatted(terms(), id, time(), posting("bank:0998", -1_000), posting("wallet:" + wallet, 1_000));
        }

        String spent(UUID payment) {
            return """
                    {"paymentId":"%s","walletId":"%s","merchantId":"%s","merchantCategory":"CONVENIENCE","shop":"S1",\
                    "terminal":"T1","amountYen":1000,"postedAt":"%s","postings":[%s,%s]}""".formatted(
                            payment,
                            wallet,
                            merchant,
                            time(),
                            posting("wallet:" + wallet, -1_000),
                            posting("merchant:" + merchant, 1_000));
        }

        private String terms() {
            return """
                    "chargeId":"%s","walletId":"%s","linkId":"%s","bankAccountId":"%s","bankCode":"0998","amountYen":1000""".formatted(id, wallet, wallet, wallet);
        }

        private Instant time() {
            return at.truncatedTo(ChronoUnit.MICROS);
        }

        private static String posting(String account, int amountYen) {
            return "{\"ledgerAccount\":\"%s\",\"amountYen\":%d}".formatted(account, amountYen);
        }
    }
}
