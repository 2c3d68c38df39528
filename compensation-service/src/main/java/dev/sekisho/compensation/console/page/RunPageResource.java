package dev.sekisho.compensation.console.page;

import dev.sekisho.compensation.claim.RunId;
import dev.sekisho.compensation.paymentrun.MoveRun;
import dev.sekisho.compensation.paymentrun.PaymentRun;
import dev.sekisho.compensation.paymentrun.PaymentRuns;
import dev.sekisho.compensation.paymentrun.ReadFile;
import dev.sekisho.compensation.paymentrun.RunOutcome;
import dev.sekisho.compensation.paymentrun.RunRegister;
import dev.sekisho.compensation.paymentrun.SettleRuns;
import dev.sekisho.kit.page.Pages;
import dev.sekisho.kit.page.Visit;
import dev.sekisho.kit.problem.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** One payment run: released by another than made it, and never by who is paid by it. */
@Path("/console/runs/{runId}")
class RunPageResource {

    /** More payments are in the file only. */
    private static final int MOST = 500;

    private final Pages pages;
    private final Visit visit;
    private final ConsoleCaller caller;
    private final PaymentRuns runs;
    private final RunRegister register;
    private final MoveRun move;
    private final ReadFile files;
    private final SettleRuns settle;

    RunPageResource(
            Pages pages,
            Visit visit,
            ConsoleCaller caller,
            PaymentRuns runs,
            RunRegister register,
            MoveRun move,
            ReadFile files,
            SettleRuns settle) {
        this.pages = pages;
        this.visit = visit;
        this.caller = caller;
        this.runs = runs;
        this.register = register;
        this.move = move;
        this.files = files;
        this.settle = settle;
    }

    @GET
    @RolesAllowed({"staff:support-supervisor", "staff:auditor"})
    @Operation(hidden = true)
    public Response page(@PathParam("runId") UUID runId) {
        RunId id = new RunId(runId);
        PaymentRun run = runs.find(id).orElseThrow(RunPageResource::unknown);
        RunPage view = RunPage.of(
                run, register.lines(id, MOST + 1), MOST, caller.actor().person());
        String title = visit.words().of(RunText.RUN, visit.words().day(view.day()));
        return pages.show(title, "console/run.jte", view);
    }

    @GET
    @Path("/file")
    @RolesAllowed("staff:support-supervisor")
    @Operation(hidden = true)
    public Response file(@PathParam("runId") UUID runId) {
        RunId id = new RunId(runId);
        require(files.read(id, caller.actor()));
        return Response.ok(runs.file(id), MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + runId + ".txt\"")
                .build();
    }

    @POST
    @Path("/releases")
    @RolesAllowed("staff:support-supervisor")
    @Operation(hidden = true)
    public Response release(
            @PathParam("runId") UUID runId,
            @FormParam("uncheckedPayees") @DefaultValue("0") @Min(0) int uncheckedPayees) {
        return answer(move.release(new RunId(runId), uncheckedPayees, caller.supervisor()));
    }

    @POST
    @Path("/confirmations")
    @RolesAllowed("staff:support-supervisor")
    @Operation(hidden = true)
    public Response confirm(@PathParam("runId") UUID runId) {
        Response answer = answer(move.confirm(new RunId(runId), caller.supervisor()));
        settle.settle();
        return answer;
    }

    @POST
    @Path("/cancellations")
    @RolesAllowed("staff:support-supervisor")
    @Operation(hidden = true)
    public Response cancel(@PathParam("runId") UUID runId) {
        return answer(move.cancel(new RunId(runId), caller.supervisor()));
    }

    static Response answer(RunOutcome came) {
        return Pages.lookAt(RunPage.pathOf(require(came).head().id()));
    }

    private static PaymentRun require(RunOutcome came) {
        if (came instanceof RunOutcome.Done done) {
            return done.run();
        }
        throw came instanceof RunOutcome.Refused refused
                ? ProblemException.of(422, "payment-run-refused", "The payment run is not made, moved or handed out")
                        .with("rule", refused.rule())
                        .build()
                : unknown();
    }

    private static ProblemException unknown() {
        return ProblemException.of(404, "payment-run-unknown", "There is no such payment run")
                .build();
    }
}
