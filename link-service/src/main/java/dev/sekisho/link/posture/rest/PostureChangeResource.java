package dev.sekisho.link.posture.rest;

import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.link.bank.Connection;
import dev.sekisho.link.bank.CustomerClass;
import dev.sekisho.link.posture.PostureChange;
import dev.sekisho.link.posture.PostureKey;
import dev.sekisho.link.posture.PostureTerms;
import dev.sekisho.link.posture.Postures;
import dev.sekisho.link.posture.Postures.Filter;
import dev.sekisho.link.posture.ProposePosture;
import dev.sekisho.link.posture.Review;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Where a version of a posture is proposed, and where all proposals are seen. */
@Path("/v1/posture-changes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "postures")
class PostureChangeResource {

    private static final int PAGE = 100;
    private static final Duration LONGEST_AHEAD = Duration.ofDays(366);
    private static final int LONGEST_UNREVIEWED_DAYS = 400;
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private final ProposePosture propose;
    private final Postures postures;
    private final PostureCaller caller;
    private final InstantSource clock;

    PostureChangeResource(ProposePosture propose, Postures postures, PostureCaller caller, InstantSource clock) {
        this.propose = propose;
        this.postures = postures;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("staff:operations")
    @ResponseStatus(201)
    @Operation(
            summary = "Propose a version of how a bank authenticates a class of customers over one connection",
            description = "It holds from effectiveFrom, or from its approval by another person if that is later.")
    @APIResponse(responseCode = "201", description = "PROPOSED: it waits for a second person")
    @APIResponse(responseCode = "400", description = "Problem invalid-request or malformed-json")
    @APIResponse(responseCode = "422", description = "Problem bank-unknown, posture-impossible")
    public PostureChangeView propose(@NotNull @Valid ChangeRequest request) {
        Instant now = clock.instant();
        PostureTerms terms = terms(request, now);
        PostureKey key =
                new PostureKey(new BankCode(request.bankCode()), request.connection(), request.customerClass());
        return propose.propose(key, terms, request.effectiveFrom(), caller.speaker(), now)
                .map(change -> PostureChangeView.of(change, null))
                .orElseThrow(PostureProblems::bankUnknown);
    }

    @GET
    @RolesAllowed({"staff:operations", "staff:operations-approver", "staff:auditor", "staff:bank-user"})
    @Operation(
            summary =
                    "The proposed versions of one bank or of all, a hundred at a time; a bank's user sees its own bank's")
    @APIResponse(responseCode = "200", description = "Changes in the order of their ids; nextCursor if there are more")
    @APIResponse(responseCode = "400", description = "Problem invalid-request")
    public PageView page(
            @QueryParam("bankCode") String bankCode,
            @QueryParam("waiting") boolean waiting,
            @QueryParam("cursor") String cursor) {
        Filter filter = new Filter(caller.bank().or(() -> Questions.bank(bankCode)), waiting);
        List<PostureChange> page = postures.page(filter, Questions.after(cursor), PAGE + 1);
        List<PostureChangeView> items = page.stream()
                .limit(PAGE)
                .map(change -> PostureChangeView.of(change, null))
                .toList();
        return new PageView(items, page.size() > PAGE ? items.get(PAGE - 1).changeId() : null);
    }

    private static PostureTerms terms(ChangeRequest request, Instant now) {
        if (request.effectiveFrom().isAfter(now.plus(LONGEST_AHEAD))) {
            throw PostureProblems.impossible("it comes into force within a year");
        }
        try {
            PostureTerms terms = request.terms().toTerms();
            requireReview(terms.review().orElseThrow(), LocalDate.ofInstant(now, TOKYO));
            return terms;
        } catch (IllegalArgumentException impossible) {
            throw PostureProblems.impossible(
                    "factors are the bank's, closed times are written like 23:55-00:05, and the"
                            + " next review is within 400 days and not over");
        }
    }

    private static void requireReview(Review review, LocalDate today) {
        boolean inTime = !review.on().isAfter(today)
                && !review.nextDue().isBefore(today)
                && !review.nextDue().isAfter(today.plusDays(LONGEST_UNREVIEWED_DAYS));
        if (!inTime) {
            throw new IllegalArgumentException("a posture rests on a review that holds");
        }
    }

    /** A version to be. */
    record ChangeRequest(
            @NotNull @Pattern(regexp = "[0-9]{4}") String bankCode,
            @NotNull Connection connection,
            @NotNull CustomerClass customerClass,
            @NotNull Instant effectiveFrom,
            @NotNull @Valid PostureTermsView terms) {}

    /** One page. */
    record PageView(List<PostureChangeView> items, UUID nextCursor) {}
}
