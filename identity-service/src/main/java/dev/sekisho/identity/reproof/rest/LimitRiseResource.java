package dev.sekisho.identity.reproof.rest;

import dev.sekisho.identity.reproof.WishLimitRise;
import dev.sekisho.identity.reproof.WishLimitRise.Answer;
import dev.sekisho.kernel.id.AccountId;
import dev.sekisho.kernel.money.Money;
import dev.sekisho.kit.caller.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Wishes for a higher monthly limit, as far as they are a question of identity. */
@Path("/v1/limit-rises")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("customer")
@Tag(name = "reproof")
class LimitRiseResource {

    private static final int MOST_YEN = 10_000_000;

    private final WishLimitRise wish;
    private final Caller caller;

    LimitRiseResource(WishLimitRise wish, Caller caller) {
        this.wish = wish;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Wish a higher monthly limit",
            description = "Says whether the identity was proved well enough for one; no limit rises by it.")
    @APIResponse(responseCode = "200", description = "ENOUGH, or REPROOF_REQUIRED: prove the identity again")
    @APIResponse(responseCode = "400", description = "Problem invalid-request or malformed-json")
    @APIResponse(responseCode = "401", description = "Problem unauthenticated")
    @APIResponse(responseCode = "403", description = "Problem identity-proof-required")
    @APIResponse(responseCode = "404", description = "Problem not-found")
    @APIResponse(responseCode = "429", description = "Problem too-many-wishes")
    public WishView wish(@NotNull @Valid WishRequest request) {
        Answer answer = wish.wish(new AccountId(caller.accountId()), Money.yen(request.monthlyYen()));
        if (answer instanceof Answer.Enough) {
            return new WishView("ENOUGH");
        } else if (answer instanceof Answer.ReproofRequired) {
            return new WishView("REPROOF_REQUIRED");
        } else if (answer instanceof Answer.NothingProved) {
            throw ReproofProblems.identityProofRequired();
        }
        throw answer instanceof Answer.TooMany ? ReproofProblems.tooManyWishes() : ReproofProblems.notFound();
    }

    /** The limit that is wished, in whole yen a month. */
    record WishRequest(@NotNull @Min(1) @Max(MOST_YEN) Long monthlyYen) {}

    /** Whether the identity was proved well enough. */
    record WishView(String outcome) {}
}
