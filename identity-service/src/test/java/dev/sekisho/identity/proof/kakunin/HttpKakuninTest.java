package dev.sekisho.identity.proof.kakunin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sekisho.identity.proof.EkycVendor;
import dev.sekisho.identity.proof.EkycVendorContract;
import jakarta.ws.rs.ProcessingException;
import java.net.URI;
import java.util.UUID;

/** The contract, by the vendor that tells the whole result. */
class HttpKakuninTest extends EkycVendorContract {

    private final Raw raw = new Raw();
    private final EkycVendor vendor = new HttpKakunin(raw, secrets(), json);

    @Override
    protected EkycVendor vendor() {
        return vendor;
    }

    @Override
    protected void away() {
        raw.away = true;
    }

    @Override
    protected void opens(String id, String page) {
        raw.opened = new KakuninClient.SessionOpened(id, URI.create(page));
    }

    @Override
    protected void answers(UUID proof, String session, Standing standing) {
        boolean approved = standing.name().startsWith("APPROVED");
        ObjectNode answer = json.createObjectNode();
        answer.put("sessionId", session).put("externalId", proof.toString()).put("method", "IC_CHIP");
        answer.put("final", standing != Standing.PROCESSING && standing != Standing.APPROVED_FOR_NOW);
        answer.put("result", approved ? "APPROVED" : standing.name());
        if (approved) {
            ObjectNode verified = answer.putObject("verified");
            verified.put("nameKanji", standing == Standing.APPROVED_WITHOUT_A_NAME ? " " : "山田 花子");
            verified.put("nameKana", "ヤマダ ハナコ").put("kanaSource", "FURIGANA_IN_CREDENTIAL");
            verified.put("birthDate", "1980-01-02").put("address", "東京都千代田区1-1");
            verified.put("documentType", "INDIVIDUAL_NUMBER_CARD").put("documentNumber", "D-1");
        }
        if (standing == Standing.REJECTED) {
            answer.putArray("reasons").add("DOCUMENT_DAMAGED").add("looks like a brother");
        }
        raw.answer = answer.put("addedLater", true).toString();
    }

    /** The vendor with its answers as text. */
    private final class Raw implements KakuninClient {

        private boolean away;
        private SessionOpened opened;
        private String answer = "{}";

        @Override
        public SessionOpened open(SessionWish wish) {
            check();
            return opened;
        }

        @Override
        public KakuninEvent result(String sessionId) {
            check();
            try {
                return json.readValue(answer, KakuninEvent.class);
            } catch (JsonProcessingException wrong) {
                throw new IllegalStateException(wrong);
            }
        }

        @Override
        public void forget(String sessionId) {
            check();
        }

        private void check() {
            if (away) {
                throw new ProcessingException("away");
            }
        }
    }
}
