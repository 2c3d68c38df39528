package dev.sekisho.identity.reproof.rest;

import dev.sekisho.identity.account.Accounts;
import dev.sekisho.identity.account.IdentityMethod;
import dev.sekisho.identity.proof.MethodCatalogue;
import dev.sekisho.identity.proof.ProofUse;
import dev.sekisho.identity.reproof.OpenDuty;
import dev.sekisho.identity.reproof.ReproofDuties;
import dev.sekisho.identity.reproof.RequireByStaff;
import dev.sekisho.identity.reproof.RequireReproof;
import dev.sekisho.identity.reproof.RequireReproof.Requirement;
import dev.sekisho.identity.transaction.Transaction;
import dev.sekisho.kernel.id.AccountId;
import dev.sekisho.kit.caller.Caller;
import dev.sekisho.kit.clock.SystemClock;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Single duties to prove an identity again: required by a reviewer, seen by the holder. */
@Path("/v1/reproof-duties")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "reproof")
class ReproofDutyResource {

    private final RequireByStaff require;
    private final ReproofDuties duties;
    private final Accounts accounts;
    private final MethodCatalogue catalogue;
    private final Transaction transaction;
    private final WaveCaller staff;
    private final Caller customer;
    private final SystemClock machine;
    private final InstantSource clock;

    ReproofDutyResource(
            RequireByStaff require,
            ReproofDuties duties,
            Accounts accounts,
            MethodCatalogue catalogue,
            Transaction transaction,
            WaveCaller staff,
            Caller customer,
            SystemClock machine,
            InstantSource clock) {
        this.require = require;
        this.duties = duties;
        this.accounts = accounts;
        this.catalogue = catalogue;
        this.transaction = transaction;
        this.staff = staff;
        this.customer = customer;
        this.machine = machine;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("staff:reviewer")
    @ResponseStatus(201)
    @Operation(summary = "Have one account prove its identity again; with days 0 nothing new is linked from now on")
    @APIResponse(responseCode = "201", description = "In the queue")
    @APIResponse(responseCode = "400", description = "Problem invalid-request or malformed-json")
    @APIResponse(responseCode = "403", description = "Problem forbidden or not-entitled")
    @APIResponse(responseCode = "404", description = "Problem not-found, also for an account that proved nothing")
    @APIResponse(responseCode = "409", description = "Problem reproof-required-before")
    public DutyView require(@NotNull @Valid DutyRequest request) {
        Requirement requirement = require.require(
                        staff.actor(),
                        new AccountId(request.accountId()),
                        request.riskCode(),
                        Duration.ofDays(request.days()),
                        machine.instant())
                .orElseThrow(ReproofProblems::notEntitled);
        if (requirement instanceof Requirement.Required required) {
            return DutyView.of(required.duty());
        }
        throw requirement instanceof Requirement.RequiredBefore
                ? ReproofProblems.requiredBefore()
                : ReproofProblems.notFound();
    }

    @GET
    @RolesAllowed("customer")
    @Operation(summary = "What the caller still has to prove again, until when, and by which methods")
    @APIResponse(responseCode = "200", description = "The open duties without their reasons")
    @APIResponse(responseCode = "401", description = "Problem unauthenticated")
    @APIResponse(responseCode = "404", description = "Problem not-found")
    public OwnDutiesView own() {
        AccountId id = new AccountId(customer.accountId());
        Instant now = clock.instant();
        List<OpenDuty> open = transaction
                .call(() -> accounts.find(id).map(account -> duties.open(id)))
                .orElseThrow(ReproofProblems::notFound);
        List<IdentityMethod> methods = catalogue.methodsFor(ProofUse.REPROOF).stream()
                .filter(method -> catalogue.admits(method, now))
                .toList();
        return new OwnDutiesView(
                open.stream()
                        .map(duty ->
                                new OwnDutyView(duty.head().dueBy(), duty.head().isOver(now)))
                        .toList(),
                methods);
    }

    /** Whose identity, on which risk, and in how many days. */
    record DutyRequest(
            @NotNull UUID accountId,
            @NotNull @Pattern(regexp = RequireReproof.CODE) String riskCode,
            @NotNull @Min(0) @Max(90) Integer days) {}

    /** All that the caller has to do, and the methods that count. */
    record OwnDutiesView(List<OwnDutyView> duties, List<IdentityMethod> methods) {}

    /** Until when; overdue when that has passed. */
    record OwnDutyView(Instant dueBy, boolean overdue) {}
}
