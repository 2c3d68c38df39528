package dev.sekisho.sandbox.world.bank.rest;

import dev.sekisho.kernel.money.Money;
import dev.sekisho.sandbox.world.bank.AccountKey;
import dev.sekisho.sandbox.world.bank.AccountType;
import dev.sekisho.sandbox.world.bank.LumpSumDesk;
import dev.sekisho.sandbox.world.bank.LumpSumLine;
import dev.sekisho.sandbox.world.bank.NotCredited;
import dev.sekisho.sandbox.world.problem.Problems;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Lists of depositors whom the bank's own desk credits out of one amount. */
@Path("/banks/{code}/lump-sums/{lumpSumId}")
class LumpSumResource {

    private final BankDirectory directory;

    LumpSumResource(BankDirectory directory) {
        this.directory = directory;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "The bank's desk credits a list out of the amount that came for it; again, it says the same")
    public DoneView credit(
            @PathParam("code") String code,
            @PathParam("lumpSumId") @Pattern(regexp = "[0-9a-f-]{36}") String lumpSumId,
            @Valid @NotNull ListRequest request) {
        return directory
                .bank(code)
                .lumpSums()
                .credit(
                        lumpSumId,
                        request.lines().stream().map(LineRequest::line).toList())
                .map(done -> new DoneView(done.stream().map(LineView::of).toList()))
                .orElseThrow(() -> Problems.of(
                        422, "amount-not-there", "the amount of this very list has not come, or another list did"));
    }

    /** A list as the operator gave it out. */
    record ListRequest(@NotNull @Size(min = 1, max = 500) List<@NotNull @Valid LineRequest> lines) {}

    /** One depositor to credit. */
    record LineRequest(
            @NotBlank @Size(max = 64) String claimId,
            @NotNull @Pattern(regexp = AccountKey.BRANCH) String branchCode,
            @NotNull AccountType accountType,
            @NotNull @Pattern(regexp = AccountKey.NUMBER) String accountNumber,
            @NotBlank @Size(max = 100) String holderKana,
            @NotNull @Min(1) @Max(9_999_999_999L) Long amountYen) {

        LumpSumLine line() {
            return new LumpSumLine(
                    claimId, new AccountKey(branchCode, accountNumber), accountType, holderKana, Money.yen(amountYen));
        }

        @Override
        public String toString() {
            return "LineRequest[" + claimId + "]";
        }
    }

    /** What was done with a list. */
    record DoneView(List<LineView> lines) {}

    /** What was done with a line. @param obstacle absent: it was credited */
    record LineView(String claimId, boolean credited, NotCredited obstacle) {

        static LineView of(LumpSumDesk.Done done) {
            return new LineView(
                    done.claimId(), done.obstacle().isEmpty(), done.obstacle().orElse(null));
        }
    }
}
