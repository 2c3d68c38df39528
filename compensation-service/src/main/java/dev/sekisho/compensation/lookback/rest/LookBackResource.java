package dev.sekisho.compensation.lookback.rest;

import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.compensation.fraudcase.CaseFile;
import dev.sekisho.compensation.fraudcase.CaseFiles;
import dev.sekisho.compensation.fraudcase.CaseHead;
import dev.sekisho.compensation.fraudcase.CaseNumber;
import dev.sekisho.compensation.fraudcase.SendNow;
import dev.sekisho.compensation.lookback.DecideHold;
import dev.sekisho.compensation.lookback.DecideHold.Outcome;
import dev.sekisho.compensation.lookback.DecideHold.Wish;
import dev.sekisho.compensation.lookback.Decision;
import dev.sekisho.compensation.lookback.LookAlikeHolds;
import dev.sekisho.compensation.lookback.LookBack;
import dev.sekisho.compensation.lookback.LookBackOnCase;
import dev.sekisho.compensation.lookback.LookBackOnCase.Answer;
import dev.sekisho.compensation.lookback.LookBacks;
import dev.sekisho.compensation.lookback.rest.LookBackView.HoldView;
import dev.sekisho.compensation.reading.RecordReads;
import dev.sekisho.compensation.reading.RecordReads.Kind;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kit.problem.ProblemException;
import dev.sekisho.kit.staff.StaffCaller;
import dev.sekisho.kit.staff.StaffStanding;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
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

/** What looks like a case, for staff alone: a bank sees its own depositors' checks, and nothing of other wallets (TD8). */
@Path("/v1/cases/{caseNumber}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "look-back")
class LookBackResource {

    private static final String ROLE = "support-supervisor";
    private static final String WORDS = "[\\p{L}\\p{M}\\p{N}\\p{P}\\p{S}\\p{Zs}\\r\\n\\t]*";

    private final CaseFiles files;
    private final LookBacks lookBacks;
    private final LookAlikeHolds holds;
    private final LookBackOnCase look;
    private final DecideHold decide;
    private final SendNow send;
    private final RecordReads reads;
    private final StaffCaller caller;
    private final StaffStanding standing;
    private final InstantSource clock;

    LookBackResource(
            CaseFiles files,
            LookBacks lookBacks,
            LookAlikeHolds holds,
            LookBackOnCase look,
            DecideHold decide,
            SendNow send,
            RecordReads reads,
            StaffCaller caller,
            StaffStanding standing,
            InstantSource clock) {
        this.files = files;
        this.lookBacks = lookBacks;
        this.holds = holds;
        this.look = look;
        this.decide = decide;
        this.send = send;
        this.reads = reads;
        this.caller = caller;
        this.standing = standing;
        this.clock = clock;
    }

    @GET
    @Path("/look-back")
    @RolesAllowed({"staff:support", "staff:support-supervisor", "staff:auditor"})
    @Operation(
            summary = "Wallets that look like those of a confirmed case, the likest first, with reasons",
            description = "With how many depositors may be further victims, by bank. A look-alike is nobody's guilt.")
    @APIResponse(responseCode = "200", description = "The newest look; it follows a confirmation within seconds")
    @APIResponse(responseCode = "404", description = "Problem case-unknown or not-looked-back")
    public LookBackView newest(@PathParam("caseNumber") String caseNumber) {
        CaseHead head = head(number(caseNumber));
        reads.note(Kind.CASE, List.of(head.id()), caller.member().staffId().toString());
        return lookBacks
                .newest(head.id())
                .map(lookBack -> view(head, lookBack))
                .orElseThrow(() -> ProblemException.of(404, "not-looked-back", "Nobody has looked back from this case")
                        .build());
    }

    @POST
    @Path("/look-backs")
    @RolesAllowed("staff:" + ROLE)
    @Operation(
            summary = "Looks back from the case once more, as when the copy knows more by now",
            description = "Wallets that were held before are not held again; at most 50 are held for one case.")
    @APIResponse(responseCode = "201", description = "The new look")
    @APIResponse(responseCode = "403", description = "Problem forbidden or not-entitled")
    @APIResponse(responseCode = "404", description = "Problem case-unknown")
    @APIResponse(responseCode = "422", description = "Problem case-not-confirmed")
    @APIResponse(responseCode = "503", description = "Problem approval-not-checkable")
    public RestResponse<LookBackView> lookAgain(@PathParam("caseNumber") String caseNumber) {
        CaseHead head = head(number(caseNumber));
        standing.require(caller, ROLE);
        Answer answer = look.look(head.number(), Optional.of(caller.member().staffId()), now());
        if (answer instanceof Answer.Looked looked) {
            send.send(head.number());
            return RestResponse.status(RestResponse.Status.CREATED, view(head, looked.lookBack()));
        }
        throw answer instanceof Answer.NotConfirmed
                ? ProblemException.of(422, "case-not-confirmed", "Nothing of the case is confirmed, or it is over")
                        .build()
                : unknown();
    }

    @POST
    @Path("/look-alikes/{walletId}/decisions")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("staff:" + ROLE)
    @Operation(
            summary = "Keeps a held wallet stopped, or lets it go; what one has kept, another one lets go",
            description = "Kept, it is frozen but for payments until it is let go.")
    @APIResponse(responseCode = "200", description = "It is decided so")
    @APIResponse(responseCode = "400", description = "Problem invalid-request or malformed-json")
    @APIResponse(responseCode = "403", description = "Problem forbidden or not-entitled")
    @APIResponse(responseCode = "404", description = "Problem case-unknown or not-held")
    @APIResponse(responseCode = "422", description = "Problem decision-refused {rule}")
    @APIResponse(responseCode = "503", description = "Problem approval-not-checkable")
    public DecidedView decide(
            @PathParam("caseNumber") String caseNumber,
            @PathParam("walletId") UUID wallet,
            @NotNull @Valid AskedDecision asked) {
        CaseHead head = head(number(caseNumber));
        standing.require(caller, ROLE);
        Actor actor = new Actor(caller.member().staffId(), caller.member().person());
        Outcome came = decide.decide(
                head.number(), new WalletId(wallet), asked.decision(), new Decision(actor, asked.note(), now()));
        if (came instanceof Outcome.Decided decided) {
            send.send(head.number());
            return new DecidedView(head.number().value(), wallet, HoldView.of(decided.hold()));
        }
        throw came instanceof Outcome.Refused refused
                ? ProblemException.of(422, "decision-refused", "It cannot be decided so")
                        .with("rule", refused.rule())
                        .build()
                : ProblemException.of(404, "not-held", "The case holds no such wallet")
                        .build();
    }

    private LookBackView view(CaseHead head, LookBack lookBack) {
        return LookBackView.of(head.number().value(), lookBack, holds.of(head.id()));
    }

    private CaseHead head(CaseNumber number) {
        return files.find(number, Optional.empty())
                .map(CaseFile::fraudCase)
                .orElseThrow(LookBackResource::unknown)
                .head();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static CaseNumber number(String text) {
        return CaseNumber.read(text).orElseThrow(LookBackResource::unknown);
    }

    private static ProblemException unknown() {
        return ProblemException.of(404, "case-unknown", "There is no such case").build();
    }

    /** What is decided of a held wallet, and why. */
    record AskedDecision(
            @NotNull Wish decision,

            @NotBlank @Size(max = Decision.MOST_CHARS) @Pattern(regexp = WORDS) String note) {}

    /** The hold as it stands. */
    record DecidedView(String caseNumber, UUID walletId, HoldView hold) {}
}
