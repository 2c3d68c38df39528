package dev.sekisho.compensation.preservation;

import dev.sekisho.compensation.claim.CanonicalBytes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

/** A list with what stands on it, as the police get it. */
public record Document(PreservationList list, List<CameraWindow> windows) {

    private static final String FORMAT = "sekisho.preservation.1";

    public Document {
        Objects.requireNonNull(list, "list");
        windows = List.copyOf(windows);
    }

    static Document of(PreservationList list, List<CameraLine> lines) {
        return new Document(list, CameraWindows.of(lines, list.head().pictures()));
    }

    /** SHA-256 over all that the police are told, in hexadecimal. */
    public String contentHash() {
        CanonicalBytes bytes = new CanonicalBytes()
                .field(FORMAT)
                .field(list.head().id())
                .field(list.head().caseNumber().value())
                .field(windows.size());
        for (CameraWindow window : windows) {
            bytes.field(window.merchant().value())
                    .field(window.category())
                    .field(window.shop())
                    .field(window.terminal())
                    .field(window.from().toString())
                    .field(window.to().toString())
                    .field(window.payments())
                    .field(window.amount().yen())
                    .field(window.keptUntil().toString())
                    .field(window.charges().size());
            window.charges().forEach(charge -> bytes.field(charge.value()));
        }
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.toBytes()));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
