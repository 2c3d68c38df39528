package dev.sekisho.link.bank;

import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.link.evidence.NoticeChannel;
import dev.sekisho.link.evidence.ProofKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A register of banks that a test fills by hand. */
public final class FixedBanks implements Banks {

    public static final BankCode FIRST = new BankCode("0998");
    public static final BankCode OF_2020 = new BankCode("0999");
    public static final BankCode WITH_APP = new BankCode("0997");

    public static final Posture PIN_AND_CODE = new Posture(
            Set.of(ProofKind.BANK_PIN, ProofKind.BANK_ONE_TIME_CODE),
            Set.of(),
            NameMode.RETURNS_KANA,
            NoticeChannel.INSTANT,
            Inquiry.BY_REQUEST_ID,
            3);

    /** A one-time code is offered there; nobody has to use it. */
    public static final Posture PIN_ALONE = new Posture(
            Set.of(ProofKind.BANK_PIN),
            Set.of(ProofKind.BANK_ONE_TIME_CODE),
            NameMode.NONE,
            NoticeChannel.NONE,
            Inquiry.NONE,
            3);

    private final List<Bank> banks = new ArrayList<>();

    public FixedBanks() {
        put(first(PIN_AND_CODE));
        put(new Bank(OF_2020, "関所第二銀行", Connection.LEGACY, forEverybody(PIN_ALONE)));
    }

    /** A bank with an app of its own, in which the depositor approves by fingerprint. */
    public static Bank withApp(NameMode names) {
        Posture posture = new Posture(
                Set.of(ProofKind.BANK_APP, ProofKind.BANK_BIOMETRIC),
                Set.of(),
                names,
                NoticeChannel.INSTANT,
                Inquiry.BY_REQUEST_ID,
                3);
        return new Bank(WITH_APP, "関所第三銀行", Connection.DECOUPLED, forEverybody(posture));
    }

    public static Bank first(Posture posture) {
        return new Bank(FIRST, "関所第一銀行", Connection.REDIRECT, forEverybody(posture));
    }

    public static Map<CustomerClass, Posture> forEverybody(Posture posture) {
        return Map.of(CustomerClass.SUBSCRIBER, posture, CustomerClass.NON_SUBSCRIBER, posture);
    }

    public static BankAccount account(String number) {
        return account(FIRST, number);
    }

    public static BankAccount account(BankCode bank, String number) {
        return new BankAccount(bank, "101", AccountType.ORDINARY, number);
    }

    public void put(Bank bank) {
        banks.removeIf(present -> present.code().equals(bank.code()));
        banks.add(bank);
        banks.sort(Comparator.comparing(present -> present.code().value()));
    }

    @Override
    public Optional<Bank> find(BankCode code, Instant asOf) {
        return banks.stream().filter(bank -> bank.code().equals(code)).findFirst();
    }

    @Override
    public List<Bank> all(Instant asOf) {
        return List.copyOf(banks);
    }
}
