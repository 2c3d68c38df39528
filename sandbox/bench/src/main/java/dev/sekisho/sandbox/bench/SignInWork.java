package dev.sekisho.sandbox.bench;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** Signs in with the right password, over one connection, one resident after the other. */
final class SignInWork implements Work {

    private static final int TOO_MANY = 429;

    private final HttpConnection connection;
    private final List<Resident> residents;
    private int next;

    private SignInWork(HttpConnection connection, List<Resident> residents, int first) {
        this.connection = connection;
        this.residents = residents;
        this.next = first;
    }

    static Work.Source over(URI identityService, List<Resident> residents) {
        return number -> new SignInWork(new HttpConnection(identityService), residents, number % residents.size());
    }

    /** Done when there is a token; who is told to come again counts as failed, and anything else ends the bench. */
    @Override
    public boolean once() throws IOException {
        Map<String, String> own = residents.get(next).credentials();
        next = (next + 1) % residents.size();
        String body = "{\"email\":\"" + own.get("email") + "\",\"password\":\"" + own.get("password")
                + "\",\"audience\":\"identity-service\"}";
        int status = connection.ask("POST", "/v1/tokens", "", body).status();
        if (status != 200 && status != TOO_MANY) {
            throw new IOException("a sign-in was answered with " + status);
        }
        return status == 200;
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }
}
