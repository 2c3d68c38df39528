package dev.sekisho.identity.message.http;

import dev.sekisho.identity.message.Delivery;
import dev.sekisho.identity.message.Message;
import dev.sekisho.identity.message.MessageGateway;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/** Hands messages over by HTTP, once: it is for the caller to ask again, because each message may cost money. */
@ApplicationScoped
class HttpMessageGateway implements MessageGateway {

    private static final Logger LOG = Logger.getLogger(HttpMessageGateway.class);

    private final GatewayClient gateway;

    HttpMessageGateway(@RestClient GatewayClient gateway) {
        this.gateway = gateway;
    }

    @Override
    public Delivery send(Message message) {
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
