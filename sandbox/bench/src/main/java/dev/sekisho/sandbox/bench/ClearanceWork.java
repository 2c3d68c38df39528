package dev.sekisho.sandbox.bench;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.UUID;

/**
 * What link-service asks of identity-service, in turn: a clearance for a new link request, then a code typed for it.
 *
 * <p>After a number's share of messages, and an account's of tries, the answers are refusals: the same rules, counts,
 * rows and facts, without the gateway's time.
 */
final class ClearanceWork implements Work {

    private static final String PATH = "/internal/v1/clearances/";

    private final HttpConnection connection;
    private final List<Resident> residents;
    private final String authorization;
    private int next;
    private UUID request;

    private ClearanceWork(HttpConnection connection, List<Resident> residents, String authorization, int first) {
        this.connection = connection;
        this.residents = residents;
        this.authorization = authorization;
        this.next = first;
    }

    static Work.Source over(URI identityService, List<Resident> residents, String authorization) {
        return number -> new ClearanceWork(
                new HttpConnection(identityService), residents, authorization, number % residents.size());
    }

    /** Done when it is answered, whatever was decided. */
    @Override
    public boolean once() throws IOException {
        if (request == null) {
            return clear();
        }
        UUID known = request;
        request = null;
        return connection
                        .ask("POST", PATH + known + "/attempts", authorization, "{\"code\":\"000000\"}")
                        .status()
                == 200;
    }

    private boolean clear() throws IOException {
        Resident resident = residents.get(next);
        next = (next + 1) % residents.size();
        request = UUID.randomUUID();
        String body = "{\"accountId\":\"" + resident.account()
                + "\",\"bankCode\":\"0998\",\"bankName\":\"関所第一銀行\",\"accountMask\":\"***4567\"}";
        return connection.ask("PUT", PATH + request, authorization, body).status() == 200;
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }
}
