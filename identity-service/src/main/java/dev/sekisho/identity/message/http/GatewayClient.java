package dev.sekisho.identity.message.http;

import dev.sekisho.identity.message.Channel;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.ClientHeaderParam;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The gateway's own interface, raw. */
@RegisterRestClient(configKey = "message-gateway")
@ClientHeaderParam(name = "X-Api-Key", value = "${sekisho.identity.message-gateway.api-key}")
@Path("/gateway/messages")
@Consumes(MediaType.APPLICATION_JSON)
interface GatewayClient {

    @POST
    Response send(OutgoingMessage message);

    /** A message as the gateway takes it. */
    record OutgoingMessage(Channel channel, String to, String text, UUID reference) {

        @Override
        public String toString() {
            return "OutgoingMessage[" + channel + ", " + reference + "]";
        }
    }
}
