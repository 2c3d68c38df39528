package dev.sekisho.sandbox.world.bank.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.sekisho.sandbox.world.address.PublicAddress;
import dev.sekisho.sandbox.world.bank.app.AppDesk;
import dev.sekisho.sandbox.world.bank.app.AppRequest;
import dev.sekisho.sandbox.world.bank.app.Approvals;
import dev.sekisho.sandbox.world.credential.BankClient;
import dev.sekisho.sandbox.world.fault.rest.Faulty;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;

/** Takes signed requests for an approval in the bank's app, after OpenID CIBA. */
@Path("/banks/{code}/oauth/bc-authorize")
class ApprovalResource {

    private final BankDirectory directory;
    private final BankClient client;
    private final AppDesk desk;
    private final PublicAddress address;

    ApprovalResource(BankDirectory directory, BankClient client, AppDesk desk, PublicAddress address) {
        this.directory = directory;
        this.client = client;
        this.desk = desk;
        this.address = address;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Faulty("bank")
    @Operation(summary = "Asks for an approval; whether the account exists is not said here")
    public Started start(
            @PathParam("code") String code,
            @RestForm("client_id") String clientId,
            @RestForm("client_secret") String clientSecret,
            @RestForm String request,
            @Context UriInfo called) {
        var server = directory.app(code);
        if (!client.is(clientId, clientSecret)) {
            throw OAuthError.invalidClient();
        }
        String issuer = address.of(called) + "/banks/" + code;
        Instant now = desk.machine().instant();
        AppRequest wanted = desk.read(request == null ? "" : request, clientId, issuer)
                .map(claims ->
                        new AppRequestForm(claims).toRequest(server.bank().terms(), now))
                .orElseThrow(
                        () -> OAuthError.invalidRequest("the request is not signed by the operator for this bank"));
        AppRequest started = server.approvals().start(wanted);
        return new Started(
                started.id(), Duration.between(now, started.end()).toSeconds(), (int) Approvals.INTERVAL.toSeconds());
    }

    /** What the operator asks about from now on. */
    record Started(
            @JsonProperty("auth_req_id") String id,
            @JsonProperty("expires_in") long expiresIn,
            @JsonProperty("interval") int interval) {

        @Override
        public String toString() {
            return "Started[***]";
        }
    }
}
