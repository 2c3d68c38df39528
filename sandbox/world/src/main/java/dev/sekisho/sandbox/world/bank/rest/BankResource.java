package dev.sekisho.sandbox.world.bank.rest;

import dev.sekisho.sandbox.world.bank.BankTerms;
import dev.sekisho.sandbox.world.bank.Banks;
import dev.sekisho.sandbox.world.bank.Decision;
import dev.sekisho.sandbox.world.bank.Direction;
import dev.sekisho.sandbox.world.bank.NameService;
import dev.sekisho.sandbox.world.bank.SecondFactor;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Shows the banks and their books. */
@Path("/banks")
class BankResource {

    private final Banks banks;
    private final BankDirectory directory;

    BankResource(Banks banks, BankDirectory directory) {
        this.banks = banks;
        this.directory = directory;
    }

    @GET
    @Operation(summary = "The banks of the world")
    public BanksView list() {
        return new BanksView(banks.all().stream().map(BankView::of).toList());
    }

    @GET
    @Path("/{code}/books")
    @Operation(summary = "What the bank booked: the truth")
    public BooksView books(@PathParam("code") String code) {
        return BooksView.of(directory.bank(code).booked());
    }

    /** All banks. */
    record BanksView(List<BankView> banks) {}

    /** One bank. */
    record BankView(
            String bankCode,
            String name,
            boolean redirect,
            boolean app,
            boolean legacy,
            NameService names,
            SecondFactor secondFactor,
            int lockAfter) {

        static BankView of(BankTerms terms) {
            return new BankView(
                    terms.code().value(),
                    terms.name(),
                    terms.redirect(),
                    terms.app(),
                    terms.legacy(),
                    terms.names(),
                    terms.secondFactor(),
                    terms.lockAfter());
        }
    }

    /** A bank's books, oldest entry first. @param totalYen what left accounts less what came into them */
    record BooksView(List<EntryView> entries, long totalYen) {

        static BooksView of(List<Decision> booked) {
            return new BooksView(
                    booked.stream().map(EntryView::of).toList(),
                    booked.stream().mapToLong(Decision::leavingYen).reduce(0, Math::addExact));
        }
    }

    /** One entry: money that left an account, or came into it. */
    record EntryView(
            String requestId,
            Direction direction,
            String branchCode,
            String accountNumber,
            long amountYen,
            String reference,
            Instant bookedAt) {

        static EntryView of(Decision decision) {
            return new EntryView(
                    decision.requestId(),
                    decision.direction(),
                    decision.account().branchCode(),
                    decision.account().accountNumber(),
                    decision.amountYen(),
                    decision.reference(),
                    decision.decidedAt());
        }
    }
}
