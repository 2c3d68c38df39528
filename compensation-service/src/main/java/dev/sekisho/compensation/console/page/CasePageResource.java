package dev.sekisho.compensation.console.page;

import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.compensation.fraudcase.CaseFile;
import dev.sekisho.compensation.fraudcase.CaseNumber;
import dev.sekisho.compensation.fraudcase.CloseCase;
import dev.sekisho.compensation.fraudcase.ClosingOutcome;
import dev.sekisho.compensation.fraudcase.SendNow;
import dev.sekisho.compensation.lookback.DecideHold;
import dev.sekisho.compensation.lookback.LookBackOnCase;
import dev.sekisho.compensation.reading.RecordReads;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kit.page.Pages;
import dev.sekisho.kit.page.Visit;
import dev.sekisho.kit.problem.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** One case; who looks at it is a fact. */
@Path("/console/cases/{caseNumber}")
class CasePageResource {

    private static final String WORDS = "[\\p{L}\\p{M}\\p{N}\\p{P}\\p{S}\\p{Zs}\\r\\n\\t]*";
    private static final int MOST_CHARS = 1_000;

    private final Pages pages;
    private final Visit visit;
    private final ConsoleCaller caller;
    private final CaseReading cases;
    private final RecordReads reads;
    private final CloseCase close;
    private final LookBackOnCase look;
    private final DecideHold decide;
    private final SendNow send;

    CasePageResource(
            Pages pages,
            Visit visit,
            ConsoleCaller caller,
            CaseReading cases,
            RecordReads reads,
            CloseCase close,
            LookBackOnCase look,
            DecideHold decide,
            SendNow send) {
        this.pages = pages;
        this.visit = visit;
        this.caller = caller;
        this.cases = cases;
        this.reads = reads;
        this.close = close;
        this.look = look;
        this.decide = decide;
        this.send = send;
    }

    @GET
    @RolesAllowed({"staff:support", "staff:support-supervisor", "staff:auditor"})
    @Operation(hidden = true)
    public Response page(@PathParam("caseNumber") String caseNumber) {
        CaseFile file = cases.file(ConsoleCaller.number(caseNumber));
        reads.note(RecordReads.Kind.CASE, List.of(file.fraudCase().head().id()), caller.reader());
        CasePage view = cases.page(file, caller.actor().staff(), caller.now());
        return pages.show(visit.words().of(CaseText.CASE, caseNumber), "console/case.jte", view);
    }

    @POST
    @Path("/closings")
    @RolesAllowed("staff:support-supervisor")
    @Operation(hidden = true)
    public Response close(
            @PathParam("caseNumber") String caseNumber,
            @FormParam("outcome") @NotNull ClosingOutcome outcome,
            @FormParam("note") @NotBlank @Size(max = MOST_CHARS) @Pattern(regexp = WORDS) String note) {
        CaseNumber number = ConsoleCaller.number(caseNumber);
        Actor by = caller.supervisor();
        CloseCase.ClosingAnswer came = close.close(
                number,
                new dev.sekisho.compensation.fraudcase.Closings.Approval(
                        by.person(), by.staff(), outcome, note, caller.now()));
        if (came instanceof CloseCase.ClosingAnswer.Refused refused) {
            throw ProblemException.of(422, "closing-refused", "The case cannot be closed so")
                    .with("rule", refused.rule())
                    .build();
        }
        if (came instanceof CloseCase.ClosingAnswer.CaseUnknown) {
            throw ConsoleCaller.caseUnknown();
        }
        if (came instanceof CloseCase.ClosingAnswer.Closed) {
            send.send(number);
        }
        return Pages.lookAt(CasePage.pathOf(number.value()));
    }

    @POST
    @Path("/look-backs")
    @RolesAllowed("staff:support-supervisor")
    @Operation(hidden = true)
    public Response lookAgain(@PathParam("caseNumber") String caseNumber) {
        CaseNumber number = ConsoleCaller.number(caseNumber);
        Actor by = caller.supervisor();
        LookBackOnCase.Answer came = look.look(number, Optional.of(by.staff()), caller.now());
        if (came instanceof LookBackOnCase.Answer.NotConfirmed) {
            throw ProblemException.of(422, "case-not-confirmed", "Nothing of the case is confirmed, or it is over")
                    .build();
        }
        if (came instanceof LookBackOnCase.Answer.CaseUnknown) {
            throw ConsoleCaller.caseUnknown();
        }
        send.send(number);
        return Pages.lookAt(CasePage.pathOf(number.value()) + "#look-alikes");
    }

    @POST
    @Path("/look-alikes/{walletId}/decisions")
    @RolesAllowed("staff:support-supervisor")
    @Operation(hidden = true)
    public Response decide(
            @PathParam("caseNumber") String caseNumber,
            @PathParam("walletId") UUID wallet,
            @FormParam("decision") @NotNull DecideHold.Wish wish,
            @FormParam("note") @NotBlank @Size(max = MOST_CHARS) @Pattern(regexp = WORDS) String note) {
        CaseNumber number = ConsoleCaller.number(caseNumber);
        Actor by = caller.supervisor();
        DecideHold.Outcome came = decide.decide(
                number,
                new WalletId(wallet),
                wish,
                new dev.sekisho.compensation.lookback.Decision(by, note, caller.now()));
        if (came instanceof DecideHold.Outcome.Decided) {
            send.send(number);
            return Pages.lookAt(CasePage.pathOf(number.value()) + "#look-alikes");
        }
        throw came instanceof DecideHold.Outcome.Refused refused
                ? ProblemException.of(422, "decision-refused", "It cannot be decided so")
                        .with("rule", refused.rule())
                        .build()
                : ProblemException.of(404, "not-held", "The case holds no such wallet")
                        .build();
    }
}
