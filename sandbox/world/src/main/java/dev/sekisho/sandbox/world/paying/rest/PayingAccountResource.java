package dev.sekisho.sandbox.world.paying.rest;

import dev.sekisho.sandbox.world.bank.Direction;
import dev.sekisho.sandbox.world.credential.BankClient;
import dev.sekisho.sandbox.world.paying.PayingDesk;
import dev.sekisho.sandbox.world.paying.PayingDesk.Standing;
import dev.sekisho.sandbox.world.paying.PayingEntry;
import dev.sekisho.sandbox.world.paying.ReturnFault;
import dev.sekisho.sandbox.world.paying.SpoiledFile;
import dev.sekisho.sandbox.world.paying.TransferLine;
import dev.sekisho.sandbox.world.paying.TransferOrder;
import dev.sekisho.sandbox.world.problem.Problems;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The operator's bank, by its lines for companies: files of transfers in, statements out; and the truth of the account. */
@Path("/paying-account")
class PayingAccountResource {

    private final PayingDesk desk;
    private final BankClient client;

    PayingAccountResource(PayingDesk desk, BankClient client) {
        this.desk = desk;
        this.client = client;
    }

    @POST
    @Path("/transfer-orders")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(summary = "Takes a 総合振込, whole or not at all; the same bytes again are the same order")
    public OrderView order(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, @NotNull byte[] file) {
        client.requireBasic(authorization);
        try {
            return view(desk.take(file));
        } catch (SpoiledFile spoiled) {
            throw Problems.of(422, "file-spoiled", "record " + spoiled.place() + ": " + spoiled.getMessage());
        }
    }

    @POST
    @Path("/lump-sums")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Sends one amount to a bank for a list of its own depositors, once")
    public void payLumpSum(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, @Valid @NotNull LumpSumRequest request) {
        client.requireBasic(authorization);
        if (!desk.payLumpSum(request.lumpSumId(), request.bankCode(), request.amountYen())) {
            throw Problems.of(
                    422, "lump-sum-refused", "no such bank, too little on the account, or another amount was sent");
        }
    }

    @POST
    @Path("/statements")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(summary = "The 入出金取引明細 of all that was booked since the last one that was fetched")
    public byte[] statement(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization) {
        client.requireBasic(authorization);
        return desk.nextStatement();
    }

    @PUT
    @Path("/return-faults")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Scripts how the bank errs with what it books back from now on; an empty list makes it right")
    public void script(@Valid @NotNull FaultsRequest request) {
        desk.script(request.faults());
    }

    @GET
    @Operation(summary = "The account's book and what became of each payment: the truth")
    public AccountView account() {
        return new AccountView(
                desk.balanceYen(),
                desk.entries().stream().map(EntryView::of).toList(),
                desk.orders().stream().map(this::view).toList());
    }

    private OrderView view(TransferOrder order) {
        return new OrderView(
                order.orderId(),
                order.day(),
                order.lines().size(),
                order.totalYen(),
                order.lines().stream()
                        .map(line -> PaymentView.of(line, desk.standing(order, line)))
                        .toList());
    }

    /** One amount for a list. */
    record LumpSumRequest(
            @NotNull @Pattern(regexp = "[0-9a-f-]{36}") String lumpSumId,
            @NotNull @Pattern(regexp = "[0-9]{4}") String bankCode,
            @NotNull @Min(1) @Max(999_999_999_999L) Long amountYen) {}

    /** How it errs. */
    record FaultsRequest(@NotNull @Size(max = 3) Set<@NotNull ReturnFault> faults) {}

    /** The account. */
    record AccountView(long balanceYen, List<EntryView> entries, List<OrderView> orders) {}

    /** One line of the book. */
    record EntryView(long number, LocalDate bookedOn, Direction direction, long amountYen, String summary) {

        static EntryView of(PayingEntry entry) {
            return new EntryView(
                    entry.number(), entry.bookedOn(), entry.direction(), entry.amountYen(), entry.summary());
        }
    }

    /** An order that was taken. */
    record OrderView(String orderId, LocalDate day, int payments, long totalYen, List<PaymentView> lines) {}

    /** One payment. @param reference the payer's own number of it */
    record PaymentView(long reference, String bankCode, long amountYen, Standing standing) {

        static PaymentView of(TransferLine line, Standing standing) {
            return new PaymentView(line.reference(), line.bankCode(), line.amountYen(), standing);
        }
    }
}
