package dev.sekisho.identity.proof.rest;

import dev.sekisho.identity.proof.EventOutcome;
import dev.sekisho.identity.proof.ReceiveDelivery;
import dev.sekisho.identity.proof.SignedBody;
import dev.sekisho.kit.clock.SystemClock;
import dev.sekisho.kit.problem.ProblemException;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Where the eKYC vendors send; a vendor's own signature over the raw body is the only thing that lets anything in. */
@Path("/v1/ekyc-webhooks")
@Consumes(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "proof")
class EkycWebhookResource {

    private final ReceiveDelivery receiveDelivery;
    private final SystemClock clock;

    EkycWebhookResource(ReceiveDelivery receiveDelivery, SystemClock clock) {
        this.receiveDelivery = receiveDelivery;
        this.clock = clock;
    }

    @POST
    @Path("/kakunin")
    @ResponseStatus(204)
    @Operation(summary = "Take a result of the eKYC vendor kakunin")
    @APIResponse(responseCode = "204", description = "Taken, or seen before, or not final: nothing more to send")
    @APIResponse(responseCode = "400", description = "Problem event-malformed")
    @APIResponse(responseCode = "401", description = "Problem signature-refused: wrong, missing or too old")
    @APIResponse(responseCode = "422", description = "Problem event-refused: of no session and applicant of ours")
    public void kakunin(@Context HttpHeaders headers, byte[] body) {
        receive("kakunin", headers, body);
    }

    @POST
    @Path("/mitome")
    @ResponseStatus(204)
    @Operation(summary = "Hear from the eKYC vendor mitome that something happened; the result is fetched")
    @APIResponse(responseCode = "204", description = "Taken, or seen before, or not final: nothing more to send")
    @APIResponse(responseCode = "400", description = "Problem event-malformed")
    @APIResponse(responseCode = "401", description = "Problem signature-refused: wrong, missing or too old")
    @APIResponse(responseCode = "422", description = "Problem event-refused: of no session and applicant of ours")
    @APIResponse(responseCode = "503", description = "Problem vendor-away: the result could not be fetched; send again")
    public void mitome(@Context HttpHeaders headers, byte[] body) {
        receive("mitome", headers, body);
    }

    private void receive(String vendor, HttpHeaders headers, byte[] body) {
        SignedBody sent = new SignedBody(body == null ? new byte[0] : body, headers::getHeaderString);
        EventOutcome outcome = receiveDelivery.receive(vendor, sent, clock.instant());
        switch (outcome) {
            case SETTLED, NOTED -> {}
            case FOREIGN ->
                throw ProblemException.of(422, "event-refused", "The event belongs to no session and applicant of ours")
                        .build();
            case UNSIGNED ->
                throw ProblemException.of(401, "signature-refused", "The signature is not accepted")
                        .build();
            case MALFORMED ->
                throw ProblemException.of(400, "event-malformed", "The body is not an event of this vendor")
                        .build();
            case UNFETCHED ->
                throw ProblemException.of(503, "vendor-away", "The result could not be fetched; send it again")
                        .build();
        }
    }
}
