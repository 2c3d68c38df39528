package dev.sekisho.link.imports;

import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.PersonId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.link.bank.AccountType;
import dev.sekisho.link.bank.BankAccount;
import dev.sekisho.link.bank.Banks;
import dev.sekisho.link.directory.BankDirectory;
import dev.sekisho.link.directory.JapaneseDay;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Reads one line: {@code wallet_id,person_id,bank_code,branch_code,account_type,account_number,linked_on,reference}, the
 * last one the operator's own and possibly empty.
 */
@ApplicationScoped
class ReadLine {

    private static final int FIELDS = 8;
    private static final int REFERENCE = 7;
    private static final Pattern REFERENCES = Pattern.compile("[\\x21-\\x7e]{0,40}");

    private final CsvFields csv;
    private final Banks banks;
    private final BankDirectory directory;

    ReadLine(CsvFields csv, Banks banks, BankDirectory directory) {
        this.csv = csv;
        this.banks = banks;
        this.directory = directory;
    }

    Reading read(String text, Instant now) {
        Optional<List<String>> fields = csv.of(text).filter(found -> found.size() == FIELDS);
        if (fields.isEmpty()) {
            return Reading.bad(LineOutcome.NO_RECORD);
        }
        String reference = fields.get().get(REFERENCE);
        if (!REFERENCES.matcher(reference).matches()) {
            return Reading.bad(LineOutcome.REFERENCE);
        }
        return read(fields.get(), now).under(reference);
    }

    private Reading read(List<String> fields, Instant now) {
        Optional<UUID> wallet = tried(fields.get(0), UUID::fromString);
        Optional<UUID> person = tried(fields.get(1), UUID::fromString);
        Optional<BankCode> bank = tried(fields.get(2), BankCode::new)
                .filter(code -> banks.find(code, now).isPresent());
        if (wallet.isEmpty()) {
            return Reading.bad(LineOutcome.WALLET_ID);
        }
        if (person.isEmpty()) {
            return Reading.bad(LineOutcome.PERSON_ID);
        }
        if (bank.isEmpty()) {
            return Reading.bad(LineOutcome.BANK_UNKNOWN);
        }
        return read(fields, new WalletId(wallet.get()), new PersonId(person.get()), bank.get(), now);
    }

    private Reading read(List<String> fields, WalletId wallet, PersonId person, BankCode bank, Instant now) {
        Optional<BankAccount> account = tried(
                fields.get(4), type -> new BankAccount(bank, fields.get(3), AccountType.valueOf(type), fields.get(5)));
        if (account.isEmpty()) {
            return Reading.bad(LineOutcome.ACCOUNT);
        }
        if (!directory.mayBeAt(bank, fields.get(3), JapaneseDay.of(now))) {
            return Reading.bad(LineOutcome.BRANCH_UNKNOWN);
        }
        return tried(fields.get(6), LocalDate::parse)
                .filter(day -> !day.isAfter(JapaneseDay.of(now)))
                .map(day -> Reading.good(new ImportLine(wallet, person, account.get(), day)))
                .orElseGet(() -> Reading.bad(LineOutcome.LINKED_ON));
    }

    private static <T> Optional<T> tried(String text, Function<String, T> parser) {
        try {
            return Optional.of(parser.apply(text));
        } catch (IllegalArgumentException | DateTimeException noneOfThem) {
            return Optional.empty();
        }
    }

    /** What a line says; there is a line where nothing is wrong with it. */
    record Reading(Optional<ImportLine> line, LineOutcome outcome, Optional<String> reference) {

        static Reading good(ImportLine line) {
            return new Reading(Optional.of(line), LineOutcome.READY, Optional.empty());
        }

        static Reading bad(LineOutcome outcome) {
            return new Reading(Optional.empty(), outcome, Optional.empty());
        }

        Reading under(String text) {
            return new Reading(line, outcome, Optional.of(text).filter(known -> !known.isEmpty()));
        }
    }
}
