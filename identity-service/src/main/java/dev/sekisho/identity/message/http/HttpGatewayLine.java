package dev.sekisho.identity.message.http;

import dev.sekisho.identity.message.Delivery;
import dev.sekisho.identity.message.GatewayLine;
import dev.sekisho.identity.message.Message;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/** Hands messages over by HTTP, once: it is for the caller to ask again, because each message may cost money. */
@ApplicationScoped
class HttpGatewayLine implements GatewayLine {

    private static final Logger LOG = Logger.getLogger(HttpGatewayLine.class);

    private final GatewayClient gateway;
    private final MeterRegistry meters;

    HttpGatewayLine(@RestClient GatewayClient gateway, MeterRegistry meters) {
        this.gateway = gateway;
        this.meters = meters;
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
