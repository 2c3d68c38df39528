package dev.sekisho.link.debit.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.kit.problem.ProblemException;
import dev.sekisho.kit.staff.StaffCaller;
import dev.sekisho.link.debit.AcceptedDebit;
import dev.sekisho.link.debit.Debit;
import dev.sekisho.link.debit.DeclinedDebit;
import dev.sekisho.link.debit.PendingDebit;
import dev.sekisho.link.debit.SettleFromStatement;
import dev.sekisho.link.debit.StatementLine;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where a bank that answers no inquiries says what its statement has of the debits that are in doubt. */
@Path("/v1/statement-lines")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("staff:bank-user")
@Tag(name = "debits")
class StatementResource {

    private static final int PAGE = 100;

    private final SettleFromStatement settle;
    private final StaffCaller staff;

    StatementResource(SettleFromStatement settle, StaffCaller staff) {
        this.settle = settle;
        this.staff = staff;
    }

    @GET
    @Operation(
            summary = "What is in doubt at the caller's bank of a day that is over, a hundred at a time",
            description = "day is a Japanese day; nothing is asked of a bank that answers inquiries.")
    @APIResponse(
            responseCode = "200",
            description = "Debits in the order of their charges; nextCursor if there are more")
    @APIResponse(responseCode = "400", description = "Problem invalid-request")
    public PageView open(@QueryParam("day") String day, @QueryParam("cursor") String cursor) {
        List<PendingDebit> page = settle.open(bank(), day(day), after(cursor), PAGE + 1);
        List<OpenLine> items = page.stream().limit(PAGE).map(OpenLine::of).toList();
        return new PageView(items, page.size() > PAGE ? items.get(PAGE - 1).chargeId() : null);
    }

    @PUT
    @Path("/{chargeId}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "What the statement of its day says of a debit: booked with the bank's reference, or not booked",
            description = "The first clear answer stays, whatever is said later.")
    @APIResponse(responseCode = "200", description = "ACCEPTED or DECLINED, as it stands")
    @APIResponse(responseCode = "400", description = "Problem invalid-request or malformed-json")
    @APIResponse(
            responseCode = "404",
            description =
                    "Problem not-found, also for another bank's, a day that is not over, a bank that answers inquiries")
    public SettledView settle(@PathParam("chargeId") UUID chargeId, @NotNull @Valid SaidLine said) {
        StatementLine line = new StatementLine(new ChargeId(chargeId), said.reference());
        return settle.settle(bank(), line)
                .map(SettledView::of)
                .orElseThrow(() -> ProblemException.of(404, "not-found", "No statement settles this")
                        .build());
    }

    private BankCode bank() {
        return staff.member().bank().orElseThrow();
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(Optional.ofNullable(text).orElse(""));
        } catch (DateTimeException noDay) {
            throw invalid("day", "Date");
        }
    }

    private static Optional<ChargeId> after(String text) {
        try {
            return Optional.ofNullable(text).map(UUID::fromString).map(ChargeId::new);
        } catch (IllegalArgumentException noId) {
            throw invalid("cursor", "Uuid");
        }
    }

    private static ProblemException invalid(String field, String rule) {
        return ProblemException.of(400, "invalid-request", "A field of the request is not valid")
                .with("violations", List.of(Map.of("field", field, "rule", rule)))
                .build();
    }

    /** What the statement says. */
    record SaidLine(
            @NotNull Said said,
            @Pattern(regexp = "[!-~]{1,100}") String bankReference) {

        Optional<String> reference() {
            if ((said == Said.BOOKED) != (bankReference != null)) {
                throw invalid("bankReference", "WithBooked");
            }
            return Optional.ofNullable(bankReference);
        }
    }

    /** Whether it is on the statement. */
    enum Said {
        BOOKED,
        NOT_BOOKED
    }

    /** One debit that the bank has not answered. */
    record OpenLine(UUID chargeId, long amountYen, Instant sentAt) {

        static OpenLine of(PendingDebit debit) {
            return new OpenLine(debit.charge().value(), debit.order().amount().yen(), debit.sentAt());
        }
    }

    /** One page. */
    record PageView(List<OpenLine> items, UUID nextCursor) {}

    /** What stands. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SettledView(UUID chargeId, String outcome, String bankReference, String reason) {

        static SettledView of(Debit debit) {
            UUID charge = debit.charge().value();
            if (debit instanceof AcceptedDebit accepted) {
                return new SettledView(charge, "ACCEPTED", accepted.bankReference(), null);
            }
            return new SettledView(charge, "DECLINED", null, ((DeclinedDebit) debit).reason());
        }
    }
}
