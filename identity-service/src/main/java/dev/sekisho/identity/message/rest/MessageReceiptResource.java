package dev.sekisho.identity.message.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sekisho.identity.message.Channel;
import dev.sekisho.identity.message.DispatchState;
import dev.sekisho.identity.message.ReceiptSecret;
import dev.sekisho.identity.message.TakeReceipt;
import dev.sekisho.kit.clock.SystemClock;
import dev.sekisho.kit.http.TimedSignature;
import dev.sekisho.kit.problem.ProblemException;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Where the message gateway says what became of a message; the signature over the raw body lets it in, nothing else. */
@Path("/v1/message-receipts")
@Consumes(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "messages")
class MessageReceiptResource {

    private static final String SIGNATURE = "Gateway-Signature";

    private final TimedSignature signature;
    private final TakeReceipt takeReceipt;
    private final ObjectMapper json;
    private final SystemClock clock;
    private final MeterRegistry meters;

    MessageReceiptResource(
            ReceiptSecret secret, TakeReceipt takeReceipt, ObjectMapper json, SystemClock clock, MeterRegistry meters) {
        this.signature = new TimedSignature(secret.bytes());
        this.takeReceipt = takeReceipt;
        this.json = json;
        this.clock = clock;
        this.meters = meters;
    }

    @POST
    @ResponseStatus(204)
    @Operation(summary = "Take the message gateway's receipt")
    @APIResponse(
            responseCode = "204",
            description = "Taken, or seen before, or too late, or about a message that is not ours: nothing to repeat")
    @APIResponse(responseCode = "400", description = "Problem receipt-malformed")
    @APIResponse(responseCode = "401", description = "Problem signature-refused: wrong, missing or too old")
    public void receive(@HeaderParam(SIGNATURE) String header, byte[] body) {
        byte[] raw = body == null ? new byte[0] : body;
        if (!signature.covers(raw, header, clock.instant())) {
            throw ProblemException.of(401, "signature-refused", "The signature is not accepted")
                    .build();
        }
        GatewayReceipt receipt = read(raw);
        Optional<DispatchState> said = receipt.said();
        Optional<Channel> moved =
                receipt.ours().flatMap(reference -> said.flatMap(state -> takeReceipt.take(reference, state)));
        meters.counter(
                        "sekisho.identity.messages.receipts",
                        "channel",
                        moved.map(Channel::name).orElse("NONE"),
                        "outcome",
                        moved.flatMap(channel -> said).map(DispatchState::name).orElse("NOTHING_NEW"))
                .increment();
    }

    private GatewayReceipt read(byte[] raw) {
        try {
            return Optional.ofNullable(json.readValue(raw, GatewayReceipt.class))
                    .filter(GatewayReceipt::isOne)
                    .orElseThrow(MessageReceiptResource::malformed);
        } catch (IOException notAReceipt) {
            throw malformed();
        }
    }

    private static ProblemException malformed() {
        return ProblemException.of(400, "receipt-malformed", "The body is not a receipt of this gateway")
                .build();
    }
}
