package dev.sekisho.sandbox.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Duration;
import java.util.Base64;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the actors do by themselves; that they get along with the suite is what the stories show. */
@Timeout(180)
class ActorsTest {

    @TempDir
    Path keys;

    @Test
    void anAnswerIsGivenBackWhateverItsStatus() throws Exception {
        try (var server =
                new FakeServer().json(422, "{\"type\":\"https://sekisho.dev/problems/code-refused\",\"left\":4}")) {
            Answer answer = new Site(server.url()).get("/x");

            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.problem()).isEqualTo("code-refused");
            assertThat(answer.number("left")).isEqualTo(4);
            assertThat(answer.text("nothing")).isEmpty();
            assertThatThrownBy(() -> answer.expect("a code is taken", 200, 201))
                    .isInstanceOf(BrokenPromise.class)
                    .hasMessageContaining("a code is taken")
                    .hasMessageContaining("422");
        }
    }

    @Test
    void aWayEndsAtTheStepThatWasRefused() throws Exception {
        try (var server = new FakeServer().json(202, "{}").json(409, "{}").json(200, "{}")) {
            var site = new Site(server.url());

            Answer end = site.get("/first").then(first -> site.get("/second")).then(second -> site.get("/third"));

            assertThat(end.status()).isEqualTo(409);
            assertThat(server.asked()).hasSize(2);
        }
    }

    @Test
    void aCodeIsTheLastRunOfExactlySixDigitsInAMessageThatWasNotReadBefore() throws Exception {
        String old = "{\"messageId\":\"1\",\"text\":\"確認コード 111111\"}";
        String code = "{\"messageId\":\"2\",\"text\":\"口座 1234567 確認コード 222222 期限5分\"}";
        String notice = "{\"messageId\":\"3\",\"text\":\"お知らせ 20261122\"}";
        try (var server = new FakeServer()
                .json(200, "{\"messages\":[%s]}".formatted(old))
                .json(200, "{\"messages\":[%s]}".formatted(old))
                .json(200, "{\"messages\":[%s,%s,%s]}".formatted(old, code, notice))) {
            var inbox = new Inbox(new World(server.url()));
            inbox.readAll("+819012345678");

            assertThat(inbox.awaitCode("+819012345678")).isEqualTo("222222");
            assertThat(server.asked().get(0)).startsWith("GET /inbox/%2B819012345678");
        }
    }

    @Test
    void aBrowserSendsThePagesHiddenFieldsAndFollowsToTheLinkService() throws Exception {
        String form = "<form method=\"post\"><input type=\"hidden\" name=\"client_id\" value=\"sekisho\">"
                + "<input type=\"hidden\" name=\"request_uri\" value=\"urn:a:b\"></form>";
        try (var wallet = new FakeServer().page(303, "", "https://wallet.example/return");
                var bank = new FakeServer()
                        .page(200, form, "")
                        .page(200, form, "")
                        .page(303, "", wallet.url() + "/v1/bank-returns/0998?code=c&state=s")) {
            BankPage page = BankPage.open(bank.url() + "/authorize?request_uri=urn%3Aa%3Ab");

            assertThat(page.type("1234", "000000").status()).isEqualTo(200);
            Answer back = page.type("1234", "123456");

            assertThat(back.location())
                    .hasValueSatisfying(place -> assertThat(place).hasToString("https://wallet.example/return"));
            assertThat(bank.asked().get(2))
                    .endsWith("client_id=sekisho&request_uri=urn%3Aa%3Ab&pin=1234&one_time_code=123456");
            assertThat(wallet.asked()).containsExactly("GET /v1/bank-returns/0998?code=c&state=s ");
        }
    }

    @Test
    void aToolSignsForOneServiceAndLessThanAMinute() throws Exception {
        var pair = KeyPairGenerator.getInstance("EC").generateKeyPair();
        Files.writeString(
                keys.resolve("support-tool.private.pem"),
                "-----BEGIN PRIVATE KEY-----\n"
                        + Base64.getMimeEncoder()
                                .encodeToString(pair.getPrivate().getEncoded())
                        + "\n-----END PRIVATE KEY-----\n");

        String[] header = Assertions.of("support-tool", keys).at("link-service");

        String[] parts = header[1].substring("Assertion ".length()).split("\\.");
        assertThat(decoded(parts[0])).contains("\"alg\":\"ES256\"", "\"typ\":\"sekisho-assertion+jwt\"");
        assertThat(decoded(parts[1])).contains("\"iss\":\"support-tool\"", "\"aud\":\"link-service\"", "\"jti\":");
        var verification = Signature.getInstance("SHA256withECDSAinP1363Format");
        verification.initVerify(pair.getPublic());
        verification.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        assertThat(verification.verify(Base64.getUrlDecoder().decode(parts[2]))).isTrue();
    }

    @Test
    void anAuthenticatorShowsTheCodesOfTheStandardAndNoStepTwice() {
        String secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

        assertThat(Authenticator.code(secret, 59 / 30)).isEqualTo("287082");
        assertThat(Authenticator.code(secret, 1_111_111_109L / 30)).isEqualTo("081804");
        assertThat(Authenticator.after(0, 30_000)).contains(999L);
        assertThat(Authenticator.after(0, 30_026)).contains(1_000L);
        assertThat(Authenticator.after(1_000, 30_000)).contains(1_001L);
        assertThat(Authenticator.after(1_001, 30_000)).isEmpty();
    }

    @Test
    void whatStaffKnowIsKeptInAPrivateFileAndFoundAgain() throws Exception {
        Path file = keys.resolve("staff");
        var known = new StaffSecret("support-1", "a@example.com", "", "id", "code", "password", "", 0, Set.of());

        new StaffFile(file).keep(known.with("SECRET").shown(7).enrolled().granted("support"));

        StaffSecret found = new StaffFile(file).find("support-1").orElseThrow();
        assertThat(found.hasEnrolled()).isTrue();
        assertThat(found.lastStep()).isEqualTo(7);
        assertThat(found.roles()).containsExactly("support");
        assertThat(found.toString()).doesNotContain("password", "SECRET");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void patienceEndsAndSaysWhatItSawLast() {
        var looks = new AtomicInteger();

        assertThat(Patience.until("three looks", Duration.ofSeconds(60), looks::incrementAndGet, seen -> seen == 3))
                .isEqualTo(3);
        assertThatThrownBy(() -> Patience.until("never", Duration.ZERO, () -> "nothing", "something"::equals))
                .isInstanceOf(BrokenPromise.class)
                .hasMessageContaining("nothing");
    }

    private static String decoded(String part) {
        return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
    }
}
