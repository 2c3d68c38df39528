package dev.sekisho.compensation.walletrelease.rest;

import dev.sekisho.compensation.fraudcase.CaseFiles;
import dev.sekisho.compensation.fraudcase.CaseNumber;
import dev.sekisho.compensation.walletrelease.Reason;
import dev.sekisho.compensation.walletrelease.ReleaseWallet;
import dev.sekisho.compensation.walletrelease.ReleaseWallet.Outcome;
import dev.sekisho.compensation.walletrelease.WalletReleases;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kit.problem.ProblemException;
import dev.sekisho.kit.staff.StaffCaller;
import dev.sekisho.kit.staff.StaffStanding;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Letting go a wallet of a case that was stopped without reason. */
@Path("/v1/cases/{caseNumber}/wallet-releases")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "wallet releases")
class CaseWalletReleaseResource {

    private static final String ROLE = "support-supervisor";

    private final CaseFiles files;
    private final WalletReleases releases;
    private final ReleaseWallet release;
    private final StaffCaller caller;
    private final StaffStanding standing;
    private final InstantSource clock;

    CaseWalletReleaseResource(
            CaseFiles files,
            WalletReleases releases,
            ReleaseWallet release,
            StaffCaller caller,
            StaffStanding standing,
            InstantSource clock) {
        this.files = files;
        this.releases = releases;
        this.release = release;
        this.caller = caller;
        this.standing = standing;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({"staff:support", "staff:support-supervisor", "staff:auditor"})
    @Operation(summary = "Wallets of the case that were or are to be let go, with the letters, the newest first")
    @APIResponse(responseCode = "200", description = "PROPOSED, ORDERED, RELEASED or WITHDRAWN")
    @APIResponse(responseCode = "404", description = "Problem case-unknown")
    public List<WalletReleaseView> of(@PathParam("caseNumber") String caseNumber) {
        UUID caseId = CaseNumber.read(caseNumber)
                .flatMap(number -> files.find(number, Optional.empty()))
                .map(file -> file.fraudCase().head().id())
                .orElseThrow(CaseWalletReleaseResource::caseUnknown);
        return releases.of(caseId).stream().map(WalletReleaseView::of).toList();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("staff:" + ROLE)
    @Operation(
            summary = "Wants to let go a wallet that the case stopped, for one of a few neutral reasons",
            description = "Of a wallet that was let go before, it is the letter alone.")
    @APIResponse(responseCode = "201", description = "PROPOSED: another person has to agree")
    @APIResponse(responseCode = "400", description = "Problem invalid-request or malformed-json")
    @APIResponse(responseCode = "403", description = "Problem forbidden or not-entitled")
    @APIResponse(responseCode = "404", description = "Problem case-unknown")
    @APIResponse(responseCode = "422", description = "Problem release-refused {rule}")
    @APIResponse(responseCode = "503", description = "Problem approval-not-checkable")
    public RestResponse<WalletReleaseView> propose(
            @PathParam("caseNumber") String caseNumber, @NotNull @Valid AskedRelease asked) {
        CaseNumber number = CaseNumber.read(caseNumber).orElseThrow(CaseWalletReleaseResource::caseUnknown);
        standing.require(caller, ROLE);
        Outcome came =
                release.propose(number, new WalletId(asked.walletId()), asked.reason(), Answers.actor(caller), now());
        return RestResponse.status(
                RestResponse.Status.CREATED, WalletReleaseView.of(Answers.done(came, caseUnknown())));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static ProblemException caseUnknown() {
        return ProblemException.of(404, "case-unknown", "There is no such case").build();
    }

    /** Which wallet, and why. */
    record AskedRelease(@NotNull UUID walletId, @NotNull Reason reason) {}
}
