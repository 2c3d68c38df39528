package dev.sekisho.identity.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.event.FactTypes;
import dev.sekisho.kernel.event.Posting;
import dev.sekisho.kernel.event.Topics;
import dev.sekisho.kernel.event.charge.ChargePosted;
import dev.sekisho.kernel.event.charge.PayoutReserved;
import dev.sekisho.sandbox.infra.SandboxAccess;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Tells of charges and payouts on the topic that only charge-service may write. */
final class ChargeService {

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    private ChargeService() {}

    /** One message: the same bytes are the same fact. */
    static byte[] payout(UUID wallet, UUID bankAccount, Instant at) {
        UUID payout = UUID.randomUUID();
        return event(
                payout,
                1,
                at,
                new PayoutReserved(
                        payout,
                        wallet,
                        UUID.randomUUID(),
                        bankAccount,
                        "0998",
                        5_000,
                        at,
                        List.of(new Posting("wallet:" + wallet, -5_000), new Posting("bank:0998", 5_000))));
    }

    /** A charge that a bank booked. */
    static byte[] charged(UUID charge, UUID wallet, long yen, Instant at) {
        return event(
                charge,
                2,
                at,
                new ChargePosted(
                        charge,
                        wallet,
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        "0998",
                        yen,
                        "R-1",
                        at,
                        List.of(new Posting("wallet:" + wallet, yen), new Posting("bank:0998", -yen))));
    }

    private static byte[] event(UUID subject, long version, Instant at, FactData data) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("specversion", "1.0");
        event.put("id", UUID.randomUUID());
        event.put("source", "/sekisho/test");
        event.put("type", FactTypes.nameOf(data.getClass()));
        event.put("subject", subject);
        event.put("time", at);
        event.put("datacontenttype", "application/json");
        event.put("aggregateversion", version);
        event.put("data", data);
        try {
            return JSON.writeValueAsBytes(event);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** All under one key, so that they are taken in this order. */
    static void publish(UUID key, List<byte[]> messages) {
        Map<String, Object> settings = new HashMap<>(SandboxAccess.kafka("charge-service"));
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (byte[] message : messages) {
                byte[] under = key.toString().getBytes(StandardCharsets.UTF_8);
                producer.send(new ProducerRecord<>(Topics.CHARGE_FACTS, under, message))
                        .get();
            }
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
