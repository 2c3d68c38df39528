package dev.sekisho.sandbox.world.bank.rest;

import dev.sekisho.sandbox.world.bank.AccountKey;
import dev.sekisho.sandbox.world.bank.Authentication;
import dev.sekisho.sandbox.world.bank.Bank;
import dev.sekisho.sandbox.world.bank.Depositor;
import dev.sekisho.sandbox.world.bank.Notice;
import dev.sekisho.sandbox.world.problem.Problems;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The depositors: who they are, what they can see, and what they can do at a branch. */
@Path("/banks/{code}/depositors")
class DepositorResource {

    private static final String ONE = "/{branch}/{number}";

    private final BankDirectory directory;

    DepositorResource(BankDirectory directory) {
        this.directory = directory;
    }

    @GET
    @Operation(summary = "All depositors, with their secrets and what is on the account now")
    public DepositorsView list(@PathParam("code") String code) {
        Bank bank = directory.bank(code);
        return new DepositorsView(bank.depositors().stream()
                .map(depositor -> DepositorView.of(bank, depositor))
                .toList());
    }

    @POST
    @Operation(summary = "A new depositor comes")
    public Response add(@PathParam("code") String code, @Valid @NotNull DepositorSetting setting) {
        Bank bank = directory.bank(code);
        var depositor = setting.toDepositor();
        if (!bank.open(depositor)) {
            throw Problems.of(409, "account-exists", "the account has a holder already");
        }
        return Response.status(Response.Status.CREATED)
                .entity(DepositorView.of(bank, depositor))
                .build();
    }

    @GET
    @Path(ONE + "/one-time-code")
    @Operation(summary = "What the depositor's own token shows now; it works once")
    public CodeView code(
            @PathParam("code") String code,
            @PathParam("branch") @Pattern(regexp = AccountKey.BRANCH) String branch,
            @PathParam("number") @Pattern(regexp = AccountKey.NUMBER) String number) {
        Bank bank = directory.bank(code);
        return new CodeView(bank.showOneTimeCode(directory.depositor(bank, new AccountKey(branch, number))));
    }

    @GET
    @Path(ONE + "/notices")
    @Operation(summary = "What the bank told the depositor, oldest first")
    public NoticesView notices(
            @PathParam("code") String code,
            @PathParam("branch") @Pattern(regexp = AccountKey.BRANCH) String branch,
            @PathParam("number") @Pattern(regexp = AccountKey.NUMBER) String number) {
        Bank bank = directory.bank(code);
        var depositor = directory.depositor(bank, new AccountKey(branch, number));
        return new NoticesView(
                bank.notices(depositor).stream().map(NoticeView::of).toList());
    }

    @DELETE
    @Path(ONE)
    @Operation(summary = "The depositor closes the account at a branch; transfers to it go back from now on")
    public void close(
            @PathParam("code") String code,
            @PathParam("branch") @Pattern(regexp = AccountKey.BRANCH) String branch,
            @PathParam("number") @Pattern(regexp = AccountKey.NUMBER) String number) {
        Bank bank = directory.bank(code);
        bank.close(directory.depositor(bank, new AccountKey(branch, number)));
    }

    @POST
    @Path(ONE + "/identifications")
    @Operation(summary = "The bank makes sure of its own depositor, on the phone or at the counter; failures count")
    public void identify(
            @PathParam("code") String code,
            @PathParam("branch") @Pattern(regexp = AccountKey.BRANCH) String branch,
            @PathParam("number") @Pattern(regexp = AccountKey.NUMBER) String number,
            @Valid @NotNull Shown shown) {
        Bank bank = directory.bank(code);
        var depositor = directory.depositor(bank, new AccountKey(branch, number));
        Authentication answer = bank.counter()
                .withTwoFactors(depositor.account(), depositor.accountType(), shown.pin(), shown.secondFactor());
        if (answer != Authentication.PASSED) {
            throw Problems.of(403, "not-authenticated", "the bank does not believe it");
        }
    }

    @DELETE
    @Path(ONE + "/lock")
    @Operation(summary = "The depositor has the account unlocked at a branch")
    public void unlock(
            @PathParam("code") String code,
            @PathParam("branch") @Pattern(regexp = AccountKey.BRANCH) String branch,
            @PathParam("number") @Pattern(regexp = AccountKey.NUMBER) String number) {
        Bank bank = directory.bank(code);
        bank.counter()
                .unlock(directory
                        .depositor(bank, new AccountKey(branch, number))
                        .account());
    }

    @DELETE
    @Path(ONE + "/mandates")
    @Operation(summary = "The depositor revokes every mandate at a branch")
    public void revoke(
            @PathParam("code") String code,
            @PathParam("branch") @Pattern(regexp = AccountKey.BRANCH) String branch,
            @PathParam("number") @Pattern(regexp = AccountKey.NUMBER) String number) {
        Bank bank = directory.bank(code);
        bank.mandates()
                .revokeAll(directory
                        .depositor(bank, new AccountKey(branch, number))
                        .account());
    }

    /** What somebody shows who says to be the depositor. */
    record Shown(
            @NotNull @Pattern(regexp = Depositor.PIN) String pin,
            @NotNull @Pattern(regexp = "[0-9]{1,12}") String secondFactor) {

        @Override
        public String toString() {
            return "Shown[***]";
        }
    }

    /** All depositors of a bank. */
    record DepositorsView(List<DepositorView> depositors) {}

    /** A one-time code. */
    record CodeView(String code) {}

    /** A depositor's notices. */
    record NoticesView(List<NoticeView> notices) {}

    /** One notice. */
    record NoticeView(String receipt, String text, Instant at) {

        static NoticeView of(Notice notice) {
            return new NoticeView(notice.receipt(), notice.text(), notice.at());
        }
    }
}
