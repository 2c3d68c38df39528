package dev.sekisho.compensation.bulletin;

import dev.sekisho.compensation.claim.CanonicalBytes;
import dev.sekisho.compensation.figure.Damage;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.money.Money;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/** SHA-256 over all that a bulletin says, and over the figures that we had, in hexadecimal. */
final class BulletinHash {

    private static final String BULLETIN = "sekisho.bulletin.2";
    private static final String FIGURES = "sekisho.figures.1";
    private static final String ABSENT = "";
    private static final long NO_NUMBER = -1;

    private BulletinHash() {}

    static String of(Announcement said) {
        CanonicalBytes bytes = new CanonicalBytes()
                .field(BULLETIN)
                .field(said.publisher())
                .field(said.own() ? 1 : 0)
                .field(said.text())
                .field(said.source())
                .field(said.publishedAt().toString())
                .field(said.figuresAsOf().map(Instant::toString).orElse(ABSENT))
                .field(said.remark().orElse(ABSENT))
                .field(said.notice().map(UUID::toString).orElse(ABSENT))
                .field(said.corrects().map(UUID::toString).orElse(ABSENT))
                .field(said.figures().size());
        said.figures().forEach(figure -> figure(bytes, figure));
        return sha256(bytes);
    }

    private static void figure(CanonicalBytes bytes, AnnouncedFigure figure) {
        bytes.field(figure.basis().name())
                .field(figure.source().map(Enum::name).orElse(ABSENT))
                .field(figure.unit().name())
                .field(figure.words())
                .field(figure.count().orElse(NO_NUMBER))
                .field(figure.amount().map(Money::yen).orElse(NO_NUMBER))
                .field(figure.banks().orElse(NO_NUMBER))
                .field(figure.approximate() ? 1 : 0)
                .field(figure.bank().map(BankCode::value).orElse(ABSENT))
                .field(figure.subject().orElse(ABSENT))
                .field(figure.reason().orElse(ABSENT));
    }

    /** In the order in which figures are always given. */
    static String of(List<Damage> figures) {
        CanonicalBytes bytes = new CanonicalBytes().field(FIGURES).field(figures.size());
        for (Damage damage : figures) {
            bytes.field(damage.basis())
                    .field(damage.source())
                    .field(damage.cases())
                    .field(damage.charges())
                    .field(damage.bankAccounts())
                    .field(damage.banks())
                    .field(damage.amount().yen())
                    .field(damage.oldest().map(Instant::toString).orElse(ABSENT));
        }
        return sha256(bytes);
    }

    private static String sha256(CanonicalBytes bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.toBytes()));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
