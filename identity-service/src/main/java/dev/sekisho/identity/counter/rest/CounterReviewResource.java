package dev.sekisho.identity.counter.rest;

import dev.sekisho.identity.counter.CounterEntries;
import dev.sekisho.identity.counter.DecideEntry;
import dev.sekisho.identity.counter.DecideEntry.RefusalReason;
import dev.sekisho.identity.staff.Actor;
import dev.sekisho.identity.transaction.Transaction;
import dev.sekisho.kit.clock.SystemClock;
import dev.sekisho.kit.problem.ProblemException;
import dev.sekisho.kit.staff.StaffCaller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The reviewers' side: what waits, what it says, and the decision of a second person. */
@Path("/v1/counter-entries")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("staff:reviewer")
@Tag(name = "counter")
class CounterReviewResource {

    private static final int PAGE = 50;

    private final CounterEntries entries;
    private final DecideEntry decideEntry;
    private final Transaction transaction;
    private final StaffCaller caller;
    private final SystemClock clock;

    CounterReviewResource(
            CounterEntries entries,
            DecideEntry decideEntry,
            Transaction transaction,
            StaffCaller caller,
            SystemClock clock) {
        this.entries = entries;
        this.decideEntry = decideEntry;
        this.transaction = transaction;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "Open entries, fifty at a time by id, without what was typed")
    @APIResponse(responseCode = "200", description = "A page; the next one begins after its last id")
    @APIResponse(responseCode = "403", description = "Problem forbidden")
    public List<CounterEntryView> waiting(@QueryParam("after") UUID after) {
        return transaction.call(() -> entries.waiting(Optional.ofNullable(after), PAGE)).stream()
                .map(CounterEntryView::of)
                .toList();
    }

    @GET
    @Path("/{entryId}")
    @Operation(summary = "An entry with what was typed and the hash by which it is approved")
    @APIResponse(responseCode = "200", description = "The entry")
    @APIResponse(responseCode = "403", description = "Problem forbidden")
    @APIResponse(responseCode = "404", description = "Problem not-found")
    public CounterEntryView entry(@PathParam("entryId") UUID entryId) {
        return transaction
                .call(() -> entries.find(entryId).map(entry -> CounterEntryView.of(entry, entries.content(entry))))
                .orElseThrow(() -> ProblemException.of(404, "not-found", "There is no such entry")
                        .build());
    }

    @POST
    @Path("/{entryId}/approvals")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Approve exactly the content that was looked at, as another person than who typed it")
    @APIResponse(responseCode = "200", description = "The entry: approved, or refused because a rule of proofs speaks")
    @APIResponse(responseCode = "403", description = "Problem forbidden or not-entitled")
    @APIResponse(responseCode = "404", description = "Problem not-found")
    @APIResponse(responseCode = "409", description = "Problem content-changed or entry-decided")
    @APIResponse(responseCode = "422", description = "Problem approval-refused or letter-not-delivered")
    public CounterEntryView approve(@PathParam("entryId") UUID entryId, @NotNull @Valid Approval approval) {
        return CounterEntryView.of(CounterProblems.resultOf(
                decideEntry.approve(actor(), entryId, approval.contentHash(), clock.instant())));
    }

    @POST
    @Path("/{entryId}/refusals")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Refuse an entry; nothing revives it")
    @APIResponse(responseCode = "200", description = "The entry")
    @APIResponse(responseCode = "403", description = "Problem forbidden or not-entitled")
    @APIResponse(responseCode = "404", description = "Problem not-found")
    @APIResponse(responseCode = "409", description = "Problem entry-decided")
    public CounterEntryView refuse(@PathParam("entryId") UUID entryId, @NotNull @Valid Refusal refusal) {
        return CounterEntryView.of(
                CounterProblems.resultOf(decideEntry.refuse(actor(), entryId, refusal.reason(), clock.instant())));
    }

    private Actor actor() {
        return new Actor(caller.member().staffId(), caller.member().person(), caller.tokenId());
    }

    /** What is approved, by the hash of what was looked at. */
    record Approval(
            @NotNull @Pattern(regexp = "[0-9a-f]{64}") String contentHash) {}

    /** Why it is refused. */
    record Refusal(@NotNull RefusalReason reason) {}
}
