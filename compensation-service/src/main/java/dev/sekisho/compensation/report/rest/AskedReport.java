package dev.sekisho.compensation.report.rest;

import dev.sekisho.compensation.fraudcase.Period;
import dev.sekisho.compensation.report.Certainty;
import dev.sekisho.compensation.report.Channel;
import dev.sekisho.compensation.report.Clues;
import dev.sekisho.compensation.report.Origin;
import dev.sekisho.compensation.report.Report;
import dev.sekisho.compensation.report.ReportedAccount;
import dev.sekisho.compensation.report.Source;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.kernel.id.LinkId;
import dev.sekisho.kernel.money.Money;
import dev.sekisho.kit.staff.StaffMember;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A report as somebody writes it: everything but the certainty may be missing, as long as one clue is there. */
record AskedReport(
        @Pattern(regexp = "[0-9]{4}") String bankCode,
        @NotNull Certainty certainty,
        Channel channel,
        Source source,
        @Pattern(regexp = "[!-~]{1,64}") String reportReference,

        @Size(max = Clues.MOST_OF_A_KIND) List<@NotNull @Pattern(regexp = "[!-~]{1,200}") String> bankReferences,

        @Valid AskedAccount account,
        UUID linkId,

        @Size(max = Clues.MOST_OF_A_KIND) List<@NotNull UUID> chargeIds,

        Instant occurredFrom,
        Instant occurredTo,
        @Min(1) @Max(MOST_YEN) Long amountYen,
        Boolean depositorIsCustomer,

        @Size(min = 1, max = MOST_CHARS) @Pattern(regexp = WORDS) String statement) {

    private static final long MOST_YEN = 100_000_000;
    private static final int MOST_CHARS = 2_000;

    /** No control characters but the ends of lines, no halves of characters, nothing that turns the writing around. */
    private static final String WORDS = "[\\p{L}\\p{M}\\p{N}\\p{P}\\p{S}\\p{Zs}\\r\\n\\t]*";

    Report report(StaffMember member, Instant receivedAt) {
        NotTaken.ifAPinIsIn(statement);
        NotTaken.ifNotPossible(occurredFrom, occurredTo, receivedAt);
        Optional<BankCode> bank = bank(member);
        NotTaken.ifBankIsMissing(bank, bankReferences != null && !bankReferences.isEmpty() || account != null);
        Clues clues = clues(bank);
        NotTaken.ifNoClue(clues);
        return new Report(
                UUID.randomUUID(),
                origin(member),
                bank,
                Optional.ofNullable(reportReference),
                clues,
                Optional.ofNullable(depositorIsCustomer),
                Optional.ofNullable(statement),
                receivedAt);
    }

    /** A bank's user speaks for that bank alone. */
    private Optional<BankCode> bank(StaffMember member) {
        Optional<BankCode> said = Optional.ofNullable(bankCode).map(BankCode::new);
        NotTaken.ifOfAnotherBank(member.bank(), said);
        return member.bank().or(() -> said);
    }

    private Origin origin(StaffMember member) {
        boolean ofABank = member.bank().isPresent();
        NotTaken.ifChannelDoesNotFit(ofABank, channel, source);
        return ofABank
                ? new Origin(Source.BANK, Channel.BANK_API, certainty, member.staffId())
                : new Origin(source == null ? Source.VICTIM : source, channel, certainty, member.staffId());
    }

    private Clues clues(Optional<BankCode> bank) {
        return new Clues(
                bankReferences == null ? List.of() : bankReferences,
                Optional.ofNullable(account).map(asked -> asked.of(bank.orElseThrow())),
                Optional.ofNullable(linkId).map(LinkId::new),
                chargeIds == null
                        ? List.of()
                        : chargeIds.stream().map(ChargeId::new).toList(),
                new Period(Optional.ofNullable(occurredFrom), Optional.ofNullable(occurredTo)),
                Optional.ofNullable(amountYen).map(Money::yen));
    }

    @Override
    public String toString() {
        return "AskedReport[***]";
    }

    /** The depositor's account; the bank is the report's. */
    record AskedAccount(
            @NotNull @Pattern(regexp = "[0-9]{3}") String branchCode,
            @NotNull ReportedAccount.Type accountType,
            @NotNull @Pattern(regexp = "[0-9]{7}") String accountNumber) {

        ReportedAccount of(BankCode bank) {
            return new ReportedAccount(bank, branchCode, accountType, accountNumber);
        }

        @Override
        public String toString() {
            return "AskedAccount[***]";
        }
    }
}
