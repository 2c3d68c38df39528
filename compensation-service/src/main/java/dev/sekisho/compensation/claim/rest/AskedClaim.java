package dev.sekisho.compensation.claim.rest;

import dev.sekisho.compensation.claim.Assessment;
import dev.sekisho.compensation.claim.ClaimContent;
import dev.sekisho.compensation.claim.ClaimOrder;
import dev.sekisho.compensation.claim.ClaimType;
import dev.sekisho.compensation.claim.ConsequentialItem;
import dev.sekisho.compensation.claim.Finding;
import dev.sekisho.compensation.claim.ItemKind;
import dev.sekisho.compensation.claim.Payee;
import dev.sekisho.compensation.zengin.AccountKind;
import dev.sekisho.compensation.zengin.UnwritableName;
import dev.sekisho.compensation.zengin.ZenginName;
import dev.sekisho.kernel.id.BankAccountId;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.kernel.id.PersonId;
import dev.sekisho.kernel.money.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** A claim as staff write it; no field takes a PIN, and what is owed is never typed. */
record AskedClaim(
        @NotNull ClaimType type,

        @NotNull @Size(min = 1, max = ClaimContent.MOST_CHARGES) List<@NotNull UUID> chargeIds,

        @NotNull @Valid AskedPayee payee,
        UUID beneficiaryPersonId,
        @Size(max = ClaimContent.MOST_ITEMS) List<@NotNull @Valid AskedItem> consequential,
        @Valid AskedAssessment assessment) {

    private static final String NO_CONTROLS = "[^\\p{Cntrl}\\p{Cs}]*";
    private static final long MOST_YEN = 9_999_999_999L;

    /** @param payeeAccounts the bank account that the payee's number is, and that for which it stands */
    ClaimOrder order(Payee checked, Set<BankAccountId> payeeAccounts) {
        return new ClaimOrder(
                type,
                chargeIds.stream().map(ChargeId::new).collect(Collectors.toSet()),
                checked,
                payeeAccounts,
                Optional.ofNullable(beneficiaryPersonId).map(PersonId::new),
                consequential == null
                        ? List.of()
                        : consequential.stream().map(AskedItem::item).toList(),
                Optional.ofNullable(assessment).map(AskedAssessment::assessment));
    }

    boolean namesAChargeTwice() {
        return chargeIds.stream().distinct().count() < chargeIds.size();
    }

    @Override
    public String toString() {
        return "AskedClaim[***]";
    }

    /** To whom. */
    record AskedPayee(
            @NotNull @Pattern(regexp = "[0-9]{4}") String bankCode,
            @NotNull @Pattern(regexp = "[0-9]{3}") String branchCode,

            @NotNull @Pattern(regexp = "ORDINARY|CURRENT|SAVINGS") String accountType,

            @NotNull @Pattern(regexp = "[0-9]{7}") String accountNumber,
            @NotBlank @Size(max = ZenginName.LONGEST) String holderKana) {

        /** @throws UnwritableName if a bank file could not say the name */
        Payee payee() {
            return new Payee(
                    new BankCode(bankCode), branchCode, AccountKind.valueOf(accountType), accountNumber, holderKana);
        }

        @Override
        public String toString() {
            return "AskedPayee[***]";
        }
    }

    /** What came of the theft. */
    record AskedItem(
            @NotNull ItemKind kind,
            @Min(1) @Max(MOST_YEN) long amountYen,

            @NotBlank @Size(max = ConsequentialItem.LONGEST_EVIDENCE) @Pattern(regexp = NO_CONTROLS) String evidence) {

        ConsequentialItem item() {
            return new ConsequentialItem(kind, Money.yen(amountYen), evidence);
        }
    }

    /** What was found of the customer's own part. */
    record AskedAssessment(
            @NotNull Finding finding,

            @NotBlank @Size(max = Assessment.LONGEST_NOTE) @Pattern(regexp = NO_CONTROLS) String note) {

        Assessment assessment() {
            return new Assessment(finding, note);
        }

        @Override
        public String toString() {
            return "AskedAssessment[" + finding + "]";
        }
    }
}
