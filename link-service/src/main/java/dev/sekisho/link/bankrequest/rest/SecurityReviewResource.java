package dev.sekisho.link.bankrequest.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.sekisho.kit.problem.ProblemException;
import dev.sekisho.link.bankrequest.RecordReview;
import dev.sekisho.link.bankrequest.RecordReview.Outcome;
import dev.sekisho.link.bankrequest.SecurityReview;
import dev.sekisho.link.bankrequest.SecurityReview.Remedy;
import dev.sekisho.link.bankrequest.SecurityReviews;
import dev.sekisho.link.bankrequest.Side;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
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
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Security reviews of the bank by the operator and of the operator by the bank. */
@Path("/v1/security-reviews")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "bank requests")
class SecurityReviewResource {

    private static final int PAGE = 100;
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private final RecordReview record;
    private final SecurityReviews reviews;
    private final RegisterCaller caller;
    private final InstantSource clock;

    SecurityReviewResource(RecordReview record, SecurityReviews reviews, RegisterCaller caller, InstantSource clock) {
        this.record = record;
        this.reviews = reviews;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({"staff:operations", "staff:bank-user"})
    @ResponseStatus(201)
    @Operation(
            summary = "Record a review of the other side's security",
            description =
                    "repeatsReviewId names an earlier one that it does again. A bank's user records its own bank's.")
    @APIResponse(responseCode = "201", description = "It is in the register and is not changed any more")
    @APIResponse(responseCode = "400", description = "Problem invalid-request or malformed-json")
    @APIResponse(
            responseCode = "422",
            description = "Problem bank-unknown, review-repeats-nothing, review-in-the-future")
    public ReviewView add(@NotNull @Valid AskedReview asked) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        requirePast(asked.reviewedOn(), now);
        SecurityReview review = new SecurityReview(
                UUID.randomUUID(),
                1,
                caller.about(asked.bankCode()),
                caller.side(),
                asked.reviewedOn(),
                asked.scope(),
                asked.findings(),
                Optional.ofNullable(asked.repeatsReviewId()),
                caller.speaker(),
                now,
                Optional.empty());
        requireRecorded(record.record(review));
        return ReviewView.of(review);
    }

    @POST
    @Path("/{reviewId}/remedies")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({"staff:operations", "staff:bank-user"})
    @Operation(summary = "The side that was looked at says, once, what it did about the findings")
    @APIResponse(responseCode = "200", description = "The review with its remedy")
    @APIResponse(responseCode = "400", description = "Problem invalid-request or malformed-json")
    @APIResponse(responseCode = "404", description = "Problem not-found, also for another bank's")
    @APIResponse(responseCode = "409", description = "Problem already-final")
    @APIResponse(responseCode = "422", description = "Problem own-side, review-in-the-future")
    public ReviewView remedy(@PathParam("reviewId") UUID reviewId, @NotNull @Valid AskedRemedy asked) {
        requirePast(asked.remediedOn(), clock.instant());
        Remedy remedy = new Remedy(asked.remediedOn(), asked.text(), caller.speaker());
        requireRecorded(record.remedy(reviewId, remedy, caller.bank()).orElseThrow(RegisterProblems::notFound));
        return reviews.find(reviewId).map(ReviewView::of).orElseThrow(RegisterProblems::notFound);
    }

    @GET
    @RolesAllowed({"staff:operations", "staff:operations-approver", "staff:auditor", "staff:bank-user"})
    @Operation(summary = "The reviews with one bank or all, a hundred at a time; a bank's user sees its own bank's")
    @APIResponse(responseCode = "200", description = "Reviews in the order of their ids; nextCursor if there are more")
    @APIResponse(responseCode = "400", description = "Problem invalid-request")
    public PageView page(@QueryParam("bankCode") String bankCode, @QueryParam("cursor") String cursor) {
        List<SecurityReview> page = reviews.page(
                caller.bank().or(() -> RegisterProblems.bank(bankCode)), RegisterProblems.after(cursor), PAGE + 1);
        List<ReviewView> items = page.stream().limit(PAGE).map(ReviewView::of).toList();
        return new PageView(items, page.size() > PAGE ? items.get(PAGE - 1).reviewId() : null);
    }

    private static void requirePast(LocalDate day, Instant now) {
        if (day.isAfter(LocalDate.ofInstant(now, TOKYO))) {
            throw ProblemException.of(422, "review-in-the-future", "This day has not come yet")
                    .build();
        }
    }

    private static void requireRecorded(Outcome outcome) {
        switch (outcome) {
            case RECORDED -> {}
            case BANK_UNKNOWN -> throw RegisterProblems.bankUnknown();
            case REPEATS_NOTHING ->
                throw ProblemException.of(422, "review-repeats-nothing", "There is no such review to do again")
                        .build();
            case OWN_REVIEW -> throw RegisterProblems.ownSide();
            case NOT_NOW -> throw RegisterProblems.over();
        }
    }

    /** A review as it was done. */
    record AskedReview(
            @NotNull @Pattern(regexp = "[0-9]{4}") String bankCode,
            @NotNull LocalDate reviewedOn,

            @NotBlank @Size(max = SecurityReview.MAX_SCOPE) @Pattern(regexp = "[^\\p{Cntrl}]*") String scope,

            @NotBlank @Size(max = SecurityReview.MAX_TEXT) @Pattern(regexp = "[^\\p{Cntrl}]*") String findings,

            UUID repeatsReviewId) {}

    /** What was done. */
    record AskedRemedy(
            @NotNull LocalDate remediedOn,

            @NotBlank @Size(max = SecurityReview.MAX_TEXT) @Pattern(regexp = "[^\\p{Cntrl}]*") String text) {}

    /** A review as both sides see it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ReviewView(
            UUID reviewId,
            String bankCode,
            Side reviewedBy,
            LocalDate reviewedOn,
            String scope,
            String findings,
            UUID repeatsReviewId,
            LocalDate remediedOn,
            String remedy) {

        static ReviewView of(SecurityReview review) {
            return new ReviewView(
                    review.id(),
                    review.bank().value(),
                    review.reviewedBy(),
                    review.reviewedOn(),
                    review.scope(),
                    review.findings(),
                    review.repeats().orElse(null),
                    review.remedy().map(Remedy::on).orElse(null),
                    review.remedy().map(Remedy::text).orElse(null));
        }
    }

    /** One page. */
    record PageView(List<ReviewView> items, UUID nextCursor) {}
}
