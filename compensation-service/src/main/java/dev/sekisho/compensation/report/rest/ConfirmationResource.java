package dev.sekisho.compensation.report.rest;

import dev.sekisho.compensation.fraudcase.CaseFile;
import dev.sekisho.compensation.fraudcase.CaseFiles;
import dev.sekisho.compensation.fraudcase.CaseNumber;
import dev.sekisho.compensation.fraudcase.SendNow;
import dev.sekisho.compensation.fraudcase.VictimCharge;
import dev.sekisho.compensation.report.Clues;
import dev.sekisho.compensation.report.ConfirmCharges;
import dev.sekisho.compensation.report.ConfirmCharges.Confirmation;
import dev.sekisho.compensation.report.rest.FiledView.MeasureView;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.kit.problem.ProblemException;
import dev.sekisho.kit.staff.StaffCaller;
import dev.sekisho.kit.staff.StaffStanding;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where a bank says which charges of a case were fraud. */
@Path("/v1/cases/{caseNumber}/confirmations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "cases")
class ConfirmationResource {

    private static final String ROLE = "bank-user";

    private final StaffCaller caller;
    private final StaffStanding standing;
    private final ConfirmCharges confirm;
    private final CaseFiles files;
    private final SendNow send;
    private final InstantSource clock;

    ConfirmationResource(
            StaffCaller caller,
            StaffStanding standing,
            ConfirmCharges confirm,
            CaseFiles files,
            SendNow send,
            InstantSource clock) {
        this.caller = caller;
        this.standing = standing;
        this.confirm = confirm;
        this.files = files;
        this.send = send;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("staff:" + ROLE)
    @Operation(
            summary = "The bank's word that charges of its depositors were fraud; said again, it is said once",
            description = "Payments of the wallets are frozen too, and the charges can be compensated.")
    @APIResponse(responseCode = "200", description = "The case, with what this bank has confirmed of it")
    @APIResponse(responseCode = "400", description = "Problem invalid-request or malformed-json")
    @APIResponse(responseCode = "403", description = "Problem forbidden or not-entitled")
    @APIResponse(responseCode = "404", description = "Problem case-unknown, alike for another bank's case")
    @APIResponse(responseCode = "422", description = "Problem confirmation-refused {rule, chargeIds} or case-over")
    @APIResponse(responseCode = "503", description = "Problem approval-not-checkable")
    public ConfirmedView confirm(@PathParam("caseNumber") String caseNumber, @NotNull @Valid AskedConfirmation asked) {
        BankCode bank = caller.member().bank().orElseThrow();
        CaseNumber number = CaseNumber.read(caseNumber).orElseThrow(ConfirmationResource::unknown);
        see(number, bank);
        standing.require(caller, ROLE);
        Confirmation came = confirm.confirm(
                number,
                bank,
                asked.chargeIds().stream().map(ChargeId::new).collect(Collectors.toSet()),
                asked.depositorIsCustomer(),
                caller.member().staffId(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        requireDone(came);
        send.send(number);
        return ConfirmedView.of(see(number, bank));
    }

    private CaseFile see(CaseNumber number, BankCode bank) {
        return files.find(number, Optional.of(bank)).orElseThrow(ConfirmationResource::unknown);
    }

    private static void requireDone(Confirmation came) {
        if (came instanceof Confirmation.ChargesRefused refused) {
            throw ProblemException.of(422, "confirmation-refused", "These charges cannot be confirmed in this case")
                    .with("rule", refused.rule())
                    .with(
                            "chargeIds",
                            refused.charges().stream()
                                    .map(ChargeId::toString)
                                    .sorted()
                                    .toList())
                    .build();
        }
        if (came instanceof Confirmation.CaseOver) {
            throw ProblemException.of(422, "case-over", "The case is closed").build();
        }
        if (came instanceof Confirmation.CaseUnknown) {
            throw unknown();
        }
    }

    private static ProblemException unknown() {
        return ProblemException.of(404, "case-unknown", "There is no such case").build();
    }

    /** Charges of this bank's depositors, all customers or none. */
    record AskedConfirmation(
            @NotNull @Size(min = 1, max = Clues.MOST_OF_A_KIND) List<@NotNull UUID> chargeIds,

            @NotNull Boolean depositorIsCustomer) {}

    /** What this bank has confirmed of the case. */
    record ConfirmedView(String caseNumber, String state, List<ConfirmedCharge> confirmed, List<MeasureView> measures) {

        static ConfirmedView of(CaseFile file) {
            return new ConfirmedView(
                    file.fraudCase().head().number().value(),
                    file.fraudCase().state().name(),
                    file.confirmed().stream().map(ConfirmedCharge::of).toList(),
                    file.measures().stream().map(MeasureView::of).toList());
        }
    }

    /** One charge that was fraud. */
    record ConfirmedCharge(UUID chargeId, long amountYen, boolean depositorIsCustomer) {

        static ConfirmedCharge of(VictimCharge charge) {
            return new ConfirmedCharge(charge.charge().value(), charge.amount().yen(), charge.depositorIsCustomer());
        }
    }
}
