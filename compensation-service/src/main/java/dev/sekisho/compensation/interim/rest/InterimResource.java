package dev.sekisho.compensation.interim.rest;

import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.compensation.interim.Interims;
import dev.sekisho.compensation.interim.MoveInterim;
import dev.sekisho.compensation.interim.RefuseInterim;
import dev.sekisho.compensation.payeecheck.CheckPayees;
import dev.sekisho.compensation.paymentrun.NotTaken;
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
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One interim payment, on its way from asked to paid. */
@Path("/v1/interim-payments/{interimId}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Interim payments")
class InterimResource {

    private static final String SUPERVISOR = "support-supervisor";

    private final StaffCaller caller;
    private final StaffStanding standing;
    private final MoveInterim move;
    private final RefuseInterim refuse;
    private final Interims interims;
    private final CheckPayees payees;

    InterimResource(
            StaffCaller caller,
            StaffStanding standing,
            MoveInterim move,
            RefuseInterim refuse,
            Interims interims,
            CheckPayees payees) {
        this.caller = caller;
        this.standing = standing;
        this.move = move;
        this.refuse = refuse;
        this.interims = interims;
        this.payees = payees;
    }

    @GET
    @RolesAllowed({"staff:support", "staff:support-supervisor", "staff:auditor"})
    @Operation(summary = "The interim payment as it stands")
    @APIResponse(responseCode = "200", description = "Without its payee")
    @APIResponse(responseCode = "404", description = "Problem claim-unknown")
    public InterimView interim(@PathParam("interimId") UUID interimId) {
        return interims.find(interimId).map(InterimView::of).orElseThrow(InterimView::unknown);
    }

    @POST
    @Path("/approvals")
    @RolesAllowed("staff:" + SUPERVISOR)
    @Operation(summary = "Approves it; two persons who neither asked, nor wrote any of the claim, nor get it")
    @APIResponse(responseCode = "200", description = "APPROVED after the second: the claim owes that much less")
    @APIResponse(responseCode = "403", description = "Problem forbidden or not-entitled")
    @APIResponse(responseCode = "404", description = "Problem claim-unknown")
    @APIResponse(responseCode = "422", description = "Problem interim-refused {rule}")
    @APIResponse(responseCode = "503", description = "Problem approval-not-checkable")
    public InterimView approve(@PathParam("interimId") UUID interimId) {
        return InterimView.answer(move.approve(interimId, standing()));
    }

    @POST
    @Path("/files")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("staff:" + SUPERVISOR)
    @Operation(summary = "Writes the 総合振込 file of this one payment, for a bank day; its bytes never change")
    @APIResponse(responseCode = "200", description = "SENT")
    @APIResponse(responseCode = "400", description = "Problem invalid-request, date-malformed")
    @APIResponse(responseCode = "403", description = "Problem forbidden or not-entitled")
    @APIResponse(responseCode = "404", description = "Problem claim-unknown")
    @APIResponse(responseCode = "422", description = "Problem interim-refused {rule}")
    @APIResponse(responseCode = "503", description = "Problem approval-not-checkable")
    public InterimView send(@PathParam("interimId") UUID interimId, @NotNull @Valid AskedDay asked) {
        LocalDate day = asked.day();
        Actor by = standing();
        interims.find(interimId)
                .ifPresent(interim -> payees.check(interim.head().claim()));
        return InterimView.answer(move.send(interimId, day, asked.unchecked(), by));
    }

    @GET
    @Path("/file")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @RolesAllowed("staff:" + SUPERVISOR)
    @Operation(summary = "The exact bytes of the file; leaves a fact about the reader")
    @APIResponse(responseCode = "200", description = "総合振込, records of 120 bytes without line ends, JIS X 0201")
    @APIResponse(responseCode = "404", description = "Problem claim-unknown, also before it is written")
    public byte[] file(@PathParam("interimId") UUID interimId) {
        return move.read(interimId, actor()).orElseThrow(InterimView::unknown);
    }

    @POST
    @Path("/confirmations")
    @RolesAllowed("staff:" + SUPERVISOR)
    @Operation(summary = "The bank has carried it out")
    @APIResponse(responseCode = "200", description = "PAID")
    @APIResponse(responseCode = "403", description = "Problem forbidden or not-entitled")
    @APIResponse(responseCode = "404", description = "Problem claim-unknown")
    @APIResponse(responseCode = "422", description = "Problem interim-refused {rule}")
    @APIResponse(responseCode = "503", description = "Problem approval-not-checkable")
    public InterimView confirm(@PathParam("interimId") UUID interimId) {
        return InterimView.answer(move.confirm(interimId, standing()));
    }

    @POST
    @Path("/refusals")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("staff:" + SUPERVISOR)
    @Operation(
            summary = "Says that the bank did not take its file",
            description = "As of a payment run. At the second person another file may be written; of a draft that says"
                    + " something else by now it is given up, and the claim owes all again.")
    @APIResponse(responseCode = "200", description = "SENT still; APPROVED or CANCELLED at the second person")
    @APIResponse(responseCode = "400", description = "Problem invalid-request or malformed-json")
    @APIResponse(responseCode = "403", description = "Problem forbidden or not-entitled")
    @APIResponse(responseCode = "404", description = "Problem claim-unknown")
    @APIResponse(responseCode = "422", description = "Problem interim-refused {rule}")
    @APIResponse(responseCode = "503", description = "Problem approval-not-checkable")
    public InterimView refuse(@PathParam("interimId") UUID interimId, @NotNull @Valid SaidNotTaken said) {
        return InterimView.answer(refuse.refuse(interimId, said.said(), standing()));
    }

    @DELETE
    @RolesAllowed("staff:" + SUPERVISOR)
    @Operation(summary = "Gives it up before its file is written; the claim owes all again")
    @APIResponse(responseCode = "200", description = "CANCELLED")
    @APIResponse(responseCode = "403", description = "Problem forbidden or not-entitled")
    @APIResponse(responseCode = "404", description = "Problem claim-unknown")
    @APIResponse(responseCode = "422", description = "Problem interim-refused {rule}")
    @APIResponse(responseCode = "503", description = "Problem approval-not-checkable")
    public InterimView cancel(@PathParam("interimId") UUID interimId) {
        return InterimView.answer(move.cancel(interimId, standing()));
    }

    private Actor actor() {
        return new Actor(caller.member().staffId(), caller.member().person());
    }

    private Actor standing() {
        standing.require(caller, SUPERVISOR);
        return actor();
    }

    /** What a person says of a file that the bank did not take. @param bankReference left out where nobody knows of the file */
    record SaidNotTaken(
            @Pattern(regexp = "\\S(?:.*\\S)?") @Size(max = NotTaken.LONGEST_REFERENCE) String bankReference,

            @NotBlank @Size(max = NotTaken.LONGEST_NOTE) String note) {

        NotTaken said() {
            return new NotTaken(Optional.ofNullable(bankReference), note);
        }
    }

    /** When the bank is to pay. @param uncheckedPayee left out: only if the payee's bank keeps the name */
    record AskedDay(
            @NotNull @Pattern(regexp = "[0-9]{4}-[0-9]{2}-[0-9]{2}") String transferDate,

            Boolean uncheckedPayee) {

        boolean unchecked() {
            return Boolean.TRUE.equals(uncheckedPayee);
        }

        LocalDate day() {
            try {
                return LocalDate.parse(transferDate);
            } catch (DateTimeException none) {
                throw ProblemException.of(400, "date-malformed", "The transfer date is no date")
                        .with("field", "transferDate")
                        .build();
            }
        }
    }
}
