package dev.sekisho.identity.proof.kakunin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sekisho.identity.proof.EkycVendor;
import dev.sekisho.identity.proof.EkycVendorContract;
import jakarta.ws.rs.ProcessingException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.util.UUID;

/** The contract, by the vendor that tells the whole result. */
class HttpKakuninTest extends EkycVendorContract {

    private final Raw raw = new Raw();
    private final EkycVendor vendor = new HttpKakunin(raw.client(), secrets(), json);

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

    /**
     * The vendor with its answers as text; a proxy, because a class with the vendor's paths would be served by the service
     * under test.
     */
    private final class Raw {

        private boolean away;
        private KakuninClient.SessionOpened opened;
        private String answer = "{}";

        private KakuninClient client() {
            return (KakuninClient) Proxy.newProxyInstance(
                    KakuninClient.class.getClassLoader(),
                    new Class<?>[] {KakuninClient.class},
                    (proxy, method, arguments) -> answer(method.getName()));
        }

        private Object answer(String question) throws JsonProcessingException {
            if (away) {
                throw new ProcessingException("away");
            }
            return switch (question) {
                case "open" -> opened;
                case "result" -> json.readValue(answer, KakuninEvent.class);
                case "forget" -> null;
                default -> throw new IllegalStateException(question);
            };
        }
    }
}
