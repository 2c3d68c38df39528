package dev.sekisho.sandbox.world.bank.rest;

import dev.sekisho.kernel.money.Money;
import dev.sekisho.sandbox.world.bank.AccountKey;
import dev.sekisho.sandbox.world.bank.AccountType;
import dev.sekisho.sandbox.world.bank.Depositor;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** A depositor as data: of a bank's seeds, or added by the sandbox's control. */
public record DepositorSetting(
        @NotNull @Pattern(regexp = AccountKey.BRANCH) String branchCode,
        @NotNull AccountType accountType,
        @NotNull @Pattern(regexp = AccountKey.NUMBER) String accountNumber,
        @NotBlank @Size(max = 100) String holderKana,
        @NotNull LocalDate birthDate,
        @NotNull @Pattern(regexp = Depositor.PIN) String pin,
        @NotNull @Min(0) @Max(100_000_000_000L) Long balanceYen) {

    public Depositor toDepositor() {
        return new Depositor(
                new AccountKey(branchCode, accountNumber),
                accountType,
                holderKana,
                birthDate,
                pin,
                Money.yen(balanceYen));
    }

    @Override
    public String toString() {
        return "DepositorSetting[***]";
    }
}
