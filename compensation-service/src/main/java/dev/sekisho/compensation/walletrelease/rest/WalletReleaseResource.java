package dev.sekisho.compensation.walletrelease.rest;

import dev.sekisho.compensation.fraudcase.SendNow;
import dev.sekisho.compensation.walletrelease.ReleaseWallet;
import dev.sekisho.compensation.walletrelease.WalletRelease;
import dev.sekisho.kit.problem.ProblemException;
import dev.sekisho.kit.staff.StaffCaller;
import dev.sekisho.kit.staff.StaffStanding;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What lets a wallet go that was stopped without reason: that another person agrees, and nobody takes it back before. */
@Path("/v1/wallet-releases/{releaseId}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "wallet releases")
class WalletReleaseResource {

    private static final String ROLE = "support-supervisor";

    private final ReleaseWallet release;
    private final SendNow send;
    private final StaffCaller caller;
    private final StaffStanding standing;
    private final InstantSource clock;

    WalletReleaseResource(
            ReleaseWallet release, SendNow send, StaffCaller caller, StaffStanding standing, InstantSource clock) {
        this.release = release;
        this.send = send;
        this.caller = caller;
        this.standing = standing;
        this.clock = clock;
    }

    @POST
    @Path("/approvals")
    @RolesAllowed("staff:" + ROLE)
    @Operation(
            summary = "Another person than who proposed it agrees: the wallet is let go, and the letter written",
            description = "The letter is written once the owner has acknowledged: ORDERED may be asked again.")
    @APIResponse(responseCode = "200", description = "RELEASED with the letter, or ORDERED; agreed to again, once")
    @APIResponse(responseCode = "403", description = "Problem forbidden or not-entitled")
    @APIResponse(responseCode = "404", description = "Problem release-unknown")
    @APIResponse(responseCode = "422", description = "Problem release-refused {rule}")
    @APIResponse(responseCode = "503", description = "Problem approval-not-checkable")
    public WalletReleaseView agree(@PathParam("releaseId") UUID id) {
        standing.require(caller, ROLE);
        WalletRelease agreed = Answers.done(release.agree(id, Answers.actor(caller), now()), unknown());
        send.send(agreed.head().caseNumber());
        return WalletReleaseView.of(Answers.done(release.conclude(id, now()), unknown()));
    }

    @POST
    @Path("/withdrawals")
    @RolesAllowed("staff:" + ROLE)
    @Operation(summary = "Takes back what nobody else agreed to yet, so that another one may be proposed")
    @APIResponse(responseCode = "200", description = "WITHDRAWN; withdrawn again, once")
    @APIResponse(responseCode = "403", description = "Problem forbidden or not-entitled")
    @APIResponse(responseCode = "404", description = "Problem release-unknown")
    @APIResponse(responseCode = "422", description = "Problem release-refused {rule}")
    @APIResponse(responseCode = "503", description = "Problem approval-not-checkable")
    public WalletReleaseView withdraw(@PathParam("releaseId") UUID id) {
        standing.require(caller, ROLE);
        return WalletReleaseView.of(Answers.done(release.withdraw(id, Answers.actor(caller), now()), unknown()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static ProblemException unknown() {
        return ProblemException.of(404, "release-unknown", "There is no such release")
                .build();
    }
}
