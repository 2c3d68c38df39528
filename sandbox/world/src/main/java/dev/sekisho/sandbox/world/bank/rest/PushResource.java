package dev.sekisho.sandbox.world.bank.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.sekisho.sandbox.world.bank.oauth.Authorisations;
import dev.sekisho.sandbox.world.credential.BankClient;
import dev.sekisho.sandbox.world.fault.rest.Faulty;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Takes pushed authorisation requests (RFC 9126). */
@Path("/banks/{code}/oauth/par")
class PushResource {

    private final BankDirectory directory;
    private final BankClient client;

    PushResource(BankDirectory directory, BankClient client) {
        this.directory = directory;
        this.client = client;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Faulty("bank")
    @Operation(summary = "Announces an authorisation; whether the account exists is not said here")
    public Response push(@PathParam("code") String code, @BeanParam PushForm form) {
        var server = directory.server(code);
        if (!client.is(form.clientId, form.clientSecret)) {
            throw OAuthError.invalidClient();
        }
        String uri = server.authorisations().push(form.toRequest(server.bank().terms()));
        return Response.status(Response.Status.CREATED)
                .entity(new Pushed(uri, Authorisations.REQUEST_LIFE.toSeconds()))
                .build();
    }

    /** Where the request lies now. */
    record Pushed(
            @JsonProperty("request_uri") String requestUri,
            @JsonProperty("expires_in") long expiresIn) {}
}
