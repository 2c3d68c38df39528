package dev.sekisho.identity.proof.kakunin;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sekisho.identity.proof.EventOutcome;
import dev.sekisho.identity.proof.ReceiveVendorEvent;
import dev.sekisho.identity.proof.VendorEvent;
import dev.sekisho.kit.clock.SystemClock;
import dev.sekisho.kit.problem.ProblemException;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Where kakunin sends its results; the signature over the raw body is the only thing that lets anything in. */
@Path("/v1/ekyc-webhooks/kakunin")
@Consumes(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "proof")
class KakuninWebhookResource {

    private final KakuninSignature signature;
    private final ReceiveVendorEvent receiveEvent;
    private final ObjectMapper json;
    private final SystemClock clock;

    KakuninWebhookResource(
            KakuninSignature signature, ReceiveVendorEvent receiveEvent, ObjectMapper json, SystemClock clock) {
        this.signature = signature;
        this.receiveEvent = receiveEvent;
        this.json = json;
        this.clock = clock;
    }

    @POST
    @ResponseStatus(204)
    @Operation(summary = "Take a result of the eKYC vendor")
    @APIResponse(responseCode = "204", description = "Taken, or seen before, or not final: nothing more to send")
    @APIResponse(responseCode = "400", description = "Problem event-malformed")
    @APIResponse(responseCode = "401", description = "Problem signature-refused: wrong, missing or too old")
    @APIResponse(responseCode = "422", description = "Problem event-refused: of no session and applicant of ours")
    public void receive(@HeaderParam(KakuninSignature.HEADER) String header, byte[] body) {
        byte[] raw = body == null ? new byte[0] : body;
        if (!signature.covers(raw, header, clock.instant())) {
            throw ProblemException.of(401, "signature-refused", "The signature is not accepted")
                    .build();
        }
        if (receiveEvent.receive(read(raw)) == EventOutcome.FOREIGN) {
            throw ProblemException.of(422, "event-refused", "The event belongs to no session and applicant of ours")
                    .build();
        }
    }

    private VendorEvent read(byte[] raw) {
        try {
            KakuninEvent event = json.readValue(raw, KakuninEvent.class);
            if (event != null) {
                return event.read().orElseThrow(KakuninWebhookResource::malformed);
            }
        } catch (IOException notAnEvent) {
            throw malformed();
        }
        throw malformed();
    }

    private static ProblemException malformed() {
        return ProblemException.of(400, "event-malformed", "The body is not an event of this vendor")
                .build();
    }
}
