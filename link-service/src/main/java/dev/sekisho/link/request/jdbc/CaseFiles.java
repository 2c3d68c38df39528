package dev.sekisho.link.request.jdbc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sekisho.kit.json.StrictJson;
import dev.sekisho.kit.seal.Seal;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.UUID;

/** Seals case files, each for its own row. */
@ApplicationScoped
class CaseFiles {

    private final Seal seal;
    private final ObjectMapper json = StrictJson.makeStrict(new ObjectMapper());

    CaseFiles(Seal seal) {
        this.seal = seal;
    }

    byte[] close(UUID requestId, CaseFile file) {
        try {
            return seal.close(place(requestId), json.writeValueAsBytes(file));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a case file could not be written", impossible);
        }
    }

    CaseFile open(UUID requestId, byte[] sealed) {
        try {
            return json.readValue(seal.open(place(requestId), sealed), CaseFile.class);
        } catch (IOException unreadable) {
            throw new IllegalStateException("a case file could not be read", unreadable);
        }
    }

    private static String place(UUID requestId) {
        return "link_request.sealed_case:" + requestId;
    }
}
