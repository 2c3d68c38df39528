package dev.sekisho.identity.token.rest;

import dev.sekisho.identity.token.EndSession;
import dev.sekisho.identity.token.RefreshSession;
import dev.sekisho.identity.token.Session;
import dev.sekisho.identity.token.SignInMethod;
import dev.sekisho.kernel.id.AccountId;
import dev.sekisho.kit.caller.Caller;
import dev.sekisho.kit.clock.SystemClock;
import dev.sekisho.kit.problem.ProblemException;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
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
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Staying signed in, seeing where one is, and signing out. */
@Path("/v1")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("customer")
@Tag(name = "tokens")
class SessionResource {

    private static final String REFRESH_TOKEN = "[A-Za-z0-9_-]{43}";

    private final RefreshSession refresh;
    private final EndSession sessions;
    private final Caller caller;
    private final SystemClock clock;

    SessionResource(RefreshSession refresh, EndSession sessions, Caller caller, SystemClock clock) {
        this.refresh = refresh;
        this.sessions = sessions;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Path("/token-refreshes")
    @PermitAll
    @Operation(summary = "The next token for a service, by the refresh token of the last answer")
    @APIResponse(responseCode = "200", description = "A token, and the next refresh token: the one sent is used up")
    @APIResponse(responseCode = "400", description = "Problem invalid-request, malformed-json or audience-unknown")
    @APIResponse(
            responseCode = "401",
            description =
                    "Problem authentication-failed, whatever the reason; a refresh token that comes a second time,"
                            + " or from another device, has ended the session")
    public TokenView refresh(@NotNull @Valid RefreshRequest request) {
        return TokenView.of(refresh.refresh(
                request.refreshToken(), Optional.ofNullable(request.device()), request.audience(), clock.instant()));
    }

    @POST
    @Path("/sign-outs")
    @PermitAll
    @Operation(summary = "End the session of a refresh token")
    @APIResponse(responseCode = "204", description = "Whether or not there was such a session")
    public void signOut(@NotNull @Valid SignOutRequest request) {
        sessions.signOut(request.refreshToken(), clock.instant());
    }

    @GET
    @Path("/sessions")
    @Operation(summary = "The caller's sessions, the one used most recently first")
    @APIResponse(responseCode = "200", description = "The sessions that are not over")
    @APIResponse(responseCode = "404", description = "Problem not-found")
    public SessionsView sessions() {
        Optional<UUID> own = caller.sessionId();
        return sessions.of(new AccountId(caller.accountId()), clock.instant())
                .map(live -> new SessionsView(live.stream()
                        .map(session -> SessionView.of(session, own))
                        .toList()))
                .orElseThrow(SessionResource::notFound);
    }

    @DELETE
    @Path("/sessions/{sessionId}")
    @Operation(summary = "End one of the caller's sessions")
    @APIResponse(responseCode = "204", description = "It is over; no refresh token of it is worth anything")
    @APIResponse(responseCode = "404", description = "Problem not-found")
    public void end(@PathParam("sessionId") UUID sessionId) {
        if (sessions.end(new AccountId(caller.accountId()), sessionId, clock.instant()) == EndSession.Found.NONE) {
            throw notFound();
        }
    }

    private static ProblemException notFound() {
        return ProblemException.of(404, "not-found", "There is no such session").build();
    }

    /** By what the next token is had; the device is named if it was at sign-in. */
    record RefreshRequest(
            @NotNull @Pattern(regexp = REFRESH_TOKEN) String refreshToken,
            @NotBlank @Size(max = 64) String audience,

            @Pattern(regexp = TokenResource.DEVICE) String device) {

        @Override
        public String toString() {
            return "RefreshRequest[redacted]";
        }
    }

    /** Which session is to end. */
    record SignOutRequest(
            @NotNull @Pattern(regexp = REFRESH_TOKEN) String refreshToken) {

        @Override
        public String toString() {
            return "SignOutRequest[redacted]";
        }
    }

    /** The sessions of one account. */
    record SessionsView(List<SessionView> sessions) {}

    /** A session as its holder sees it; {@code current} is the one of the token in hand. */
    record SessionView(
            UUID sessionId,
            SignInMethod method,
            boolean boundToDevice,
            Instant startedAt,
            Instant lastUsedAt,
            Instant endsAt,
            boolean current) {

        static SessionView of(Session session, Optional<UUID> own) {
            return new SessionView(
                    session.id(),
                    session.method(),
                    session.deviceHash().isPresent(),
                    session.startedAt(),
                    session.lastUsedAt(),
                    session.endsAt(),
                    own.filter(session.id()::equals).isPresent());
        }
    }
}
