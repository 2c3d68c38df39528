package dev.sekisho.link.statement.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kit.problem.ProblemException;
import dev.sekisho.link.bank.Bank;
import dev.sekisho.link.statement.BookedLine;
import dev.sekisho.link.statement.FileDigest;
import dev.sekisho.link.statement.Flaw;
import dev.sekisho.link.statement.StatementBook;
import dev.sekisho.link.statement.StatementBook.Head;
import dev.sekisho.link.statement.StatementDay;
import dev.sekisho.link.statement.TakeStatement;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where charge-service learns what banks booked on a day, to compare it with its own books; nobody else may. */
@Path("/internal/v1/statements/{day}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("service:charge-service")
@Tag(name = "statements")
class ReadStatementResource {

    private static final int PAGE = 500;

    private final TakeStatement take;
    private final StatementBook statements;

    ReadStatementResource(TakeStatement take, StatementBook statements) {
        this.take = take;
        this.statements = statements;
    }

    @GET
    @Operation(summary = "The banks of which a statement of that day is to be expected; none while the day is not over")
    @APIResponse(responseCode = "200", description = "Bank codes")
    @APIResponse(responseCode = "404", description = "Problem not-found: no day")
    public ExpectedView expected(@PathParam("day") String day) {
        return new ExpectedView(take.expected(day(day)).stream()
                .map(Bank::code)
                .map(BankCode::value)
                .toList());
    }

    @POST
    @Path("/{bankCode}")
    @Operation(
            summary = "What is known of a bank's statement; it is fetched from the bank if there is none",
            description = "ACCEPTED with digest and count of lines; REFUSED with its flaw; AWAITED.")
    @APIResponse(responseCode = "200", description = "ACCEPTED, REFUSED or AWAITED")
    @APIResponse(responseCode = "404", description = "Problem not-found: no day, or no bank's code")
    public StatementView take(@PathParam("day") String day, @PathParam("bankCode") String bankCode) {
        StatementDay of = of(day, bankCode);
        return take.take(of).map(StatementView::of).orElseGet(() -> StatementView.awaited(of));
    }

    @GET
    @Path("/{bankCode}/lines")
    @Operation(summary = "Lines of a statement that was accepted, in the order of the file, 500 at a time")
    @APIResponse(responseCode = "200", description = "Lines; nextAfter if there are more")
    @APIResponse(responseCode = "400", description = "Problem invalid-request")
    @APIResponse(responseCode = "404", description = "Problem not-found: there is no such statement")
    public LinesView lines(
            @PathParam("day") String day,
            @PathParam("bankCode") String bankCode,
            @QueryParam("after") @DefaultValue("0") String after) {
        StatementDay of = of(day, bankCode);
        int last = number(after);
        if (statements.head(of).filter(Head::isAccepted).isEmpty()) {
            throw notFound();
        }
        List<BookedLine> page = statements.lines(of, last, PAGE + 1);
        List<LineView> lines = page.stream().limit(PAGE).map(LineView::of).toList();
        return new LinesView(lines, page.size() > PAGE ? lines.get(PAGE - 1).number() : null);
    }

    private static StatementDay of(String day, String bankCode) {
        try {
            return new StatementDay(new BankCode(bankCode), day(day));
        } catch (IllegalArgumentException noCode) {
            throw notFound();
        }
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException noDay) {
            throw notFound();
        }
    }

    private static int number(String text) {
        if (text.matches("[0-9]{1,6}")) {
            return Integer.parseInt(text);
        }
        throw ProblemException.of(400, "invalid-request", "A field of the request is not valid")
                .with("violations", List.of(Map.of("field", "after", "rule", "Number")))
                .build();
    }

    private static ProblemException notFound() {
        return ProblemException.of(404, "not-found", "There is no such statement")
                .build();
    }

    /** Whose statements are to be expected. */
    record ExpectedView(List<String> bankCodes) {}

    /** A day's statement as it stands. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record StatementView(String bankCode, LocalDate day, String state, String digest, Integer lines, Flaw flaw) {

        static StatementView of(Head head) {
            return new StatementView(
                    head.of().bank().value(),
                    head.of().day(),
                    head.isAccepted() ? "ACCEPTED" : "REFUSED",
                    head.digest().map(FileDigest::hex).orElse(null),
                    head.isAccepted() ? head.lines() : null,
                    head.flaw().orElse(null));
        }

        static StatementView awaited(StatementDay of) {
            return new StatementView(of.bank().value(), of.day(), "AWAITED", null, null, null);
        }
    }

    /** A page of lines. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record LinesView(List<LineView> lines, Integer nextAfter) {}

    /** One booking. */
    record LineView(int number, BookedLine.Direction direction, UUID orderId, long amountYen, String bankReference) {

        static LineView of(BookedLine line) {
            return new LineView(
                    line.number(), line.direction(), line.order(), line.amount().yen(), line.bankReference());
        }
    }
}
