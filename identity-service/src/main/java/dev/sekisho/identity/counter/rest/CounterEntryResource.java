package dev.sekisho.identity.counter.rest;

import dev.sekisho.identity.account.IdentityMethod;
import dev.sekisho.identity.counter.EnterProof;
import dev.sekisho.identity.counter.EnterProof.NewEntry;
import dev.sekisho.identity.counter.Letter;
import dev.sekisho.identity.staff.Actor;
import dev.sekisho.kernel.id.AccountId;
import dev.sekisho.kit.clock.SystemClock;
import dev.sekisho.kit.staff.StaffCaller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** What support enters of people who show their documents in person or by post. */
@Path("/v1/counter-entries")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("staff:support")
@Tag(name = "counter")
class CounterEntryResource {

    private final EnterProof enterProof;
    private final StaffCaller caller;
    private final SystemClock clock;

    CounterEntryResource(EnterProof enterProof, StaffCaller caller, SystemClock clock) {
        this.enterProof = enterProof;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @ResponseStatus(201)
    @Operation(summary = "Enter what somebody showed; it proves nothing until another person approves")
    @APIResponse(responseCode = "201", description = "The entry, and the hash by which its content is approved")
    @APIResponse(responseCode = "400", description = "Problem invalid-request: also a letter that is missing")
    @APIResponse(responseCode = "403", description = "Problem forbidden or not-entitled")
    @APIResponse(responseCode = "404", description = "Problem not-found: no account that may be proved so now")
    public CounterEntryView enter(@NotNull @Valid EntryRequest request) {
        return CounterEntryView.of(
                CounterProblems.resultOf(enterProof.enter(actor(), request.wish(), clock.instant())));
    }

    @PUT
    @Path("/{entryId}")
    @Operation(summary = "Put an entry right; an approval of what it was before does not fit any more")
    @APIResponse(responseCode = "200", description = "The entry with another hash")
    @APIResponse(responseCode = "403", description = "Problem forbidden or not-entitled")
    @APIResponse(responseCode = "404", description = "Problem not-found")
    @APIResponse(responseCode = "409", description = "Problem entry-decided")
    public CounterEntryView edit(@PathParam("entryId") UUID entryId, @NotNull @Valid ContentRequest request) {
        return CounterEntryView.of(
                CounterProblems.resultOf(enterProof.edit(actor(), entryId, request.content(), clock.instant())));
    }

    @POST
    @Path("/{entryId}/letter-reports")
    @Operation(summary = "What the post says of the letter")
    @APIResponse(responseCode = "200", description = "The entry")
    @APIResponse(responseCode = "400", description = "Problem invalid-request: also for an entry without a letter")
    @APIResponse(responseCode = "403", description = "Problem forbidden or not-entitled")
    @APIResponse(responseCode = "404", description = "Problem not-found")
    @APIResponse(responseCode = "409", description = "Problem entry-decided")
    public CounterEntryView report(@PathParam("entryId") UUID entryId, @NotNull @Valid LetterReport report) {
        return CounterEntryView.of(CounterProblems.resultOf(
                enterProof.report(actor(), entryId, report.state().state(), clock.instant())));
    }

    private Actor actor() {
        return new Actor(caller.member().staffId(), caller.member().person(), caller.tokenId());
    }

    /** What is entered for which account. @param trackingReference of the letter, by post only */
    record EntryRequest(
            @NotNull UUID accountId,
            @NotNull Way method,
            @NotNull @Valid ContentRequest content,
            @Pattern(regexp = "[0-9]{11,13}") String trackingReference) {

        NewEntry wish() {
            return new NewEntry(
                    new AccountId(accountId),
                    method == Way.POST ? IdentityMethod.POST : IdentityMethod.IN_PERSON,
                    content.content(),
                    Optional.ofNullable(trackingReference));
        }
    }

    /** The ways over the counter. */
    enum Way {
        IN_PERSON,
        POST
    }

    /** What the post said. */
    record LetterReport(@NotNull Post state) {}

    /** What the post says. */
    enum Post {
        DELIVERED,
        RETURNED;

        Letter.State state() {
            return this == DELIVERED ? Letter.State.DELIVERED : Letter.State.RETURNED;
        }
    }
}
