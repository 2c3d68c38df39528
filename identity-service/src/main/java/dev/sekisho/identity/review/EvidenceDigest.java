package dev.sekisho.identity.review;

import dev.sekisho.identity.risk.Assessment;
import dev.sekisho.identity.risk.Evidence;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Binds what reviewers saw into the audit log: SHA-256 over policy and evidence, a line each, in order. */
final class EvidenceDigest {

    private EvidenceDigest() {}

    static String of(Assessment assessment) {
        StringBuilder text = new StringBuilder();
        line(text, assessment.policyVersion(), assessment.holdAt());
        for (Evidence one : assessment.evidence()) {
            line(
                    text,
                    one.rule(),
                    one.signal(),
                    one.counted(),
                    one.key(),
                    one.seen(),
                    one.most(),
                    one.window(),
                    one.severity(),
                    one.weight());
        }
        try {
            byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    /** None of the values has a space or a line's end in it. */
    private static void line(StringBuilder text, Object... values) {
        for (Object value : values) {
            text.append(value).append(' ');
        }
        text.append('\n');
    }
}
