package dev.sekisho.charge.reconciliation;

import dev.sekisho.charge.bank.Direction;
import dev.sekisho.kernel.money.Money;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** A whole statement as link-service read it. @param digest SHA-256 of the bank's file, in hexadecimal */
public record BankStatement(StatementDay of, String digest, List<BankLine> lines) {

    public BankStatement {
        Objects.requireNonNull(of, "of");
        Objects.requireNonNull(digest, "digest");
        lines = List.copyOf(lines);
    }

    Set<OrderKey> orders() {
        Set<OrderKey> named = new HashSet<>();
        lines.forEach(line -> named.add(line.order()));
        return named;
    }

    long yen(Direction direction) {
        return lines.stream()
                .filter(line -> line.order().direction() == direction)
                .map(BankLine::amount)
                .mapToLong(Money::yen)
                .reduce(0, Math::addExact);
    }
}
