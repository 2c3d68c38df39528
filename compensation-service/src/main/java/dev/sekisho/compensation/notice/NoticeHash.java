package dev.sekisho.compensation.notice;

import dev.sekisho.compensation.claim.CanonicalBytes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;

/** SHA-256 over all that a notice says and rests on, in hexadecimal: what was published can be told from what was not. */
final class NoticeHash {

    private static final String FORMAT = "sekisho.notice.1";
    private static final String ABSENT = "";

    private NoticeHash() {}

    static String of(NoticeText said) {
        CanonicalBytes bytes = new CanonicalBytes()
                .field(FORMAT)
                .field(said.channel().name())
                .field(said.sender())
                .field(said.title())
                .field(said.text())
                .field(said.basis().name())
                .field(said.deniesLeak() ? 1 : 0)
                .field(said.figuresAsOf().map(Instant::toString).orElse(ABSENT))
                .field(said.replaces().map(UUID::toString).orElse(ABSENT))
                .field(said.evidence().size());
        for (Evidence evidence : said.evidence()) {
            bytes.field(evidence.kind().name())
                    .field(evidence.reference())
                    .field(evidence.sha256())
                    .field(evidence.from().toString())
                    .field(evidence.until().toString());
        }
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.toBytes()));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
