package dev.sekisho.compensation.lumpsum.rest;

import dev.sekisho.compensation.claim.ContentHash;
import dev.sekisho.compensation.claim.LumpSumId;
import dev.sekisho.compensation.lumpsum.LumpSum;
import dev.sekisho.compensation.lumpsum.LumpSums;
import dev.sekisho.compensation.lumpsum.LumpSums.Place;
import dev.sekisho.compensation.lumpsum.MakeLumpSum;
import dev.sekisho.compensation.lumpsum.MoveLumpSum;
import dev.sekisho.compensation.lumpsum.RecallLumpSum;
import dev.sekisho.compensation.page.Cursor;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kit.problem.Queries;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Where lump sums are made, approved and given up. */
@Path("/v1/lump-sums")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Lump sums", description = "Lists that a bank credits to its own depositors out of one amount")
class LumpSumResource {

    private static final int PAGE = 50;

    private final Who who;
    private final MakeLumpSum make;
    private final MoveLumpSum move;
    private final RecallLumpSum recall;
    private final LumpSums lumpSums;

    LumpSumResource(Who who, MakeLumpSum make, MoveLumpSum move, LumpSums lumpSums, RecallLumpSum recall) {
        this.recall = recall;
        this.who = who;
        this.make = make;
        this.move = move;
        this.lumpSums = lumpSums;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("staff:" + Who.SUPERVISOR)
    @Operation(
            summary = "Puts the approved claims of a bank's own depositors into one list",
            description = "What is on it is in no payment run. The oldest claims first; what does not fit waits.")
    @APIResponse(responseCode = "201", description = "MADE, with the hash that two others approve")
    @APIResponse(responseCode = "400", description = "Problem invalid-request or malformed-json")
    @APIResponse(responseCode = "403", description = "Problem forbidden or not-entitled")
    @APIResponse(responseCode = "422", description = "Problem lump-sum-refused {rule}")
    @APIResponse(responseCode = "503", description = "Problem approval-not-checkable")
    public RestResponse<LumpSumView> make(@NotNull @Valid AskedLumpSum asked) {
        LumpSumView made =
                view(LumpSumProblems.done(make.make(new BankCode(asked.bankCode()), who.standing(Who.SUPERVISOR))));
        return ResponseBuilder.ok(made)
                .status(RestResponse.Status.CREATED)
                .location(URI.create("/v1/lump-sums/" + made.lumpSumId()))
                .build();
    }

    @GET
    @RolesAllowed({"staff:support-supervisor", "staff:auditor", "staff:bank-user"})
    @Operation(
            summary = "Lump sums, the newest first, " + PAGE + " on a page",
            description = "A bank sees its own, once they were released to it.")
    @APIResponse(responseCode = "200", description = "A page; nextCursor leads to the next one")
    @APIResponse(responseCode = "400", description = "Problem cursor-malformed")
    public LumpSumPage page(@QueryParam("cursor") String cursor) {
        List<LumpSum> ahead = lumpSums.list(who.bank(), place(cursor), PAGE + 1);
        List<LumpSum> page = ahead.subList(0, Math.min(PAGE, ahead.size()));
        return new LumpSumPage(
                page.stream().map(LumpSumView::of).toList(),
                ahead.size() > PAGE ? cursorAfter(page.get(PAGE - 1)) : null);
    }

    @GET
    @Path("/{lumpSumId}")
    @RolesAllowed({"staff:support-supervisor", "staff:auditor"})
    @Operation(summary = "The lump sum as it stands, and how far the bank has answered")
    @APIResponse(responseCode = "200", description = "Without payees")
    @APIResponse(responseCode = "404", description = "Problem lump-sum-unknown")
    public LumpSumView lumpSum(@PathParam("lumpSumId") UUID lumpSumId) {
        return lumpSums.find(new LumpSumId(lumpSumId)).map(this::view).orElseThrow(LumpSumProblems::unknown);
    }

    @POST
    @Path("/{lumpSumId}/approvals")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("staff:" + Who.SUPERVISOR)
    @Operation(
            summary = "Approves exactly the list with this hash; two persons beside its maker release it to the bank",
            description = "Neither its maker nor anybody who is paid by it. Standing is asked anew each time.")
    @APIResponse(responseCode = "200", description = "MADE after the first, RELEASED after the second approval")
    @APIResponse(responseCode = "400", description = "Problem invalid-request or malformed-json")
    @APIResponse(responseCode = "403", description = "Problem forbidden or not-entitled")
    @APIResponse(responseCode = "404", description = "Problem lump-sum-unknown")
    @APIResponse(responseCode = "422", description = "Problem lump-sum-refused {rule}")
    @APIResponse(responseCode = "503", description = "Problem approval-not-checkable")
    public LumpSumView approve(@PathParam("lumpSumId") UUID lumpSumId, @NotNull @Valid AskedApproval asked) {
        return view(LumpSumProblems.done(move.approve(
                new LumpSumId(lumpSumId), new ContentHash(asked.contentHash()), who.standing(Who.SUPERVISOR))));
    }

    @DELETE
    @Path("/{lumpSumId}")
    @RolesAllowed("staff:" + Who.SUPERVISOR)
    @Operation(summary = "Gives the list up before its release; its claims wait again, for either way")
    @APIResponse(responseCode = "200", description = "CANCELLED")
    @APIResponse(responseCode = "403", description = "Problem forbidden or not-entitled")
    @APIResponse(responseCode = "404", description = "Problem lump-sum-unknown")
    @APIResponse(responseCode = "422", description = "Problem lump-sum-refused {rule}")
    @APIResponse(responseCode = "503", description = "Problem approval-not-checkable")
    public LumpSumView cancel(@PathParam("lumpSumId") UUID lumpSumId) {
        return view(LumpSumProblems.done(move.cancel(new LumpSumId(lumpSumId), who.standing(Who.SUPERVISOR))));
    }

    @POST
    @Path("/{lumpSumId}/recalls")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("staff:" + Who.SUPERVISOR)
    @Operation(
            summary = "Wants a released list back; the second person takes back what its bank has said nothing of",
            description =
                    "Such a claim is a draft again that two others approve anew. Ask the bank first: what it says later of"
                            + " a recalled line is kept, and stands against paying as long as it says PAID.")
    @APIResponse(responseCode = "200", description = "The list; its lines are NOT_PAID with RECALLED after the second")
    @APIResponse(responseCode = "400", description = "Problem invalid-request or malformed-json")
    @APIResponse(responseCode = "403", description = "Problem forbidden or not-entitled")
    @APIResponse(responseCode = "404", description = "Problem lump-sum-unknown")
    @APIResponse(responseCode = "422", description = "Problem lump-sum-refused {rule}")
    @APIResponse(responseCode = "503", description = "Problem approval-not-checkable")
    public LumpSumView recall(@PathParam("lumpSumId") UUID lumpSumId, @NotNull @Valid AskedRecall asked) {
        return view(LumpSumProblems.done(
                recall.recall(new LumpSumId(lumpSumId), asked.note(), who.standing(Who.SUPERVISOR))));
    }

    private LumpSumView view(LumpSum lumpSum) {
        LumpSumId id = lumpSum.head().id();
        return LumpSumView.of(lumpSum, lumpSums.lines(id), lumpSums.recalling(id));
    }

    private static Optional<Place> place(String cursor) {
        return Optional.ofNullable(cursor)
                .map(text -> Cursor.read(text)
                        .map(place -> new Place(place.at(), place.id()))
                        .orElseThrow(Queries::cursorMalformed));
    }

    private static String cursorAfter(LumpSum last) {
        return new Cursor(last.head().madeAt(), last.head().id().value()).write();
    }

    /** Whose depositors are to be credited. */
    record AskedLumpSum(
            @NotNull @Pattern(regexp = "[0-9]{4}") String bankCode) {}

    /** Why it is wanted back. */
    record AskedRecall(
            @NotBlank @Size(max = 500) @Pattern(regexp = "[^\\p{Cntrl}\\p{Cs}]*") String note) {}

    /** What is approved. */
    record AskedApproval(
            @NotNull @Pattern(regexp = "[0-9a-f]{64}") String contentHash) {}

    /** Some of them. */
    record LumpSumPage(List<LumpSumView> items, String nextCursor) {}
}
