package dev.sekisho.link.bank;

import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.link.evidence.ProofKind;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** A partner bank as of a day: a row of data, with a posture for each customer class that was agreed with it. */
public record Bank(BankCode code, String name, Connection connection, Map<CustomerClass, Posture> postures) {

    public Bank {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(connection, "connection");
        postures = Map.copyOf(postures);
        if (name == null || name.isBlank()) {
            throw new IllegalArgumentException("a bank has a name");
        }
    }

    /** Empty for a class of customers that this bank has not reviewed (A65): it may not link. */
    public Optional<Posture> postureFor(CustomerClass customerClass) {
        return Optional.ofNullable(postures.get(customerClass));
    }

    /** Whether this bank compares what we announce of a customer of this class. */
    public boolean comparesFor(CustomerClass customerClass) {
        return has(customerClass, NameMode.COMPARES_KANA_AND_BIRTHDATE);
    }

    /** Whether this bank has to be asked for the name behind an account of a customer of this class. */
    public boolean isAskedForPayee(CustomerClass customerClass) {
        return has(customerClass, NameMode.PAYEE_INQUIRY);
    }

    private boolean has(CustomerClass customerClass, NameMode mode) {
        return postureFor(customerClass)
                .filter(posture -> posture.nameMode() == mode)
                .isPresent();
    }

    /** The least number of failures after which this bank locks an account. */
    public int lockAfter() {
        return postures.values().stream().mapToInt(Posture::bankLock).min().orElse(1);
    }

    /** Whether customers can come to it today: nobody does over the interface of 2020. */
    public boolean isReachable() {
        return connection != Connection.LEGACY;
    }

    /** As it was reached in 2020 wherever a PIN was all that it asked for: over the operator, who was told it. */
    public Bank asIn2020() {
        boolean pinOnly = !postures.isEmpty()
                && postures.values().stream()
                        .allMatch(posture -> posture.enforced().equals(Set.of(ProofKind.BANK_PIN)));
        return pinOnly ? new Bank(code, name, Connection.LEGACY, postures) : this;
    }

    /** When this bank takes requests again, if it takes none at that moment from customers of some class. */
    public Optional<Instant> opensAfter(Instant moment) {
        return postures.values().stream()
                .flatMap(posture -> posture.hours().opensAfter(moment).stream())
                .max(Instant::compareTo);
    }

    /** Whether a request that got no answer can be asked about. */
    public boolean answersInquiries() {
        return postures.values().stream().anyMatch(posture -> posture.inquiry() == Inquiry.BY_REQUEST_ID);
    }

    /** When something may be heard of an order that is open here; empty if this bank can be asked at that moment. */
    public Optional<NextWord> nextWord(Instant moment) {
        return opensAfter(moment)
                .map(NextWord::atOpening)
                .or(() -> answersInquiries() ? Optional.empty() : Optional.of(NextWord.byStatement(moment)));
    }
}
