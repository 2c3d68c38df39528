package dev.sekisho.link.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.kernel.id.LinkId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.link.bank.Approval;
import dev.sekisho.link.bank.PageSecrets;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The whole table of which step leads a link request from which state to which; a dash is where nothing happens. */
@Tag("A14")
@Tag("TB6")
class TransitionsTest {

    private final Linking linking = new Linking();
    private final WalletId wallet = WalletId.random();

    @ParameterizedTest(name = "{0} by {1} -> {2}")
    @CsvSource({
        // the right code
        "REQUESTED, CODE, -",
        "CODE_SENT, CODE, AT_BANK",
        "CLEARED, CODE, AT_BANK",
        "AT_BANK, CODE, -",
        "AT_APP, CODE, -",
        "RETURNED, CODE, -",
        "IN_REVIEW, CODE, -",
        "LINKED, CODE, -",
        "REFUSED, CODE, -",
        "EXPIRED, CODE, -",
        "ABANDONED, CODE, -",
        // another code
        "REQUESTED, RESEND, -",
        "CODE_SENT, RESEND, CODE_SENT",
        "CLEARED, RESEND, -",
        "AT_BANK, RESEND, -",
        "AT_APP, RESEND, -",
        "RETURNED, RESEND, -",
        "IN_REVIEW, RESEND, -",
        "LINKED, RESEND, -",
        "REFUSED, RESEND, -",
        "EXPIRED, RESEND, -",
        "ABANDONED, RESEND, -",
        // back from the bank
        "REQUESTED, RETURN, -",
        "CODE_SENT, RETURN, -",
        "CLEARED, RETURN, -",
        "AT_BANK, RETURN, LINKED",
        "AT_APP, RETURN, -",
        "RETURNED, RETURN, -",
        "IN_REVIEW, RETURN, -",
        "LINKED, RETURN, -",
        "REFUSED, RETURN, -",
        "EXPIRED, RETURN, -",
        "ABANDONED, RETURN, -",
        // given up
        "REQUESTED, ABANDON, ABANDONED",
        "CODE_SENT, ABANDON, ABANDONED",
        "CLEARED, ABANDON, ABANDONED",
        "AT_BANK, ABANDON, ABANDONED",
        "AT_APP, ABANDON, ABANDONED",
        "RETURNED, ABANDON, ABANDONED",
        "IN_REVIEW, ABANDON, ABANDONED",
        "LINKED, ABANDON, -",
        "REFUSED, ABANDON, -",
        "EXPIRED, ABANDON, -",
        "ABANDONED, ABANDON, -",
        // its time is over; people's time is another one
        "REQUESTED, TIME, EXPIRED",
        "CODE_SENT, TIME, EXPIRED",
        "CLEARED, TIME, EXPIRED",
        "AT_BANK, TIME, EXPIRED",
        "AT_APP, TIME, EXPIRED",
        "RETURNED, TIME, EXPIRED",
        "IN_REVIEW, TIME, -",
        "LINKED, TIME, -",
        "REFUSED, TIME, -",
        "EXPIRED, TIME, -",
        "ABANDONED, TIME, -"
    })
    void leadsWhereTheTableSaysAndNowhereElse(RequestState from, String step, String to) {
        LinkRequest before = in(from);
        int facts = linking.requests.facts.size();

        take(step, before);

        LinkRequest after = linking.requests.find(before.head().id()).orElseThrow();
        assertThat(after.state().name()).isEqualTo(to.equals("-") ? from.name() : to);
        if (to.equals("-")) {
            assertThat(after).isEqualTo(before);
            assertThat(linking.requests.facts).hasSize(facts);
        }
    }

    private void take(String step, LinkRequest request) {
        RequestHead head = request.head();
        switch (step) {
            case "CODE" -> {
                linking.identity.says(new Clearances.Attempt.Cleared(Linking.subject(wallet)));
                linking.bank.says(URI.create("https://bank.example/authorize"));
                linking.codes.attempt(head.id(), wallet, "123456");
            }
            case "RESEND" -> {
                linking.identity.says(new Clearances.Answer.CodeSent());
                linking.resend.resend(head.id(), wallet);
            }
            case "RETURN" -> {
                linking.bank.says(Linking.authenticated(Linking.NAME));
                linking.back.back(head.bank(), secrets.state(), Optional.of("code"));
            }
            case "ABANDON" -> linking.abandon.abandon(head.id(), wallet);
            default -> {
                linking.now = head.expiresAt();
                linking.expire.expireOverdue();
            }
        }
    }

    private final PageSecrets secrets = PageSecrets.random();

    private LinkRequest in(RequestState state) {
        Requested requested =
                linking.open.open(wallet, dev.sekisho.link.bank.FixedBanks.account("1234567"), linking.origin);
        CodeSent sent = requested.codeSent();
        Cleared cleared = sent.cleared(Linking.subject(wallet));
        AtBank visit = cleared.sentToBank(secrets, URI.create("https://bank.example/authorize"));
        Returned returned = visit.returned();
        Instant now = linking.now;
        LinkRequest wanted = switch (state) {
            case REQUESTED -> requested;
            case CODE_SENT -> sent;
            case CLEARED -> cleared;
            case AT_BANK -> visit;
            case AT_APP ->
                cleared.sentToApp(
                        secrets,
                        new Approval(
                                "approval-1", "message", Duration.ofSeconds(5), now.plus(Duration.ofDays(1)), false));
            case RETURNED -> returned;
            case IN_REVIEW -> returned.review(Linking.authenticated("ヤマタ タロウ"));
            case LINKED -> returned.linked(LinkId.random());
            case REFUSED -> returned.refuse(LinkCode.OTHER_WALLET.refusal(RefusalClass.LIMIT_REACHED));
            case EXPIRED -> returned.expire();
            case ABANDONED -> returned.abandon();
        };
        linking.requests.save(Move.into(wanted, LinkCode.CODE_ACCEPTED.passed(now)));
        return wanted;
    }
}
