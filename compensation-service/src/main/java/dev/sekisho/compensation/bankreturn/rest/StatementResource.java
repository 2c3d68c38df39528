package dev.sekisho.compensation.bankreturn.rest;

import dev.sekisho.compensation.bankreturn.AcceptStatement;
import dev.sekisho.compensation.bankreturn.BankReturns;
import dev.sekisho.compensation.bankreturn.TakeStatement;
import dev.sekisho.compensation.bankreturn.TakeStatement.Outcome;
import dev.sekisho.compensation.bankreturn.TakenStatement;
import dev.sekisho.compensation.paymentrun.SettleRuns;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Where the paying account's statements are taken. */
@Path("/v1/bank-statements")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Returned money", description = "資金返却, found in the paying account's statements")
class StatementResource {

    private final Speaker speaker;
    private final SettleRuns settle;
    private final TakeStatement take;
    private final AcceptStatement accept;
    private final BankReturns returns;

    StatementResource(
            Speaker speaker, SettleRuns settle, TakeStatement take, AcceptStatement accept, BankReturns returns) {
        this.speaker = speaker;
        this.settle = settle;
        this.take = take;
        this.accept = accept;
        this.returns = returns;
    }

    @POST
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @RolesAllowed("staff:" + Speaker.ROLE)
    @Operation(
            summary = "Takes a 入出金取引明細 of the paying account, whole or not at all, the same bytes once",
            description = "Claims whose money came back are DRAFT again and need two approvals anew; who took the"
                    + " statement cannot give one. What is not certain waits at /v1/bank-returns.")
    @APIResponse(responseCode = "201", description = "Taken")
    @APIResponse(responseCode = "200", description = "The same bytes were taken before: what came of them then")
    @APIResponse(responseCode = "400", description = "Problem statement-missing")
    @APIResponse(responseCode = "403", description = "Problem forbidden or not-entitled")
    @APIResponse(responseCode = "422", description = "Problem statement-refused {rule, record, defect}")
    @APIResponse(responseCode = "503", description = "Problem approval-not-checkable")
    public RestResponse<StatementView> take(byte[] file) {
        if (file == null || file.length == 0) {
            throw ReturnProblems.statementMissing();
        }
        settle.settle();
        Outcome outcome = take.take(file, speaker.standing());
        if (outcome instanceof Outcome.Known known) {
            return RestResponse.ok(view(known.statement()));
        }
        if (outcome instanceof Outcome.Taken taken) {
            return ResponseBuilder.ok(view(taken.statement()))
                    .status(RestResponse.Status.CREATED)
                    .location(URI.create(
                            "/v1/bank-statements/" + taken.statement().id()))
                    .build();
        }
        throw ReturnProblems.refused((Outcome.Refused) outcome);
    }

    @POST
    @Path("/{statementId}/acceptances")
    @RolesAllowed("staff:" + Speaker.ROLE)
    @Operation(
            summary = "After a lost file: accepts a statement out of line as the one from which the next goes on",
            description =
                    "Two persons beside its taker are needed; its returns wait for two persons each all the same.")
    @APIResponse(responseCode = "200", description = "Said; acceptedBy names who has")
    @APIResponse(responseCode = "403", description = "Problem forbidden or not-entitled")
    @APIResponse(responseCode = "404", description = "Problem statement-unknown")
    @APIResponse(responseCode = "422", description = "Problem statement-not-accepted {rule}")
    @APIResponse(responseCode = "503", description = "Problem approval-not-checkable")
    public StatementView accept(@PathParam("statementId") UUID statementId) {
        AcceptStatement.Outcome outcome = accept.accept(statementId, speaker.standing());
        if (outcome instanceof AcceptStatement.Outcome.Done done) {
            return view(done.statement());
        }
        throw outcome instanceof AcceptStatement.Outcome.Refused refused
                ? ReturnProblems.notAccepted(refused.rule())
                : ReturnProblems.statementUnknown();
    }

    @GET
    @Path("/{statementId}")
    @RolesAllowed({"staff:support-supervisor", "staff:auditor"})
    @Operation(summary = "What came of a statement when it was taken")
    @APIResponse(responseCode = "200", description = "The statement, without its lines")
    @APIResponse(responseCode = "404", description = "Problem statement-unknown")
    public StatementView statement(@PathParam("statementId") UUID statementId) {
        return returns.statement(statementId).map(this::view).orElseThrow(ReturnProblems::statementUnknown);
    }

    private StatementView view(TakenStatement statement) {
        Set<UUID> accepting = returns.accepting(statement.id());
        return StatementView.of(statement, accepting.stream().sorted().toList());
    }

    /** A statement as it was taken. @param follow whether it goes on where the last one in line ended */
    record StatementView(
            UUID statementId,
            String sha256,
            LocalDate from,
            LocalDate until,
            String follow,
            int entries,
            int returns,
            int matched,
            int waiting,
            int seenBefore,
            Instant takenAt,
            List<UUID> acceptedBy) {

        static StatementView of(TakenStatement statement, List<UUID> acceptedBy) {
            return new StatementView(
                    statement.id(),
                    statement.sha256().value(),
                    statement.from(),
                    statement.until(),
                    statement.follow().name(),
                    statement.entries(),
                    statement.matched() + statement.waiting() + statement.seenBefore(),
                    statement.matched(),
                    statement.waiting(),
                    statement.seenBefore(),
                    statement.takenAt(),
                    acceptedBy);
        }
    }
}
