package dev.sekisho.sandbox.bench;

import dev.sekisho.sandbox.bench.HttpConnection.Reply;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What identity-service and a bank would say to link-service of honest customers; each visit is remembered by its state. */
final class LinkNeighbours implements StandIn.Answers {

    static final String BANK = "0998";

    /** Put before a visit's state, so that whoever is sent to the page knows the visit. */
    static final String VISIT = "urn:visit:";

    private static final String NAME = "セキシヨ タロウ";
    private static final String CLEARANCES = "/internal/v1/clearances/";
    private static final Pattern ACCOUNT = Pattern.compile("\"accountId\":\"([0-9a-f-]{36})\"");

    private final Map<String, String> accounts = new ConcurrentHashMap<>();
    private final Map<String, Map<String, String>> visits = new ConcurrentHashMap<>();
    private volatile SigningBank bank;

    /** Tells it where the bank is, which the bank signs. */
    void at(String world) {
        bank = new SigningBank(world + "/banks/" + BANK);
    }

    @Override
    public Reply to(String method, String target, String body) {
        if (target.startsWith(CLEARANCES)) {
            return clearance(target.substring(CLEARANCES.length()), body);
        }
        return switch (target.substring(target.indexOf(BANK) + BANK.length())) {
            case "/oauth/par" -> announced(body);
            case "/oauth/token" -> token(body);
            case "/jwks.json" -> new Reply(200, bank.keySet());
            case "/api/notices" -> new Reply(202, "{\"receipt\":\"bench\"}");
            default -> new Reply(404, "{}");
        };
    }

    private Reply clearance(String rest, String body) {
        String request = rest.split("/")[0];
        if (request.equals(rest)) {
            Matcher account = ACCOUNT.matcher(body);
            if (!account.find()) {
                return new Reply(400, "{}");
            }
            accounts.put(request, account.group(1));
            return new Reply(200, "{\"state\":\"CODE_SENT\"}");
        }
        return new Reply(200, """
                {"state":"CLEARED","subject":{"accountId":"%s","personId":"%s","assurance":1,\
                "customerClass":"NON_SUBSCRIBER","phoneWorth":"CONTRACT_VERIFIED","identityMethod":"IC_CHIP",\
                "identityRoot":"STATE","nameKana":"%s","kanaSource":"FURIGANA_IN_CREDENTIAL",\
                "birthDate":"1980-01-01"}}""".formatted(accounts.remove(request), UUID.randomUUID(), NAME));
    }

    private Reply announced(String form) {
        Map<String, String> visit = fields(form);
        visits.put(visit.get("state"), visit);
        return new Reply(201, "{\"request_uri\":\"" + VISIT + visit.get("state") + "\",\"expires_in\":600}");
    }

    /** The code is the visit's state again. */
    private Reply token(String form) {
        Map<String, String> visit = visits.remove(fields(form).get("code"));
        return new Reply(200, """
                {"access_token":"mandate","token_type":"Bearer","id_token":"%s"}""".formatted(bank.idToken(visit, NAME)));
    }

    private static Map<String, String> fields(String form) {
        return Arrays.stream(form.split("&"))
                .map(field -> field.split("=", 2))
                .collect(Collectors.toMap(
                        field -> field[0], field -> URLDecoder.decode(field[1], StandardCharsets.UTF_8)));
    }
}
