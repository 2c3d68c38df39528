package dev.sekisho.charge.lot;

import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.kernel.money.Money;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The open pieces of one wallet in the order in which they came; neighbours of one lot are one piece.
 *
 * <p>Money that goes round and round does not crumble: beyond {@link #MANY} pieces those of one lot become one, where the
 * first of them stands, so that there are never more than {@code MANY} or the lots that are in the wallet.
 */
public record Lots(List<LotPiece> pieces) {

    static final int MANY = 100;

    public Lots {
        pieces = List.copyOf(pieces);
    }

    public static Lots none() {
        return new Lots(List.of());
    }

    public Money sum() {
        return pieces.stream().map(LotPiece::amount).reduce(Money.ZERO, Money::plus);
    }

    /** The oldest money first. @throws IllegalArgumentException if there is not as much */
    public Taken take(Money amount) {
        List<LotPiece> taken = new ArrayList<>();
        List<LotPiece> left = new ArrayList<>();
        Money missing = amount;
        for (LotPiece piece : pieces) {
            missing = split(piece, missing, taken, left);
        }
        return taken(missing, taken, left);
    }

    /** What is here of one lot first, wherever it stands; then the oldest money. */
    public Taken takeFirstOf(ChargeId lot, Money amount) {
        List<LotPiece> taken = new ArrayList<>();
        List<LotPiece> left = new ArrayList<>();
        Money missing = amount;
        for (LotPiece piece : pieces) {
            boolean wanted = piece.lot().equals(Optional.of(lot));
            missing = wanted ? split(piece, missing, taken, left) : kept(piece, missing, left);
        }
        if (missing.isZero()) {
            return taken(missing, taken, left);
        }
        Taken others = new Lots(merged(left)).take(missing);
        taken.addAll(others.pieces());
        return new Taken(merged(taken), others.left());
    }

    /** Behind what is here. */
    public Lots put(List<LotPiece> more) {
        List<LotPiece> all = new ArrayList<>(pieces);
        all.addAll(more);
        List<LotPiece> together = merged(all);
        return new Lots(together.size() > MANY ? gathered(together) : together);
    }

    private static Taken taken(Money missing, List<LotPiece> taken, List<LotPiece> left) {
        if (!missing.isZero()) {
            throw new IllegalArgumentException("a wallet's lots are less than what leaves it");
        }
        return new Taken(merged(taken), new Lots(merged(left)));
    }

    /** @return what is missing still */
    private static Money split(LotPiece piece, Money missing, List<LotPiece> taken, List<LotPiece> left) {
        Money part = missing.isMoreThan(piece.amount()) ? piece.amount() : missing;
        if (!part.isZero()) {
            taken.add(piece.of(part));
        }
        if (piece.amount().isMoreThan(part)) {
            left.add(piece.of(piece.amount().minus(part)));
        }
        return missing.minus(part);
    }

    private static Money kept(LotPiece piece, Money missing, List<LotPiece> left) {
        left.add(piece);
        return missing;
    }

    private static List<LotPiece> merged(List<LotPiece> pieces) {
        List<LotPiece> merged = new ArrayList<>();
        for (LotPiece piece : pieces) {
            int last = merged.size() - 1;
            if (last >= 0 && merged.get(last).lot().equals(piece.lot())) {
                merged.set(last, merged.get(last).with(piece.amount()));
            } else {
                merged.add(piece);
            }
        }
        return merged;
    }

    private static List<LotPiece> gathered(List<LotPiece> pieces) {
        Map<Optional<ChargeId>, LotPiece> byLot = new LinkedHashMap<>();
        pieces.forEach(piece -> byLot.merge(piece.lot(), piece, (first, more) -> first.with(more.amount())));
        return List.copyOf(byLot.values());
    }

    /** What was taken, in order, and what is left. */
    public record Taken(List<LotPiece> pieces, Lots left) {

        public Taken {
            pieces = List.copyOf(pieces);
        }
    }
}
