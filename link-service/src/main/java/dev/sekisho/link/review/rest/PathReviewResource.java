package dev.sekisho.link.review.rest;

import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.link.bank.CustomerClass;
import dev.sekisho.link.review.IdentityPath;
import dev.sekisho.link.review.NotifyBank;
import dev.sekisho.link.review.NotifyBank.Outcome;
import dev.sekisho.link.review.PathReview;
import dev.sekisho.link.review.PathReviews;
import dev.sekisho.link.review.PathReviews.Filter;
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
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Each bank's review of each class of customers and their way of proving who they are. */
@Path("/v1/path-reviews")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "path-reviews")
class PathReviewResource {

    private static final int PAGE = 100;

    private final NotifyBank notify;
    private final PathReviews reviews;
    private final ReviewCaller caller;
    private final InstantSource clock;

    PathReviewResource(NotifyBank notify, PathReviews reviews, ReviewCaller caller, InstantSource clock) {
        this.notify = notify;
        this.reviews = reviews;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("staff:operations")
    @ResponseStatus(201)
    @Operation(
            summary = "Record that a bank was told of a new or weaker path",
            description = "Nobody of that path links there until the bank's own user has recorded its review.")
    @APIResponse(responseCode = "201", description = "NOTIFIED: it waits for the bank")
    @APIResponse(responseCode = "400", description = "Problem invalid-request or malformed-json")
    @APIResponse(responseCode = "409", description = "Problem path-review-open")
    @APIResponse(responseCode = "422", description = "Problem bank-unknown")
    public PathReviewView tell(@NotNull @Valid NoticeRequest request) {
        Outcome outcome =
                notify.tell(new BankCode(request.bankCode()), request.path(), caller.speaker(), clock.instant());
        if (outcome instanceof Outcome.Notified notified) {
            return PathReviewView.of(notified.review());
        }
        throw outcome instanceof Outcome.OpenBefore
                ? PathReviewProblems.openBefore()
                : PathReviewProblems.bankUnknown();
    }

    @GET
    @RolesAllowed({"staff:operations", "staff:operations-approver", "staff:reviewer", "staff:auditor", "staff:bank-user"
    })
    @Operation(summary = "The reviews of one bank or of all, a hundred at a time; a bank's user sees its own bank's")
    @APIResponse(responseCode = "200", description = "Reviews in the order of their ids; nextCursor if there are more")
    @APIResponse(responseCode = "400", description = "Problem invalid-request")
    public PageView page(
            @QueryParam("bankCode") String bankCode,
            @QueryParam("waiting") boolean waiting,
            @QueryParam("cursor") String cursor) {
        Filter filter = new Filter(caller.bank().or(() -> bank(bankCode)), waiting);
        List<PathReview> page = reviews.page(filter, after(cursor), PAGE + 1);
        List<PathReviewView> items =
                page.stream().limit(PAGE).map(PathReviewView::of).toList();
        return new PageView(items, page.size() > PAGE ? items.get(PAGE - 1).reviewId() : null);
    }

    private static Optional<BankCode> bank(String text) {
        try {
            return Optional.ofNullable(text).map(BankCode::new);
        } catch (IllegalArgumentException noCode) {
            throw PathReviewProblems.invalid("bankCode", "Pattern");
        }
    }

    private static Optional<UUID> after(String text) {
        try {
            return Optional.ofNullable(text).map(UUID::fromString);
        } catch (IllegalArgumentException noId) {
            throw PathReviewProblems.invalid("cursor", "Uuid");
        }
    }

    /** Which bank was told of which path. */
    record NoticeRequest(
            @NotNull @Pattern(regexp = "[0-9]{4}") String bankCode,
            @NotNull CustomerClass customerClass,

            @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{1,39}") String method) {

        IdentityPath path() {
            return new IdentityPath(customerClass, method);
        }
    }

    /** One page. */
    record PageView(List<PathReviewView> items, UUID nextCursor) {}
}
