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
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What lets a wallet go that was stopped without reason: that another person agrees. */
@Path("/v1/wallet-releases/{releaseId}/approvals")
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
    @RolesAllowed("staff:" + ROLE)
    @Operation(summary = "Another person than who proposed it agrees: the wallet is let go, and the letter written")
    @APIResponse(responseCode = "200", description = "RELEASED, with the letter; agreed to again, once")
    @APIResponse(responseCode = "403", description = "Problem forbidden or not-entitled")
    @APIResponse(responseCode = "404", description = "Problem release-unknown")
    @APIResponse(responseCode = "422", description = "Problem release-refused {rule}")
    @APIResponse(responseCode = "503", description = "Problem approval-not-checkable")
    public WalletReleaseView agree(@PathParam("releaseId") UUID id) {
        standing.require(caller, ROLE);
        ProblemException unknown = ProblemException.of(404, "release-unknown", "There is no such release")
                .build();
        WalletRelease done = Answers.done(
                release.agree(id, Answers.actor(caller), clock.instant().truncatedTo(ChronoUnit.MICROS)), unknown);
        send.send(done.head().caseNumber());
        return WalletReleaseView.of(done);
    }
}
