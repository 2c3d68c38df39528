package dev.sekisho.compensation.otheraccount.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.compensation.claim.ContentHash;
import dev.sekisho.compensation.claim.Payee;
import dev.sekisho.compensation.fraudcase.CaseNumber;
import dev.sekisho.compensation.otheraccount.NameAccount;
import dev.sekisho.compensation.otheraccount.NameAccount.Outcome;
import dev.sekisho.compensation.otheraccount.NamedAccounts;
import dev.sekisho.compensation.otheraccount.OtherAccount;
import dev.sekisho.compensation.zengin.AccountKind;
import dev.sekisho.compensation.zengin.UnwritableName;
import dev.sekisho.compensation.zengin.ZenginName;
import dev.sekisho.kernel.id.BankAccountId;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kit.problem.ProblemException;
import dev.sekisho.kit.staff.StaffCaller;
import dev.sekisho.kit.staff.StaffStanding;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Other accounts of victims whose charged one cannot be paid; the bank names them, somebody of ours agrees. */
@Path("/v1/cases/{caseNumber}/other-accounts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Claims")
class OtherAccountResource {

    private static final String BANK = "bank-user";
    private static final String SUPERVISOR = "support-supervisor";
    private static final int MOST = 100;

    private final StaffCaller caller;
    private final StaffStanding standing;
    private final NameAccount name;
    private final NamedAccounts accounts;

    OtherAccountResource(StaffCaller caller, StaffStanding standing, NameAccount name, NamedAccounts accounts) {
        this.caller = caller;
        this.standing = standing;
        this.name = name;
        this.accounts = accounts;
    }

