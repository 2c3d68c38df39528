package dev.sekisho.sandbox.world.bank.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.sekisho.sandbox.world.bank.AccountKey;
import dev.sekisho.sandbox.world.bank.AccountType;
import dev.sekisho.sandbox.world.bank.Bank;
import dev.sekisho.sandbox.world.bank.NameService;
import dev.sekisho.sandbox.world.credential.BankClient;
import dev.sekisho.sandbox.world.fault.rest.Faulty;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Tells whoever sends money whose account it is; a bank that compares names tells nobody one. */
@Path("/banks/{code}/api/payees/{branch}/{type}/{number}")
class PayeeResource {

    private final BankDirectory directory;
    private final BankClient client;

    PayeeResource(BankDirectory directory, BankClient client) {
        this.directory = directory;
        this.client = client;
    }

    @GET
    @Faulty("bank")
    @Operation(summary = "The holder's kana as the bank keeps them")
    public PayeeView payee(
            @PathParam("code") String code,
            @PathParam("branch") @Pattern(regexp = AccountKey.BRANCH) String branch,
            @PathParam("type") AccountType type,
            @PathParam("number") @Pattern(regexp = AccountKey.NUMBER) String number,
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization) {
        client.requireBasic(authorization);
        Bank bank = directory.bank(code);
        if (bank.terms().names() == NameService.COMPARED) {
            throw none("PAYEES_NOT_TOLD");
        }
        return bank.depositor(new AccountKey(branch, number))
                .filter(depositor -> depositor.accountType() == type)
                .map(depositor -> new PayeeView(depositor.holderKana()))
                .orElseThrow(() -> none("UNKNOWN_ACCOUNT"));
    }

    private static WebApplicationException none(String status) {
        return new WebApplicationException(Response.status(Response.Status.NOT_FOUND)
                .type(MediaType.APPLICATION_JSON)
                .entity(new NoPayeeView(status))
                .build());
    }

    /** Why there is no name. */
    record NoPayeeView(String status) {}

    /** Whose account it is. */
    record PayeeView(@JsonProperty("holder_kana") String holderKana) {

        @Override
        public String toString() {
            return "PayeeView[***]";
        }
    }
}
