package dev.sekisho.identity.message.http;

import dev.sekisho.identity.message.Delivery;
import dev.sekisho.identity.message.GatewayLine;
import dev.sekisho.identity.message.Message;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/** Hands messages over by HTTP, once: it is for the caller to ask again, because each message may cost money. */
@ApplicationScoped
class HttpGatewayLine implements GatewayLine {

    private static final Logger LOG = Logger.getLogger(HttpGatewayLine.class);

    /** Messages on their way to the gateway from one list. */
    private static final int AT_ONCE = 8;

    private final GatewayClient gateway;
    private final MeterRegistry meters;
    private final ManagedExecutor threads;

    HttpGatewayLine(@RestClient GatewayClient gateway, MeterRegistry meters, ManagedExecutor threads) {
        this.gateway = gateway;
        this.meters = meters;
        this.threads = threads;
    }

    @Override
    public Delivery hand(Message message) {
        Delivery delivery = call(message);
        meters.counter(
                        "sekisho.identity.messages.sent",
                        "channel",
                        message.channel().name(),
                        "outcome",
                        delivery.name())
                .increment();
        return delivery;
    }

    @Override
    public Map<UUID, Delivery> hand(List<Message> messages) {
        Queue<Message> left = new ConcurrentLinkedQueue<>(messages);
        Map<UUID, Delivery> deliveries = new ConcurrentHashMap<>();
        CompletableFuture<?>[] hands = Stream.generate(() -> threads.runAsync(() -> handWhileTaken(left, deliveries)))
                .limit(Math.min(AT_ONCE, messages.size()))
                .toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(hands).join();
        return deliveries;
    }

    private void handWhileTaken(Queue<Message> left, Map<UUID, Delivery> deliveries) {
        for (Message next = left.poll(); next != null; next = left.poll()) {
            Delivery delivery = hand(next);
            deliveries.put(next.reference(), delivery);
            if (delivery != Delivery.ACCEPTED) {
                left.clear();
            }
        }
    }

    private Delivery call(Message message) {
        try (Response answer = gateway.send(new GatewayClient.OutgoingMessage(
                message.channel(), message.to(), message.text(), message.reference()))) {
            return answer.getStatusInfo().getFamily() == Response.Status.Family.SUCCESSFUL
                    ? Delivery.ACCEPTED
                    : Delivery.NOT_ACCEPTED;
        } catch (WebApplicationException | ProcessingException failed) {
            LOG.warnf(
                    "the message gateway did not take a message: %s",
                    failed.getClass().getSimpleName());
            return Delivery.NOT_ACCEPTED;
        }
    }
}
