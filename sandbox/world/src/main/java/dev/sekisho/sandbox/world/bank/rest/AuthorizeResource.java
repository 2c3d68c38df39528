package dev.sekisho.sandbox.world.bank.rest;

import dev.sekisho.sandbox.world.bank.BankTerms;
import dev.sekisho.sandbox.world.bank.oauth.AuthorisationServers;
import dev.sekisho.sandbox.world.bank.oauth.PageOutcome;
import dev.sekisho.sandbox.world.bank.oauth.PushedRequest;
import dev.sekisho.sandbox.world.credential.BankClient;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;

/** The bank's page in the customer's browser. */
@Path("/banks/{code}/oauth/authorize")
@Produces(MediaType.TEXT_HTML + ";charset=utf-8")
class AuthorizeResource {

    private static final String NOTHING_FOREIGN =
            "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'";

    private final BankDirectory directory;
    private final BankClient client;

    AuthorizeResource(BankDirectory directory, BankClient client) {
        this.directory = directory;
        this.client = client;
    }

    @GET
    @Operation(summary = "The form for PIN and one-time code")
    public Response show(
            @PathParam("code") String code,
            @QueryParam("client_id") String clientId,
            @QueryParam("request_uri") String requestUri) {
        var server = directory.server(code);
        BankTerms bank = server.bank().terms();
        if (!client.id().equals(clientId) || requestUri == null) {
            return gone(bank);
        }
        return server.authorisations()
                .find(requestUri)
                .map(request -> page(200, AuthorizePage.form(bank, request, clientId, requestUri, false)))
                .orElseGet(() -> gone(bank));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(summary = "What the depositor typed; sends the browser back, or shows the form again")
    public Response submit(
            @PathParam("code") String code,
            @RestForm("client_id") String clientId,
            @RestForm("request_uri") String requestUri,
            @RestForm String pin,
            @RestForm("one_time_code") String oneTimeCode,
            @RestForm String cancel) {
        var server = directory.server(code);
        BankTerms bank = server.bank().terms();
        if (!client.id().equals(clientId) || requestUri == null) {
            return gone(bank);
        }
        PageOutcome outcome = outcome(server, requestUri, pin, oneTimeCode, cancel);
        if (outcome instanceof PageOutcome.Granted granted) {
            return back(granted.request(), "code", granted.code());
        }
        if (outcome instanceof PageOutcome.Denied denied) {
            return back(denied.request(), "error", "access_denied");
        }
        if (outcome instanceof PageOutcome.TryAgain again) {
            return page(200, AuthorizePage.form(bank, again.request(), clientId, requestUri, true));
        }
        return gone(bank);
    }

    private static PageOutcome outcome(
            AuthorisationServers.Server server, String requestUri, String pin, String oneTimeCode, String cancel) {
        if ("true".equals(cancel)) {
            return server.authorisations().cancel(requestUri);
        }
        return server.authorisations().submit(requestUri, orEmpty(pin), orEmpty(oneTimeCode));
    }

    private static Response back(PushedRequest request, String name, String value) {
        String address = request.redirectUri().toString();
        String parameters = name + "=" + encode(value) + "&state=" + encode(request.state());
        URI location = URI.create(address + (address.contains("?") ? "&" : "?") + parameters);
        return Response.seeOther(location).header("Cache-Control", "no-store").build();
    }

    private static Response gone(BankTerms bank) {
        return page(400, AuthorizePage.gone(bank));
    }

    private static Response page(int status, String html) {
        return Response.status(status)
                .entity(html)
                .header("Content-Security-Policy", NOTHING_FOREIGN)
                .header("Referrer-Policy", "no-referrer")
                .header("Cache-Control", "no-store")
                .build();
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static String orEmpty(String value) {
        return value == null ? "" : value;
    }
}
