package dev.sekisho.link.request.rest;

import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.LinkRequestId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.origin.Origin;
import dev.sekisho.kit.caller.Caller;
import dev.sekisho.kit.idempotency.Idempotency;
import dev.sekisho.kit.idempotency.IdempotentCall;
import dev.sekisho.kit.origin.CallerOrigin;
import dev.sekisho.link.bank.AccountType;
import dev.sekisho.link.bank.Bank;
import dev.sekisho.link.bank.BankAccount;
import dev.sekisho.link.bank.Banks;
import dev.sekisho.link.bank.Fingerprints;
import dev.sekisho.link.bank.YuchoAccount;
import dev.sekisho.link.request.ExamineRequest;
import dev.sekisho.link.request.LinkRequest;
import dev.sekisho.link.request.OpenLinkRequest;
import dev.sekisho.link.request.Refused;
import dev.sekisho.link.request.Requested;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Where a customer asks for a link. */
@Path("/v1/link-requests")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("customer")
@Tag(name = "link requests")
class LinkRequestResource {

    private final Caller caller;
    private final Idempotency idempotency;
    private final Fingerprints fingerprints;
    private final Banks banks;
    private final OpenLinkRequest open;
    private final ExamineRequest examine;
    private final CallerOrigin origins;
    private final InstantSource clock;

    LinkRequestResource(
            Caller caller,
            Idempotency idempotency,
            Fingerprints fingerprints,
            Banks banks,
            OpenLinkRequest open,
            ExamineRequest examine,
            CallerOrigin origins,
            InstantSource clock) {
        this.caller = caller;
        this.idempotency = idempotency;
        this.fingerprints = fingerprints;
        this.banks = banks;
        this.open = open;
        this.examine = examine;
        this.origins = origins;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Asks for a bank account to be linked; a code goes to the customer's phone",
            description =
                    "The same key and request give the request's present state. Branch, type and number are given, or at"
                            + " 9900 yuchoSymbol and yuchoNumber in their place.")
    @APIResponse(responseCode = "201", description = "CODE_SENT")
    @APIResponse(responseCode = "400", description = "Problem invalid-request, malformed-json, idempotency-key-missing")
    @APIResponse(responseCode = "403", description = "Problem identity-proof-required")
    @APIResponse(responseCode = "409", description = "Problem idempotency-key-in-flight")
    @APIResponse(responseCode = "422", description = "Problem link-refused, bank-unknown, idempotency-key-reused")
    @APIResponse(responseCode = "503", description = "Problem identity-unavailable: ask again with the same key")
    public RestResponse<LinkRequestView> ask(
            @HeaderParam("Idempotency-Key") String key, @NotNull @Valid AskedLink asked) {
        WalletId wallet = new WalletId(caller.accountId());
        BankAccount account = asked.account();
        IdempotentCall call = new IdempotentCall(caller.principal(), "link-requests", key, content(account));
        Bank bank = banks.find(account.bank(), clock.instant()).orElseThrow(LinkRequestProblems::bankUnknown);
        Origin origin = origins.now();
        AtomicReference<Requested> fresh = new AtomicReference<>();
        Opened opened = idempotency
                .once(call, Opened.class, () -> {
                    fresh.set(open.open(wallet, account, origin));
                    return new Opened(fresh.get().head().id().value());
                })
                .answer();
        LinkRequest request = Optional.ofNullable(fresh.get())
                .map(requested -> examine.examine(requested, bank))
                .orElseGet(() -> examine.examine(new LinkRequestId(opened.linkRequestId()), bank));
        if (request instanceof Refused refused) {
            throw LinkRequestProblems.refused(refused);
        }
        return RestResponse.ResponseBuilder.ok(LinkRequestView.of(request, Optional.empty()))
                .status(RestResponse.Status.CREATED)
                .location(URI.create("/v1/link-requests/" + opened.linkRequestId()))
                .build();
    }

    /** What the key is bound to: a plain hash of an account number could be turned back into the number. */
    private String content(BankAccount account) {
        return fingerprints.of(account).hex();
    }

    /**
     * The bank account as the customer typed it: branch, type and number, or at the Japan Post Bank 記号 and 番号. No name is
     * asked for, because none is used.
     */
    record AskedLink(
            @NotNull @Pattern(regexp = "[0-9]{4}") String bankCode,
            @Pattern(regexp = "[0-9]{3}") String branchCode,
            AccountType accountType,
            @Pattern(regexp = "[0-9]{7}") String accountNumber,
            @Pattern(regexp = YuchoAccount.SYMBOL) String yuchoSymbol,
            @Pattern(regexp = YuchoAccount.NUMBER) String yuchoNumber) {

        BankAccount account() {
            boolean branch = branchCode != null && accountType != null && accountNumber != null;
            if (branch && yuchoSymbol == null && yuchoNumber == null) {
                return new BankAccount(new BankCode(bankCode), branchCode, accountType, accountNumber);
            }
            boolean noBranch = branchCode == null && accountType == null && accountNumber == null;
            boolean atYucho = YuchoAccount.BANK.value().equals(bankCode) && yuchoSymbol != null && yuchoNumber != null;
            if (noBranch && atYucho) {
                return yucho();
            }
            throw LinkRequestProblems.notAnAccount();
        }

        private BankAccount yucho() {
            try {
                return new YuchoAccount(yuchoSymbol, yuchoNumber).toBankAccount();
            } catch (IllegalArgumentException notPrintedSo) {
                throw LinkRequestProblems.notAnAccount();
            }
        }

        @Override
        public String toString() {
            return "AskedLink[***]";
        }
    }

    /** What the key is answered with: which request it opened. */
    record Opened(UUID linkRequestId) {}
}
