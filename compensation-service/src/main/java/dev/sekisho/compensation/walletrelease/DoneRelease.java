package dev.sekisho.compensation.walletrelease;

import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.kernel.event.compensation.WalletReleaseAgreed;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;

/** Two persons agreed, and the wallet is free as its owner says. @param letter to whom it belongs */
public record DoneRelease(ReleaseHead head, Actor by, Instant at, String letter) implements WalletRelease {

    public DoneRelease {
        Objects.requireNonNull(head, "head");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(letter, "letter");
        if (by.person().equals(head.proposer().person())) {
            throw new IllegalArgumentException("two persons let go");
        }
    }

    /** SHA-256 of the letter, in hexadecimal. */
    public String letterHash() {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(letter.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    WalletReleaseAgreed fact() {
        return new WalletReleaseAgreed(
                head.id(),
                head.caseId(),
                head.caseNumber().value(),
                head.wallet().value(),
                head.reason().name(),
                letterHash(),
                by.staff(),
                by.person().value());
    }
}
