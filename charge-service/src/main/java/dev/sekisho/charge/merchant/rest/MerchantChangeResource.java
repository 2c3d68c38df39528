package dev.sekisho.charge.merchant.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.sekisho.charge.merchant.ChangeTerms;
import dev.sekisho.charge.merchant.MerchantCategory;
import dev.sekisho.charge.merchant.MerchantChange;
import dev.sekisho.charge.merchant.MerchantChanges;
import dev.sekisho.charge.merchant.ProposeMerchantChange;
import dev.sekisho.charge.merchant.ProposeMerchantChange.Outcome;
import dev.sekisho.charge.merchant.SalesPoint;
import dev.sekisho.kernel.id.MerchantId;
import dev.sekisho.kit.problem.ProblemException;
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
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** What the staff wants to change of merchants, and where a change is proposed. */
@Path("/v1/merchant-changes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "merchants")
class MerchantChangeResource {

    private static final int PAGE = 100;
    private static final Duration LONGEST_AHEAD = Duration.ofDays(366);

    private final ProposeMerchantChange propose;
    private final MerchantChanges changes;
    private final RegistryDoor door;

    MerchantChangeResource(ProposeMerchantChange propose, MerchantChanges changes, RegistryDoor door) {
        this.propose = propose;
        this.changes = changes;
        this.door = door;
    }

    @GET
    @RolesAllowed({"staff:operations", "staff:operations-approver", "staff:mlro", "staff:auditor"})
    @Operation(
            summary = "Changes, newest first, a hundred at a time; with open=true those that wait for a second person")
    @APIResponse(responseCode = "200", description = "Changes; nextCursor if there are more")
    @APIResponse(responseCode = "400", description = "Problem invalid-request")
    public PageView page(@QueryParam("open") boolean open, @QueryParam("cursor") String cursor) {
        List<MerchantChange> page = changes.page(open, RegistryProblems.id("cursor", cursor), PAGE + 1);
        List<ChangeView> items = page.stream().limit(PAGE).map(ChangeView::of).toList();
        return new PageView(items, page.size() > PAGE ? items.get(PAGE - 1).changeId() : null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("staff:operations")
    @ResponseStatus(201)
    @Operation(
            summary = "Propose a change: a new merchant, another category, a merchant's end, or the lifting of a stop",
            description = "It counts from effectiveFrom, or from its approval by another person if that is later.")
    @APIResponse(responseCode = "201", description = "PROPOSED: it waits for a second person")
    @APIResponse(responseCode = "400", description = "Problem invalid-request or malformed-json")
    @APIResponse(
            responseCode = "422",
            description = "Problem merchant-change-impossible, or merchant-change-refused: MERCHANT_KNOWN,"
                    + " MERCHANT_UNKNOWN, MERCHANT_ENDED, NOT_STOPPED")
    public ChangeView propose(@NotNull @Valid ChangeRequest request) {
        Instant now = door.now();
        Instant from = Optional.ofNullable(request.effectiveFrom())
                .map(moment -> moment.truncatedTo(ChronoUnit.MICROS))
                .orElse(now);
        if (from.isAfter(now.plus(LONGEST_AHEAD)) || from.isBefore(now.minus(LONGEST_AHEAD))) {
            throw impossible("a change counts within a year");
        }
        Outcome outcome =
                propose.propose(new MerchantId(request.merchantId()), terms(request), from, door.officer(), now);
        if (outcome instanceof Outcome.Proposed proposed) {
            return ChangeView.of(proposed.change());
        }
        throw RegistryProblems.refused(((Outcome.Refused) outcome).rule());
    }

    private static ChangeTerms terms(ChangeRequest request) {
        try {
            return request.terms();
        } catch (IllegalArgumentException impossible) {
            throw impossible("name and category belong to REGISTER, category to CATEGORISE, shop and terminal to"
                    + " LIFT_STOP, and nothing to anything else");
        }
    }

    private static ProblemException impossible(String detail) {
        return ProblemException.of(422, "merchant-change-impossible", "There can be no such change")
                .detail(detail)
                .build();
    }

    /** A change to be. */
    record ChangeRequest(
            @NotNull UUID merchantId,

            @NotNull ChangeTerms.Kind kind,

            @Pattern(regexp = Text.NAME) String name,

            MerchantCategory category,

            @Pattern(regexp = Text.SHORT) String shop,

            @Pattern(regexp = Text.SHORT) String terminal,

            Instant effectiveFrom) {

        ChangeTerms terms() {
            if (shop == null != (terminal == null)) {
                throw new IllegalArgumentException("a terminal is named with its shop");
            }
            return new ChangeTerms(
                    kind,
                    Optional.ofNullable(name),
                    Optional.ofNullable(category),
                    shop == null
                            ? Optional.empty()
                            : Optional.of(new SalesPoint(new MerchantId(merchantId), shop, terminal)));
        }
    }

    /** One page. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PageView(List<ChangeView> items, UUID nextCursor) {}
}