    @GET
    @RolesAllowed({"staff:support", "staff:support-supervisor", "staff:auditor", "staff:bank-user"})
    @Operation(summary = "What was named in a case, the newest first; a bank sees what it has named itself")
    @APIResponse(responseCode = "200", description = "Of accounts only a mask")
    public List<OtherAccountView> list(@PathParam("caseNumber") String caseNumber) {
        return accounts.ofCase(number(caseNumber), caller.member().bank(), MOST).stream()
                .map(OtherAccountView::of)
                .toList();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("staff:" + BANK)
    @Operation(
            summary = "The bank names another account of its depositor, with the holder's name as it knows it",
            description = "Only for an account of its own of which it has confirmed a charge in this case.")
    @APIResponse(responseCode = "201", description = "Waiting for the second person")
    @APIResponse(responseCode = "400", description = "Problem invalid-request or malformed-json")
    @APIResponse(responseCode = "403", description = "Problem forbidden or not-entitled")
    @APIResponse(responseCode = "404", description = "Problem case-unknown, alike for another bank's victim")
    @APIResponse(responseCode = "422", description = "Problem payee-not-writable {position}")
    @APIResponse(responseCode = "503", description = "Problem approval-not-checkable")
    public RestResponse<OtherAccountView> name(
            @PathParam("caseNumber") String caseNumber, @NotNull @Valid AskedAccount asked) {
        Payee payee = asked.payee();
        BankCode bank = caller.member().bank().orElseThrow();
        OtherAccount named = name.name(
                        number(caseNumber),
                        new BankAccountId(asked.bankAccountId()),
                        bank,
                        asked.reason(),
                        payee,
                        standing(BANK))
                .orElseThrow(OtherAccountResource::unknown);
        return RestResponse.status(RestResponse.Status.CREATED, OtherAccountView.of(named));
    }

    @GET
    @Path("/{otherAccountId}/account")
    @RolesAllowed({"staff:support", "staff:" + SUPERVISOR})
    @Operation(summary = "The account in full, as its bank has named it; leaves a fact about the reader")
    @APIResponse(responseCode = "200", description = "The account, and the hash that an agreement names")
    @APIResponse(responseCode = "404", description = "Problem case-unknown")
    public AccountView account(
            @PathParam("caseNumber") String caseNumber, @PathParam("otherAccountId") UUID otherAccountId) {
        return name.read(number(caseNumber), otherAccountId, actor())
                .map(AccountView::of)
                .orElseThrow(OtherAccountResource::unknown);
    }

    @POST
    @Path("/{otherAccountId}/agreements")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("staff:" + SUPERVISOR)
    @Operation(summary = "Somebody of ours agrees: from now on a claim of that depositor may pay there")
    @APIResponse(responseCode = "200", description = "Agreed")
    @APIResponse(responseCode = "400", description = "Problem invalid-request or malformed-json")
    @APIResponse(responseCode = "403", description = "Problem forbidden or not-entitled")
    @APIResponse(responseCode = "404", description = "Problem case-unknown")
    @APIResponse(responseCode = "422", description = "Problem other-account-refused {rule}")
    @APIResponse(responseCode = "503", description = "Problem approval-not-checkable")
    public OtherAccountView agree(
            @PathParam("caseNumber") String caseNumber,
            @PathParam("otherAccountId") UUID otherAccountId,
            @NotNull @Valid AskedAgreement asked) {
        Outcome outcome = name.agree(
                number(caseNumber), otherAccountId, new ContentHash(asked.contentHash()), standing(SUPERVISOR));
        if (outcome instanceof Outcome.Done done) {
            return OtherAccountView.of(done.account());
        }
        throw outcome instanceof Outcome.Refused refused
                ? ProblemException.of(422, "other-account-refused", "This word does not count")
                        .with("rule", refused.rule())
                        .build()
                : unknown();
    }

    private Actor standing(String role) {
        standing.require(caller, role);
        return actor();
    }

    private Actor actor() {
        return new Actor(caller.member().staffId(), caller.member().person());
    }

    private static CaseNumber number(String caseNumber) {
        return CaseNumber.read(caseNumber).orElseThrow(OtherAccountResource::unknown);
    }

    private static ProblemException unknown() {
        return ProblemException.of(404, "case-unknown", "There is no such case").build();
    }

    /** Exactly what was read. */
    record AskedAgreement(
            @NotNull @Pattern(regexp = "[0-9a-f]{64}") String contentHash) {}

    /** An account and its holder, as a bank file will say the name. */
    record AccountView(
            String bankCode,
            String branchCode,
            AccountKind accountType,
            String accountNumber,
            String writtenAs,
            String contentHash) {

        static AccountView of(NamedAccounts.Shown shown) {
            Payee payee = shown.payee();
            return new AccountView(
                    payee.bank().value(),
                    payee.branch(),
                    payee.kind(),
                    payee.number(),
                    payee.name().letters(),
                    shown.hash().value());
        }

        @Override
        public String toString() {
            return "AccountView[***]";
        }
    }

    /** Which account instead of which. */
    record AskedAccount(
            @NotNull UUID bankAccountId,
            @NotNull OtherAccount.Reason reason,
            @NotNull @Pattern(regexp = "[0-9]{4}") String bankCode,
            @NotNull @Pattern(regexp = "[0-9]{3}") String branchCode,

            @NotNull @Pattern(regexp = "ORDINARY|CURRENT|SAVINGS") String accountType,

            @NotNull @Pattern(regexp = "[0-9]{7}") String accountNumber,
            @NotBlank @Size(max = ZenginName.LONGEST) String holderKana) {

        Payee payee() {
            try {
                return new Payee(
                        new BankCode(bankCode),
                        branchCode,
                        AccountKind.valueOf(accountType),
                        accountNumber,
                        holderKana);
            } catch (UnwritableName name) {
                throw ProblemException.of(
                                422, "payee-not-writable", "The holder's name cannot be written into a bank file")
                        .with("position", name.position())
                        .build();
            }
        }

        @Override
        public String toString() {
            return "AskedAccount[***]";
        }
    }

    /** What was named. @param agreedBy absent while it waits */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OtherAccountView(
            UUID otherAccountId,
            UUID bankAccountId,
            String namedByBank,
            OtherAccount.Reason reason,
            String accountMask,
            Instant namedAt,
            UUID agreedBy) {

        static OtherAccountView of(OtherAccount named) {
            return new OtherAccountView(
                    named.id(),
                    named.charged().value(),
                    named.bank().value(),
                    named.reason(),
                    named.mask(),
                    named.namedAt(),
                    named.agreedBy().map(actor -> actor.person().value()).orElse(null));
        }
    }
}
