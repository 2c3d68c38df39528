package dev.sekisho.identity.client.rest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sekisho.identity.client.ClientOutcome;
import dev.sekisho.identity.client.RegisterClient;
import dev.sekisho.identity.staff.Actor;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kit.clock.SystemClock;
import dev.sekisho.kit.problem.DeskProblems;
import dev.sekisho.kit.problem.ProblemException;
import dev.sekisho.kit.staff.StaffCaller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Tools and banks that may fetch tokens: proposed by one person, approved by another, revoked by any one. */
@Path("/v1/oauth-clients")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("staff:access-admin")
@Tag(name = "clients")
class ClientResource {

    private final RegisterClient register;
    private final StaffCaller caller;
    private final SystemClock clock;

    ClientResource(RegisterClient register, StaffCaller caller, SystemClock clock) {
        this.register = register;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @ResponseStatus(201)
    @Operation(summary = "Propose a client with its public keys; it gets no token until another person approves")
    @APIResponse(responseCode = "201", description = "The proposal")
    @APIResponse(responseCode = "400", description = "Problem invalid-request or malformed-json")
    @APIResponse(responseCode = "403", description = "Problem forbidden or not-entitled")
    @APIResponse(
            responseCode = "422",
            description = "Problem client-refused: KEYS, NO_SUCH_AUDIENCE or CERTIFICATE_MISSING")
    public ClientView propose(@NotNull @Valid ClientRequest request) {
        return answer(register.propose(actor(), request.wish(), clock.instant()));
    }

    @POST
    @Path("/{clientId}/approvals")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Put a proposed client in force: another human than who proposed it")
    @APIResponse(responseCode = "200", description = "The client in force")
    @APIResponse(responseCode = "403", description = "Problem forbidden or not-entitled")
    @APIResponse(responseCode = "404", description = "Problem not-found")
    @APIResponse(responseCode = "409", description = "Problem client-decided")
    @APIResponse(responseCode = "422", description = "Problem approval-refused: SAME_PERSON")
    public ClientView approve(@PathParam("clientId") UUID clientId) {
        return answer(register.approve(actor(), clientId, clock.instant()));
    }

    @DELETE
    @Path("/{clientId}")
    @Operation(summary = "Take a client out of force, for ever; tokens it has end by their time")
    @APIResponse(responseCode = "204", description = "It gets no token any more")
    @APIResponse(responseCode = "403", description = "Problem forbidden or not-entitled")
    @APIResponse(responseCode = "404", description = "Problem not-found")
    public void revoke(@PathParam("clientId") UUID clientId) {
        answer(register.revoke(actor(), clientId, clock.instant()));
    }

    @GET
    @Operation(summary = "The clients proposed last, whatever became of them")
    @APIResponse(responseCode = "200", description = "At most 200")
    public ClientsView clients() {
        return new ClientsView(register.latest().stream().map(ClientView::of).toList());
    }

    private Actor actor() {
        return new Actor(caller.member().staffId(), caller.member().person(), caller.tokenId());
    }

    private static ClientView answer(ClientOutcome outcome) {
        if (outcome instanceof ClientOutcome.Done done) {
            return ClientView.of(done.client());
        }
        ClientOutcome.Reason why = ((ClientOutcome.Refused) outcome).why();
        throw switch (why) {
            case NOT_ENTITLED -> DeskProblems.notEntitled();
            case UNKNOWN ->
                ProblemException.of(404, "not-found", "There is no such client").build();
            case DECIDED ->
                ProblemException.of(409, "client-decided", "The client was approved or ended before")
                        .build();
            case SAME_PERSON -> DeskProblems.anotherPerson(why.name());
            case KEYS, NO_SUCH_AUDIENCE, CERTIFICATE_MISSING ->
                ProblemException.of(422, "client-refused", "This cannot be a client")
                        .with("rule", why.name())
                        .build();
        };
    }

    /** What is to be registered; a bank's client names the thumbprint of its certificate (RFC 8705). */
    record ClientRequest(
            @NotBlank @Size(max = 100) @Pattern(regexp = "[\\p{L}\\p{N} ._-]+") String name,

            @Pattern(regexp = "[0-9]{4}") String bankCode,

            @NotEmpty @Size(max = 4) Set<@NotNull @Pattern(regexp = "[a-z][a-z-]{1,40}") String> audiences,

            @NotEmpty @Size(max = 20) Set<@NotNull @Pattern(regexp = "[a-z][a-z-]{1,40}") String> scopes,

            @NotNull @Schema(type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.OBJECT)
            JsonNode jwks,

            @Pattern(regexp = "[A-Za-z0-9_-]{43}") String certificate) {

        RegisterClient.Wish wish() {
            if (!jwks.isObject()) {
                throw ProblemException.of(400, "invalid-request", "A field of the request is not valid")
                        .with("violations", List.of(Map.of("field", "jwks", "rule", "Object")))
                        .build();
            }
            return new RegisterClient.Wish(
                    name,
                    Optional.ofNullable(bankCode).map(BankCode::new),
                    audiences,
                    scopes,
                    jwks.toString(),
                    Optional.ofNullable(certificate));
        }
    }

    /** Clients. */
    record ClientsView(List<ClientView> clients) {}
}
