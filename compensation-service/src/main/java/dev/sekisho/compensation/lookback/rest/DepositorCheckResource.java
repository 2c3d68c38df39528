package dev.sekisho.compensation.lookback.rest;

import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.compensation.fraudcase.SendNow;
import dev.sekisho.compensation.lookback.DepositorCheck;
import dev.sekisho.compensation.lookback.DepositorChecks;
import dev.sekisho.compensation.lookback.DepositorChecks.AskedCharge;
import dev.sekisho.compensation.lookback.DepositorChecks.Selection;
import dev.sekisho.compensation.lookback.DepositorOutcome;
import dev.sekisho.compensation.lookback.HearDepositor;
import dev.sekisho.compensation.lookback.HearDepositor.Heard;
import dev.sekisho.compensation.lookback.HearDepositor.Said;
import dev.sekisho.compensation.lookback.rest.CheckView.CheckPageView;
import dev.sekisho.compensation.reading.RecordReads;
import dev.sekisho.compensation.reading.RecordReads.Kind;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kit.problem.ProblemException;
import dev.sekisho.kit.problem.Queries;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The list of depositors whom a bank is to ask, and what came of that; a bank sees and answers its own alone (A52, TD8). */
@Path("/v1/depositor-checks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "depositor checks")
class DepositorCheckResource {

    private static final String ROLE = "bank-user";
    private static final int MOST_IN_A_FILE = 1_000;

    private final DepositorChecks checks;
    private final HearDepositor hear;
    private final SendNow send;
    private final RecordReads reads;
    private final StaffCaller caller;
    private final StaffStanding standing;
    private final InstantSource clock;

    DepositorCheckResource(
            DepositorChecks checks,
            HearDepositor hear,
            SendNow send,
            RecordReads reads,
            StaffCaller caller,
            StaffStanding standing,
            InstantSource clock) {
        this.checks = checks;
        this.hear = hear;
        this.send = send;
        this.reads = reads;
        this.caller = caller;
        this.standing = standing;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({"staff:support", "staff:support-supervisor", "staff:auditor", "staff:bank-user"})
    @Operation(
            summary = "Depositors whom their bank is to ask whether charges were their own, the newest first",
            description =
                    "A bank finds them by its own references; it is told nothing of the wallet or of other banks.")
    @APIResponse(responseCode = "200", description = "A page; nextCursor leads to the next one")
    @APIResponse(
            responseCode = "400",
            description = "Problem parameter-malformed, cursor-malformed, limit-out-of-range")
    public CheckPageView page(
            @QueryParam("state") String state,
            @QueryParam("bankCode") String bankCode,
            @QueryParam("overdue") String overdue,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") String limit) {
        Instant now = clock.instant();
        Optional<BankCode> asked = Queries.bank(bankCode);
        Optional<BankCode> own = caller.member().bank();
        int size = Queries.pageSize(limit);
        Selection selection = new Selection(
                own.or(() -> asked),
                Asked.waiting(state),
                Queries.flag("overdue", overdue) ? Optional.of(now) : Optional.empty());
        List<DepositorCheck> readAhead = checks.list(selection, Asked.place(cursor), size + 1);
        List<DepositorCheck> page = readAhead.subList(0, Math.min(size, readAhead.size()));
        noteReading(page);
        Map<UUID, AskedCharge> charges = charges(page);
        return new CheckPageView(
                page.stream()
                        .map(check -> CheckView.of(check, charges, own.isPresent(), now))
                        .toList(),
                readAhead.size() > size ? CheckPageView.cursorAfter(page) : null);
    }

    @GET
    @Path("/csv")
    @Produces("text/csv")
    @RolesAllowed("staff:" + ROLE)
    @Operation(
            summary =
                    "All depositors whom the own bank is still to ask, as CSV: a line for each charge, no cell a formula",
            description = "At most the newest " + MOST_IN_A_FILE + " depositors; times are those of Japan.")
    @APIResponse(responseCode = "200", description = "With the bank's own references, and the checkId to answer by")
    public String csv() {
        Instant now = clock.instant();
        BankCode bank = caller.member().bank().orElseThrow();
        List<DepositorCheck> waiting = checks.list(
                new Selection(Optional.of(bank), Optional.of(true), Optional.empty()),
                Optional.empty(),
                MOST_IN_A_FILE);
        noteReading(waiting);
        Map<UUID, AskedCharge> charges = charges(waiting);
        return DepositorListCsv.of(waiting.stream()
                .map(check -> CheckView.of(check, charges, true, now))
                .toList());
    }

    private void noteReading(List<DepositorCheck> page) {
        if (!page.isEmpty()) {
            List<UUID> shown =
                    page.stream().map(check -> check.head().caseId()).distinct().toList();
            reads.note(Kind.CASE, shown, caller.member().staffId().toString());
        }
    }

    @POST
    @Path("/{checkId}/outcomes")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("staff:" + ROLE)
    @Operation(
            summary = "What came of asking the depositor; said again, it is said once",
            description = "FRAUD confirms the charges: a case is opened or joined, the link stopped, the wallet frozen,"
                    + " and it is said whether the depositor is a customer. OWN by all who were asked about a held"
                    + " wallet lets it go. NOT_REACHED and REACHED leave it waiting.")
    @APIResponse(responseCode = "200", description = "The check as it stands now")
    @APIResponse(responseCode = "400", description = "Problem invalid-request, malformed-json, depositor-not-described")
    @APIResponse(responseCode = "403", description = "Problem forbidden or not-entitled")
    @APIResponse(responseCode = "404", description = "Problem check-unknown, alike for another bank's depositor")
    @APIResponse(responseCode = "422", description = "Problem answered-otherwise")
    @APIResponse(responseCode = "503", description = "Problem approval-not-checkable")
    public CheckView answer(@PathParam("checkId") UUID check, @NotNull @Valid AskedOutcome asked) {
        BankCode bank = caller.member().bank().orElseThrow();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Said said =
                asked.said(new Actor(caller.member().staffId(), caller.member().person()), now);
        standing.require(caller, ROLE);
        Heard heard = hear.hear(check, bank, said);
        if (heard instanceof Heard.Done done) {
            done.toSend().forEach(send::send);
            return CheckView.of(done.check(), charges(List.of(done.check())), true, now);
        }
        throw heard instanceof Heard.AnsweredOtherwise
                ? ProblemException.of(422, "answered-otherwise", "The depositor has said the other thing before")
                        .build()
                : ProblemException.of(404, "check-unknown", "There is no such check")
                        .build();
    }

    private Map<UUID, AskedCharge> charges(List<DepositorCheck> page) {
        return checks.chargesOf(page).stream().collect(Collectors.toMap(AskedCharge::id, Function.identity()));
    }

    /** What the depositor said. @param depositorIsCustomer with FRAUD alone, and always with it */
    record AskedOutcome(@NotNull DepositorOutcome outcome, Boolean depositorIsCustomer) {

        Said said(Actor by, Instant now) {
            if ((depositorIsCustomer != null) != (outcome == DepositorOutcome.FRAUD)) {
                throw ProblemException.of(
                                400,
                                "depositor-not-described",
                                "With fraud, and with nothing else, it is said whether the depositor is a customer")
                        .build();
            }
            return new Said(outcome, Optional.ofNullable(depositorIsCustomer), by, now);
        }
    }
}
