package dev.sekisho.compensation.bankdebit.rest;

import dev.sekisho.compensation.bankdebit.BankDebit;
import dev.sekisho.compensation.bankdebit.BankDebit.Kind;
import dev.sekisho.compensation.bankdebit.BankDebits;
import dev.sekisho.compensation.bankdebit.BankDebits.Listed;
import dev.sekisho.compensation.bankdebit.SetDebitAside;
import dev.sekisho.compensation.bankdebit.SetDebitAside.Outcome;
import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.kit.problem.ProblemException;
import dev.sekisho.kit.problem.Queries;
import dev.sekisho.kit.staff.StaffCaller;
import dev.sekisho.kit.staff.StaffMember;
import dev.sekisho.kit.staff.StaffStanding;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the bank has debited for files that had left. */
@Path("/v1/bank-debits")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Debits of files")
class BankDebitResource {

    private static final int MOST = 500;
    private static final String SUPERVISOR = "support-supervisor";

    private final StaffCaller caller;
    private final StaffStanding standing;
    private final BankDebits debits;
    private final SetDebitAside setAside;

    BankDebitResource(StaffCaller caller, StaffStanding standing, BankDebits debits, SetDebitAside setAside) {
        this.caller = caller;
        this.standing = standing;
        this.debits = debits;
        this.setAside = setAside;
    }

    @GET
    @RolesAllowed({"staff:" + SUPERVISOR, "staff:auditor"})
    @Operation(
            summary = "Debits of files, the newest " + MOST,
            description =
                    "With contradicting=true only those of files that two persons said the bank did not take: nothing is"
                            + " paid for their charges while they stand.")
    @APIResponse(responseCode = "200", description = "Each with how many of its file's claims another file pays")
    @APIResponse(responseCode = "400", description = "Problem parameter-malformed")
    public List<DebitView> debits(@QueryParam("contradicting") String contradicting) {
        boolean only = Queries.oneOf("contradicting", contradicting, "true", "false")
                .filter("true"::equals)
                .isPresent();
        return debits.list(only, MOST).stream().map(DebitView::of).toList();
    }

    @POST
    @Path("/{debitId}/settings-aside")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("staff:" + SUPERVISOR)
    @Operation(
            summary = "Says that a debit is of another payment, or that the bank gave it back",
            description =
                    "At the second person it is set aside. Neither who took the statement, nor who said that the bank"
                            + " did not take the file, nor who is paid by it.")
    @APIResponse(responseCode = "200", description = "With setAsideAt at the second person")
    @APIResponse(responseCode = "400", description = "Problem invalid-request or malformed-json")
    @APIResponse(responseCode = "403", description = "Problem forbidden or not-entitled")
    @APIResponse(responseCode = "404", description = "Problem bank-debit-unknown")
    @APIResponse(responseCode = "422", description = "Problem bank-debit-refused {rule}")
    @APIResponse(responseCode = "503", description = "Problem approval-not-checkable")
    public SaidView setAside(@PathParam("debitId") UUID debitId, @NotNull @Valid Word said) {
        standing.require(caller, SUPERVISOR);
        StaffMember member = caller.member();
        Outcome outcome = setAside.setAside(debitId, said.note(), new Actor(member.staffId(), member.person()));
        if (outcome instanceof Outcome.Done done) {
            return SaidView.of(done.debit());
        }
        throw outcome instanceof Outcome.Refused refused
                ? ProblemException.of(422, "bank-debit-refused", "What was said about the debit does not count")
                        .with("rule", refused.rule())
                        .build()
                : ProblemException.of(404, "bank-debit-unknown", "There is no such debit")
                        .build();
    }

    /** Why. */
    record Word(
            @NotBlank @Size(max = SetDebitAside.LONGEST_NOTE) String note) {}

    /** How a debit stands after a word. */
    record SaidView(UUID debitId, boolean contradicts, Instant setAsideAt) {

        static SaidView of(BankDebit debit) {
            return new SaidView(
                    debit.id(), debit.contradicts(), debit.setAsideAt().orElse(null));
        }
    }

    /** A debit. @param ofId of the payment run or interim payment */
    record DebitView(
            UUID debitId,
            UUID statementId,
            LocalDate bookedOn,
            long amountYen,
            Kind kind,
            UUID ofId,
            boolean contradicts,
            int claims,
            int paidElsewhere,
            Instant foundAt,
            Instant setAsideAt) {

        static DebitView of(Listed listed) {
            BankDebit debit = listed.debit();
            return new DebitView(
                    debit.id(),
                    debit.statement(),
                    debit.bookedOn(),
                    debit.amount().yen(),
                    debit.kind(),
                    debit.of(),
                    debit.contradicts(),
                    listed.claims(),
                    listed.paidElsewhere(),
                    debit.foundAt(),
                    debit.setAsideAt().orElse(null));
        }
    }
}
