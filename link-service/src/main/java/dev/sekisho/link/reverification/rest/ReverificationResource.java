package dev.sekisho.link.reverification.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kit.staff.StaffCaller;
import dev.sekisho.kit.staff.StaffStanding;
import dev.sekisho.link.link.LinkVerifications;
import dev.sekisho.link.link.LinkVerifications.Count;
import dev.sekisho.link.reverification.ApproveReverification;
import dev.sekisho.link.reverification.AskedWave;
import dev.sekisho.link.reverification.AskingWave;
import dev.sekisho.link.reverification.ProposeReverification;
import dev.sekisho.link.reverification.ProposeReverification.Wish;
import dev.sekisho.link.reverification.ReverificationWave;
import dev.sekisho.link.reverification.ReverificationWaves;
import dev.sekisho.link.reverification.WaveOutcome;
import dev.sekisho.link.reverification.WavePlanner;
import dev.sekisho.link.reverification.WaveScope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Waves in which old links are verified again, bank by bank, and how far that has come. */
@Path("/v1/reverifications")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "reverifications")
class ReverificationResource {

    private static final int MOST = 100;

    private final ProposeReverification propose;
    private final ApproveReverification approve;
    private final ReverificationWaves waves;
    private final LinkVerifications verifications;
    private final StaffCaller staff;
    private final StaffStanding standing;
    private final InstantSource clock;

    ReverificationResource(
            ProposeReverification propose,
            ApproveReverification approve,
            ReverificationWaves waves,
            LinkVerifications verifications,
            StaffCaller staff,
            StaffStanding standing,
            InstantSource clock) {
        this.propose = propose;
        this.approve = approve;
        this.waves = waves;
        this.verifications = verifications;
        this.staff = staff;
        this.standing = standing;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("staff:operations")
    @ResponseStatus(201)
    @Operation(
            summary = "Plan to have a bank's links verified again; nobody is asked before another person approves",
            description = "The deadline is the first moment that is too late; from then on the links are stopped.")
    @APIResponse(responseCode = "201", description = "PROPOSED")
    @APIResponse(responseCode = "400", description = "Problem invalid-request or malformed-json")
    @APIResponse(responseCode = "422", description = "Problem bank-unknown or deadline-out-of-range")
    public WaveView propose(@NotNull @Valid WaveRequest request) {
        return view(propose.propose(
                request.wish(), staff.member().staffId(), staff.member().person()));
    }

    @POST
    @Path("/{waveId}/approvals")
    @RolesAllowed("staff:operations-approver")
    @Operation(summary = "The second person: the wave asks from now on")
    @APIResponse(responseCode = "200", description = "ASKING")
    @APIResponse(responseCode = "403", description = "Problem not-entitled")
    @APIResponse(responseCode = "404", description = "Problem not-found")
    @APIResponse(responseCode = "409", description = "Problem reverification-decided")
    @APIResponse(responseCode = "422", description = "Problem approval-refused: SAME_PERSON")
    @APIResponse(responseCode = "503", description = "Problem approval-not-checkable")
    public WaveView approve(@PathParam("waveId") UUID waveId) {
        standing.require(staff, "operations-approver");
        WavePlanner by =
                new WavePlanner(staff.member().staffId(), staff.member().person(), clock.instant());
        return view(approve.approve(waveId, by));
    }

    @GET
    @RolesAllowed({"staff:operations", "staff:operations-approver", "staff:auditor"})
    @Operation(summary = "How many links of a bank, or of each, are verified, due and unverified; the newest 100 waves")
    @APIResponse(responseCode = "200", description = "Counts of links that are not revoked, and waves")
    @APIResponse(responseCode = "400", description = "Problem invalid-request")
    public BoardView board(@QueryParam("bank") String bank) {
        Optional<BankCode> code = bank(bank);
        return new BoardView(
                verifications.counts(code).stream().map(CountView::of).toList(),
                waves.of(code, MOST).stream().map(WaveView::of).toList());
    }

    private static WaveView view(WaveOutcome outcome) {
        if (outcome instanceof WaveOutcome.Done done) {
            return WaveView.of(done.wave());
        }
        throw ReverificationProblems.of(((WaveOutcome.Refused) outcome).why());
    }

    private static Optional<BankCode> bank(String text) {
        try {
            return Optional.ofNullable(text).map(BankCode::new);
        } catch (IllegalArgumentException noCode) {
            throw ReverificationProblems.invalid("bank", "Pattern");
        }
    }

    /** Which links, and until when. */
    record WaveRequest(
            @NotNull @Pattern(regexp = "[0-9]{4}") String bankCode,
            @NotNull WaveScope scope,
            @NotNull Instant dueBy) {

        Wish wish() {
            return new Wish(new BankCode(bankCode), scope, dueBy);
        }
    }

    /** A wave; people are named by their staff ids. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record WaveView(
            UUID waveId,
            String bankCode,
            WaveScope scope,
            String state,
            Instant verifiedBefore,
            Instant dueBy,
            UUID proposedBy,
            UUID approvedBy,
            Long asked,
            Long passed) {

        static WaveView of(ReverificationWave wave) {
            if (wave instanceof AskingWave asking) {
                return of(wave, "ASKING", asking.approved(), asking.asked(), asking.passed());
            }
            return wave instanceof AskedWave asked
                    ? of(wave, "ASKED", asked.approved(), asked.asked(), asked.passed())
                    : of(wave, "PROPOSED", null, null, null);
        }

        private static WaveView of(
                ReverificationWave wave, String state, WavePlanner approved, Long asked, Long passed) {
            return new WaveView(
                    wave.terms().id(),
                    wave.terms().bank().value(),
                    wave.terms().scope(),
                    state,
                    wave.terms().verifiedBefore(),
                    wave.terms().dueBy(),
                    wave.proposed().staffId(),
                    approved == null ? null : approved.staffId(),
                    asked,
                    passed);
        }
    }

    /** Links of one bank. */
    record CountView(String bankCode, long verified, long due, long unverified) {

        static CountView of(Count count) {
            return new CountView(count.bank().value(), count.verified(), count.due(), count.unverified());
        }
    }

    /** Counts and waves. */
    record BoardView(List<CountView> banks, List<WaveView> waves) {}
}
