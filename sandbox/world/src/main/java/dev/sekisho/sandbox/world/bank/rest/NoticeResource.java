package dev.sekisho.sandbox.world.bank.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.sekisho.sandbox.world.bank.AccountKey;
import dev.sekisho.sandbox.world.bank.Bank;
import dev.sekisho.sandbox.world.credential.BankClient;
import dev.sekisho.sandbox.world.fault.rest.Faulty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Through which the operator has the bank tell a depositor something. */
@Path("/banks/{code}/api/notices")
class NoticeResource {

    private final BankDirectory directory;
    private final BankClient client;

    NoticeResource(BankDirectory directory, BankClient client) {
        this.directory = directory;
        this.client = client;
    }

    @POST
    @Faulty("bank")
    @Operation(summary = "Tells the depositor something, and gives a receipt")
    public Response tell(
            @PathParam("code") String code,
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @Valid @NotNull NoticeRequest request) {
        client.requireBasic(authorization);
        Bank bank = directory.bank(code);
        var account = new AccountKey(request.branchCode(), request.accountNumber());
        var notice = bank.tell(directory.depositor(bank, account), request.text());
        return Response.accepted(new ReceiptView(notice.receipt())).build();
    }

    /** What is to be said, and to whom. */
    record NoticeRequest(
            @JsonProperty("branch_code") @NotNull @Pattern(regexp = AccountKey.BRANCH) String branchCode,

            @JsonProperty("account_number") @NotNull @Pattern(regexp = AccountKey.NUMBER) String accountNumber,

            @NotBlank @Size(max = 2_000) String text) {}

    /** The bank's receipt. */
    record ReceiptView(String receipt) {}
}
