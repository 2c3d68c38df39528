package dev.sekisho.compensation.claim;

import dev.sekisho.compensation.fraudcase.CaseNumber;
import dev.sekisho.compensation.fraudcase.VictimCharge;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * What an approval signs: SHA-256 over every field of one revision of one claim, in hexadecimal.
 *
 * <p>The revision is in it: the same content written again is not what was approved before.
 */
public record ContentHash(String value) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");
    private static final String FORMAT = "sekisho.claim.1";

    public ContentHash {
        if (value == null || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("a content hash has 64 hexadecimal digits");
        }
    }

    static ContentHash of(ClaimId claim, int revision, CaseNumber caseNumber, ClaimContent content) {
        CanonicalBytes bytes = new CanonicalBytes()
                .field(FORMAT)
                .field(content.salt().bytes())
                .field(claim.value())
                .field(revision)
                .field(caseNumber.value())
                .field(content.type().name());
        charges(bytes, content);
        payee(bytes, content.payee());
        reasons(bytes, content);
        return new ContentHash(HexFormat.of().formatHex(sha256(bytes.toBytes())));
    }

    public byte[] bytes() {
        return HexFormat.of().parseHex(value);
    }

    private static void charges(CanonicalBytes bytes, ClaimContent content) {
        bytes.field(content.charges().size());
        for (VictimCharge charge : content.charges()) {
            bytes.field(charge.charge().value())
                    .field(charge.wallet().value())
                    .field(charge.bankAccount().value())
                    .field(charge.bank().value())
                    .field(charge.amount().yen());
        }
    }

    private static void payee(CanonicalBytes bytes, Payee payee) {
        bytes.field(payee.bank().value())
                .field(payee.branch())
                .field(payee.kind().code())
                .field(payee.number())
                .field(payee.holderKana());
    }

    private static void reasons(CanonicalBytes bytes, ClaimContent content) {
        bytes.field(content.beneficiary().isPresent() ? 1 : 0);
        content.beneficiary().ifPresent(person -> bytes.field(person.value()));
        bytes.field(content.items().size());
        for (ConsequentialItem item : content.items()) {
            bytes.field(item.kind().name()).field(item.amount().yen()).field(item.evidence());
        }
        bytes.field(content.assessment().isPresent() ? 1 : 0);
        content.assessment()
                .ifPresent(found -> bytes.field(found.finding().name()).field(found.note()));
        bytes.field(content.owed().yen());
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
