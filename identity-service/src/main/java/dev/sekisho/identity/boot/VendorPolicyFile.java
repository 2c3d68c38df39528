package dev.sekisho.identity.boot;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sekisho.identity.account.IdentityMethod;
import dev.sekisho.identity.proof.ProofPurpose;
import dev.sekisho.identity.proof.VendorPolicy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The bundled table that says which vendor proves what; a table that cannot be is refused at start. */
record VendorPolicyFile(String version, List<LineText> lines) {

    private static final String FILE = "/policy/ekyc-vendors.json";

    static VendorPolicy read(ObjectMapper json) {
        try (InputStream file = VendorPolicyFile.class.getResourceAsStream(FILE)) {
            return json.readValue(file, VendorPolicyFile.class).policy();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the vendors' table cannot be read", unreadable);
        }
    }

    private VendorPolicy policy() {
        return new VendorPolicy(version, lines.stream().map(LineText::line).toList());
    }

    /** A line as it is written; a vendor's part without end has no {@code until}. */
    record LineText(String vendor, IdentityMethod method, ProofPurpose purpose, LocalDate from, LocalDate until) {

        VendorPolicy.Line line() {
            return new VendorPolicy.Line(vendor, method, purpose, from, Optional.ofNullable(until));
        }
    }
}
