package dev.sekisho.sandbox.world.bank.rest;

import dev.sekisho.sandbox.world.address.PublicAddress;
import dev.sekisho.sandbox.world.bank.AccountKey;
import dev.sekisho.sandbox.world.bank.app.AppDesk;
import dev.sekisho.sandbox.world.bank.app.AppRequest;
import dev.sekisho.sandbox.world.credential.BankClient;
import dev.sekisho.sandbox.world.problem.Problems;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** A depositor's phone with the bank's app on it: shows what is to be approved, and takes the answer, or none. */
@Path("/banks/{code}/depositors/{branch}/{number}/app")
class AppResource {

    private final BankDirectory directory;
    private final BankClient client;
    private final AppDesk desk;
    private final PublicAddress address;

    AppResource(BankDirectory directory, BankClient client, AppDesk desk, PublicAddress address) {
        this.directory = directory;
        this.client = client;
        this.desk = desk;
        this.address = address;
    }

    @GET
    @Operation(summary = "What the app shows now, oldest first")
    public ShownView show(
            @PathParam("code") String code,
            @PathParam("branch") @Pattern(regexp = AccountKey.BRANCH) String branch,
            @PathParam("number") @Pattern(regexp = AccountKey.NUMBER) String number) {
        return new ShownView(directory.app(code).approvals().open(new AccountKey(branch, number)).stream()
                .map(request -> new RequestView(request.id(), request.message(), request.end()))
                .toList());
    }

    @POST
    @Path("/{approvalId}")
    @Operation(summary = "The depositor answers, by fingerprint; announce: false keeps the bank from saying so")
    public void answer(
            @PathParam("code") String code,
            @PathParam("branch") @Pattern(regexp = AccountKey.BRANCH) String branch,
            @PathParam("number") @Pattern(regexp = AccountKey.NUMBER) String number,
            @PathParam("approvalId") String id,
            @NotNull @Valid Answer answer,
            @Context UriInfo called) {
        var server = directory.app(code);
        AppRequest request = server.approvals()
                .answer(new AccountKey(branch, number), id, answer.approve())
                .orElseThrow(() -> Problems.notFound("the app shows no such request"));
        if (!Boolean.FALSE.equals(answer.announce())) {
            String issuer = address.of(called) + "/banks/" + code;
            desk.announcer().announce(code, server.idTokens().announce(issuer, client.id(), request));
        }
    }

    @DELETE
    @Path("/{approvalId}")
    @Operation(summary = "The phone lies in a drawer until the request's time is over; the bank says nothing of it")
    public void lapse(
            @PathParam("code") String code,
            @PathParam("branch") @Pattern(regexp = AccountKey.BRANCH) String branch,
            @PathParam("number") @Pattern(regexp = AccountKey.NUMBER) String number,
            @PathParam("approvalId") String id) {
        if (!directory.app(code).approvals().lapse(new AccountKey(branch, number), id)) {
            throw Problems.notFound("the app shows no such request");
        }
    }

    /** What the app shows. */
    record ShownView(List<RequestView> requests) {}

    /** One request. */
    record RequestView(String approvalId, String message, Instant end) {}

    /** Yes or no. */
    record Answer(@NotNull Boolean approve, Boolean announce) {}
}
