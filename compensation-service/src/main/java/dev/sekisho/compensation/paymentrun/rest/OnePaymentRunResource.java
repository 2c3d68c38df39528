package dev.sekisho.compensation.paymentrun.rest;

import dev.sekisho.compensation.claim.RunId;
import dev.sekisho.compensation.paymentrun.MoveRun;
import dev.sekisho.compensation.paymentrun.PaymentRuns;
import dev.sekisho.compensation.paymentrun.ReadFile;
import dev.sekisho.compensation.paymentrun.RefuseRun;
import dev.sekisho.compensation.paymentrun.SettleRuns;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** One payment run. */
@Path("/v1/payment-runs/{runId}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Payment runs")
class OnePaymentRunResource {

    private final Supervisor supervisor;
    private final PaymentRuns runs;
    private final MoveRun move;
    private final RefuseRun refuse;
    private final ReadFile files;
    private final SettleRuns settle;

    OnePaymentRunResource(
            Supervisor supervisor,
            PaymentRuns runs,
            MoveRun move,
            RefuseRun refuse,
            ReadFile files,
            SettleRuns settle) {
        this.supervisor = supervisor;
        this.runs = runs;
        this.move = move;
        this.refuse = refuse;
        this.files = files;
        this.settle = settle;
    }

    @GET
    @RolesAllowed({"staff:support-supervisor", "staff:auditor"})
    @Operation(summary = "The run as it stands")
    @APIResponse(responseCode = "200", description = "The run")
    @APIResponse(responseCode = "404", description = "Problem payment-run-unknown")
    public RunView run(@PathParam("runId") UUID runId) {
        return runs.find(new RunId(runId)).map(RunView::of).orElseThrow(RunProblems::unknown);
    }

    @GET
    @Path("/file")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @RolesAllowed("staff:" + Supervisor.ROLE)
    @Operation(summary = "The exact bytes of the bank file once it was released; leaves a fact about the reader")
    @APIResponse(responseCode = "200", description = "総合振込, records of 120 bytes without line ends, JIS X 0201")
    @APIResponse(responseCode = "404", description = "Problem payment-run-unknown")
    @APIResponse(responseCode = "422", description = "Problem payment-run-refused {rule}")
    public RestResponse<byte[]> file(@PathParam("runId") UUID runId) {
        RunId id = new RunId(runId);
        RunProblems.answer(files.read(id, supervisor.actor()));
        return RestResponse.ResponseBuilder.ok(runs.file(id))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + runId + ".txt\"")
                .build();
    }

    @POST
    @Path("/releases")
    @RolesAllowed("staff:" + Supervisor.ROLE)
    @Operation(
            summary = "Releases the file to the bank; never by who made it, nor by who is paid by it",
            description = "Where the run has unchecked payees, whoever releases it says how many.")
    @APIResponse(responseCode = "200", description = "RELEASED")
    @APIResponse(responseCode = "403", description = "Problem not-entitled")
    @APIResponse(responseCode = "404", description = "Problem payment-run-unknown")
    @APIResponse(responseCode = "422", description = "Problem payment-run-refused {rule}")
    @APIResponse(responseCode = "503", description = "Problem approval-not-checkable")
    public RunView release(
            @PathParam("runId") UUID runId,
            @QueryParam("uncheckedPayees") @DefaultValue("0") @Min(0) int uncheckedPayees) {
        return RunProblems.answer(move.release(new RunId(runId), uncheckedPayees, supervisor.standing()));
    }

    @POST
    @Path("/confirmations")
    @RolesAllowed("staff:" + Supervisor.ROLE)
    @Operation(summary = "The bank has carried the file out: its claims are paid")
    @APIResponse(responseCode = "200", description = "CONFIRMED")
    @APIResponse(responseCode = "403", description = "Problem not-entitled")
    @APIResponse(responseCode = "404", description = "Problem payment-run-unknown")
    @APIResponse(responseCode = "422", description = "Problem payment-run-refused {rule}")
    @APIResponse(responseCode = "503", description = "Problem approval-not-checkable")
    public RunView confirm(@PathParam("runId") UUID runId) {
        RunView run = RunProblems.answer(move.confirm(new RunId(runId), supervisor.standing()));
        settle.settle();
        return run;
    }

    @POST
    @Path("/refusals")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("staff:" + Supervisor.ROLE)
    @Operation(
            summary = "Says that the bank did not take the file, as a whole",
            description =
                    "Both with the bank's written reference, or both without one once a statement in line has told the"
                            + " file's day and no debit of it. At the second person its claims wait for another run; never of"
                            + " what the bank has carried out.")
    @APIResponse(responseCode = "200", description = "RELEASED still, or REFUSED at the second person")
    @APIResponse(responseCode = "400", description = "Problem invalid-request or malformed-json")
    @APIResponse(responseCode = "403", description = "Problem not-entitled")
    @APIResponse(responseCode = "404", description = "Problem payment-run-unknown")
    @APIResponse(responseCode = "422", description = "Problem payment-run-refused {rule}")
    @APIResponse(responseCode = "503", description = "Problem approval-not-checkable")
    public RunView refuse(@PathParam("runId") UUID runId, @NotNull @Valid SaidNotTaken said) {
        return RunProblems.answer(refuse.refuse(new RunId(runId), said.said(), supervisor.standing()));
    }

    @DELETE
    @RolesAllowed("staff:" + Supervisor.ROLE)
    @Operation(summary = "Gives the run up before its release; its claims wait for another")
    @APIResponse(responseCode = "200", description = "CANCELLED")
    @APIResponse(responseCode = "403", description = "Problem not-entitled")
    @APIResponse(responseCode = "404", description = "Problem payment-run-unknown")
    @APIResponse(responseCode = "422", description = "Problem payment-run-refused {rule}")
    @APIResponse(responseCode = "503", description = "Problem approval-not-checkable")
    public RunView cancel(@PathParam("runId") UUID runId) {
        return RunProblems.answer(move.cancel(new RunId(runId), supervisor.standing()));
    }
}
