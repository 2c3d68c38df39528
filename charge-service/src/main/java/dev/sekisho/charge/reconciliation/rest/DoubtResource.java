package dev.sekisho.charge.reconciliation.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.sekisho.charge.bank.BankAnswer.WaitsFor;
import dev.sekisho.charge.bank.Direction;
import dev.sekisho.charge.reconciliation.Doubts;
import dev.sekisho.charge.reconciliation.Doubts.AtBank;
import dev.sekisho.charge.reconciliation.Doubts.Doubt;
import dev.sekisho.charge.reconciliation.Doubts.Place;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is in doubt with banks, with its age and why nothing is heard. */
@Path("/v1/in-doubt")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"staff:operations", "staff:operations-approver", "staff:auditor"})
@Tag(name = "reconciliation")
class DoubtResource {

    private static final int PAGE = 100;

    private final Doubts doubts;
    private final InstantSource clock;

    DoubtResource(Doubts doubts, InstantSource clock) {
        this.doubts = doubts;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "Charges and payouts in doubt, the oldest first, a hundred at a time")
    @APIResponse(responseCode = "200", description = "Orders; nextCursor if there are more")
    @APIResponse(responseCode = "400", description = "Problem invalid-request")
    public PageView doubts(@QueryParam("bank") String bank, @QueryParam("cursor") String cursor) {
        Optional<Place> after =
                Questions.place(cursor, parts -> new Place(Instant.parse(parts[0]), UUID.fromString(parts[1])));
        List<Doubt> page = doubts.page(Questions.bank(bank), after, PAGE + 1);
        Instant now = clock.instant();
        List<DoubtView> items =
                page.stream().limit(PAGE).map(doubt -> DoubtView.of(doubt, now)).toList();
        return new PageView(items, page.size() > PAGE ? cursor(page.get(PAGE - 1)) : null);
    }

    @GET
    @Path("/banks")
    @Operation(summary = "How much is in doubt at each bank, and since when the oldest")
    @APIResponse(responseCode = "200", description = "Banks at which something is in doubt")
    @APIResponse(responseCode = "401", description = "Problem unauthenticated")
    public BanksView banks() {
        return new BanksView(doubts.atBanks().stream().map(BankView::of).toList());
    }

    private static String cursor(Doubt last) {
        return Questions.cursor(last.since(), last.order().id());
    }

    /** A page of orders. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PageView(List<DoubtView> items, String nextCursor) {}

    /** An order in doubt: a DEBIT is a charge's, a CREDIT a payout's. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DoubtView(
            Direction direction,
            UUID orderId,
            String bankCode,
            long amountYen,
            Instant since,
            long ageSeconds,
            int tries,
            Reason reason,
            Instant notBefore) {

        static DoubtView of(Doubt doubt, Instant now) {
            return new DoubtView(
                    doubt.order().direction(),
                    doubt.order().id(),
                    doubt.bank().value(),
                    doubt.amount().yen(),
                    doubt.since(),
                    Duration.between(doubt.since(), now).toSeconds(),
                    doubt.tries(),
                    doubt.waitsFor().map(Reason::of).orElse(Reason.NO_CLEAR_ANSWER),
                    doubt.notBefore().orElse(null));
        }
    }

    /** Why nothing is heard. */
    enum Reason {
        NO_CLEAR_ANSWER,
        BANK_IS_CLOSED,
        WAITS_FOR_STATEMENT;

        static Reason of(WaitsFor waitsFor) {
            return waitsFor == WaitsFor.OPENING ? BANK_IS_CLOSED : WAITS_FOR_STATEMENT;
        }
    }

    /** Of each bank. */
    record BanksView(List<BankView> banks) {}

    /** How much is in doubt at a bank. */
    record BankView(String bankCode, int orders, long amountYen, Instant oldest) {

        static BankView of(AtBank at) {
            return new BankView(at.bank().value(), at.orders(), at.amount().yen(), at.oldest());
        }
    }
}
